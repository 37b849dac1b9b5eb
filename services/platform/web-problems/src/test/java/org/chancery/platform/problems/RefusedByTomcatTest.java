package org.chancery.platform.problems;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** Requests that no servlet ever sees, sent byte by byte because a decent client would not. */
class RefusedByTomcatTest extends HttpTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            GET /orders/a%2Fb HTTP/1.1     | 400 | bad-request
            GET /orders/a%00b HTTP/1.1     | 400 | bad-request
            GET /orders/%zz HTTP/1.1       | 400 | bad-request
            GET /orders/../../x HTTP/1.1   | 400 | bad-request
            GET /orders/{id} HTTP/1.1      | 400 | bad-request
            GET /orders?a=<b> HTTP/1.1     | 400 | bad-request
            NONSENSE                       | 400 | bad-request
            GET /orders HTTP/7.0           | 505 | http-version-not-supported
            """)
    void get_a_problem(String line, int status, String name) throws IOException {
        assertProblem(raw(line + "\r\nHost: localhost\r\nConnection: close\r\n\r\n"), status, name);
    }

    @Test
    void without_a_host_get_a_problem() throws IOException {
        assertProblem(raw("GET /orders HTTP/1.1\r\nConnection: close\r\n\r\n"), 400, "bad-request");
    }

    @Test
    void with_headers_beyond_measure_get_a_problem() throws IOException {
        assertProblem(
                raw("GET /orders HTTP/1.1\r\nHost: localhost\r\nX-Long: " + "x".repeat(9000) + "\r\n\r\n"),
                400,
                "bad-request");
    }

    private static void assertProblem(String answer, int status, String name) {
        assertThat(answer).startsWith("HTTP/1.1 " + status + " ");
        assertThat(answer.toLowerCase(Locale.ROOT))
                .contains("content-type: application/problem+json")
                .doesNotContain("tomcat", "<html", "exception", "server:");
        var body = new JsonMapper().readTree(answer.substring(answer.indexOf("\r\n\r\n") + 4));
        assertThat(body.path("type").asString()).isEqualTo("urn:chancery:problem:" + name);
        assertThat(body.path("status").asInt()).isEqualTo(status);
    }

    private String raw(String request) throws IOException {
        try (var socket = new Socket("127.0.0.1", port())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
