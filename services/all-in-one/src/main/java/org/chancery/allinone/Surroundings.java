package org.chancery.allinone;

import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What every service is told about the others. A service takes from it what it needs. */
record Surroundings(Ports ports, DataDirectory data) {

    static final String LOGIN_PASSWORD = "database-logins";

    /** The one public door, as people type it. */
    URI door() {
        return URI.create("http://localhost:" + ports.of(Ports.PORTAL));
    }

    /** Whose name stands in every token. */
    URI issuer() {
        return URI.create("http://127.0.0.1:" + ports.of(Ports.ISSUER));
    }

    String kafka() {
        return "127.0.0.1:" + ports.of(Ports.KAFKA);
    }

    /** Where the issuer may send people back to, under both names of this machine. */
    private String redirects() {
        return Stream.of("localhost", "127.0.0.1")
                .map(host -> "http://" + host + ":" + ports.of(Ports.PORTAL) + "/login/oauth2/code/chancery")
                .collect(Collectors.joining(","));
    }

    Map<String, String> propertiesOf(ServiceEntry service) throws IOException {
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put("server.port", Integer.toString(ports.of(service.name())));
        properties.put("chancery.postgres", "127.0.0.1:" + ports.of(Ports.POSTGRES));
        properties.put("chancery.database.password", data.secret(LOGIN_PASSWORD));
        properties.put(
                "chancery.store.directory", data.root().resolve("postgres").toString());
        properties.put("chancery.kafka", kafka());
        properties.put("chancery.issuer", issuer().toString());
        properties.put("chancery.issuer.directory", data.issuer().toString());
        properties.put("chancery.issuer.redirect-uris", redirects());
        properties.put(
                "chancery.portal.secrets", data.issuer().resolve("portal").toString());
        for (ServiceEntry other : ServiceEntry.MIDDLE) {
            properties.put("chancery.services." + other.name(), "http://127.0.0.1:" + ports.of(other.name()));
        }
        properties.put("chancery.portal", door().toString());
        // The only instance there is: after a crash it takes up its own leases at once.
        properties.put("chancery.intake.instance", "all-in-one");
        properties.put("chancery.importing.instance", "all-in-one");
        properties.put("spring.mail.host", "127.0.0.1");
        properties.put("spring.mail.port", Integer.toString(ports.of(Ports.MAIL)));
        // The demo receiver is on this machine and speaks plain HTTP.
        properties.put("chancery.webhooks.allow-private", "true");
        // Registries of several services would meet in the one that is global to a JVM.
        properties.put("management.metrics.use-global-registry", "false");
        // All share one heap: more of what comes at once waits outside, in the queue of the socket.
        properties.put("server.tomcat.max-connections", "256");
        properties.put("spring.main.banner-mode", "off");
        return properties;
    }
}
