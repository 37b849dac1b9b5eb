package org.chancery.platform.problems;

import org.apache.coyote.http11.Http11Nio2Protocol;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnThreading;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.thread.Threading;
import org.springframework.boot.tomcat.TomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;

/**
 * Has requests come in through NIO2, each to a virtual thread of its own: who has answered one asks the system itself to be
 * told of the next, where with NIO it wakes a thread that does (decision 0062).
 */
@AutoConfiguration
@ConditionalOnClass(TomcatWebServerFactory.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnThreading(Threading.VIRTUAL)
final class TomcatConnections {

    /** In bytes. What is left unread of headers that are refused as too large would take the answer with it. */
    private static final String TWICE_ALL_HEADERS = "16384";

    @Bean
    WebServerFactoryCustomizer<TomcatWebServerFactory> connectionsThroughNio2() {
        return tomcat -> {
            tomcat.setProtocol(Http11Nio2Protocol.class.getName());
            tomcat.addConnectorCustomizers(connector -> {
                if (connector.getProtocolHandler() instanceof Http11Nio2Protocol protocol) {
                    // It ends its threads together with its connections, so it wants some that nobody else has.
                    protocol.setExecutor(null);
                    connector.setProperty("useVirtualThreads", "true");
                    connector.setProperty("socket.appReadBufSize", TWICE_ALL_HEADERS);
                }
            });
        };
    }
}
