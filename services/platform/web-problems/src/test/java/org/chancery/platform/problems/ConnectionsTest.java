package org.chancery.platform.problems;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.apache.coyote.http11.Http11Nio2Protocol;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

class ConnectionsTest extends HttpTest {

    @Autowired
    private ServletWebServerApplicationContext service;

    @Test
    void go_through_nio2_to_virtual_threads() {
        var tomcat = (TomcatWebServer) service.getWebServer();

        assertThat(tomcat.getTomcat().getConnector().getProtocolHandler()).isInstanceOf(Http11Nio2Protocol.class);
        assertThat(get("/thread").body().path("virtual").asBoolean()).isTrue();
    }

    @Test
    void that_are_kept_end_with_the_service() throws IOException {
        var ending = (ServletWebServerApplicationContext) new SpringApplicationBuilder(Orders.class)
                .web(WebApplicationType.SERVLET)
                .run(
                        "--spring.application.name=orders",
                        "--spring.config.import=classpath:chancery-service.yml",
                        "--server.port=0");
        try (var socket = new Socket("127.0.0.1", ending.getWebServer().getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write("GET /thread HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII))
                    .isEqualTo("HTTP/1.1 200");

            ending.close();

            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII))
                    .endsWith("{\"virtual\":true}");
        } finally {
            ending.close();
        }
    }
}
