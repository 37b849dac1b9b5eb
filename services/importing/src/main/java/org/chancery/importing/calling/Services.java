package org.chancery.importing.calling;

import java.net.URI;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.Name;
import org.springframework.context.annotation.Configuration;

/**
 * Where the other services are.
 *
 * @param addresses base address by the service's name, without a path
 */
@ConfigurationProperties("chancery")
public record Services(@Name("services") Map<String, URI> addresses) {

    @Configuration
    @EnableConfigurationProperties(Services.class)
    static class Wiring {}

    /** The address of an API path, which starts with {@code /api/<service>/}. */
    URI locate(String path) {
        String service = path.substring("/api/".length(), path.indexOf('/', "/api/".length()));
        URI address = addresses.get(service);
        if (address == null) {
            throw new IllegalArgumentException("no such service: " + service);
        }
        return address.resolve(path);
    }
}
