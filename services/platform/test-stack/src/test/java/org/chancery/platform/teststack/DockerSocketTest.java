package org.chancery.platform.teststack;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnixDomainSocketAddress;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DockerSocketTest {

    @Test
    void an_engine_that_answers_the_ping_is_there() throws IOException {
        assertThat(answersWith(200)).isTrue();
    }

    @Test
    void something_else_that_listens_is_no_engine() throws IOException {
        assertThat(answersWith(404)).isFalse();
    }

    @Test
    void without_a_socket_there_is_no_engine(@TempDir Path empty) {
        assertThat(new DockerSocket(UnixDomainSocketAddress.of(empty.resolve("docker.sock"))).answers())
                .isFalse();
    }

    private static boolean answersWith(int status) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
        server.createContext("/_ping", exchange -> {
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        server.start();
        try {
            return new DockerSocket(server.getAddress()).answers();
        } finally {
            server.stop(0);
        }
    }
}
