package org.chancery.portal.door;

import org.apache.hc.core5.util.Timeout;
import org.springframework.boot.http.client.HttpComponentsClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.autoconfigure.ClientHttpRequestFactoryBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * How pages and the door reach services: what is asked goes out once and as it came, and the answer comes back as it is.
 * Whether to ask again, to follow or to remember is for whoever asked; a service that is away must not hold all others up.
 */
@Configuration
class WayToServices {

    private static final int TO_ONE_SERVICE = 64;
    private static final int TO_ALL = 256;

    /** How long to wait for a connection while all are in use. */
    private static final Timeout IN_THE_QUEUE = Timeout.ofSeconds(10);

    /** Shorter than a service keeps a connection that nobody uses. */
    private static final Timeout IDLE = Timeout.ofSeconds(10);

    @Bean
    ClientHttpRequestFactoryBuilderCustomizer<HttpComponentsClientHttpRequestFactoryBuilder> onceAndAsItCame() {
        return factory -> factory.withHttpClientCustomizer(client -> client.disableAutomaticRetries()
                        .disableRedirectHandling()
                        .disableCookieManagement()
                        .disableAuthCaching()
                        .disableContentCompression())
                .withConnectionManagerCustomizer(
                        pool -> pool.setMaxConnPerRoute(TO_ONE_SERVICE).setMaxConnTotal(TO_ALL))
                .withConnectionConfigCustomizer(connection -> connection.setIdleTimeout(IDLE))
                .withDefaultRequestConfigCustomizer(request -> request.setConnectionRequestTimeout(IN_THE_QUEUE));
    }
}
