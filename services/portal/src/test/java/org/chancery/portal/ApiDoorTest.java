package org.chancery.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** What passes the door passes once and as it is. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"chancery.portal.client-secret=for-this-test-only", "spring.http.clients.read-timeout=300ms"})
class ApiDoorTest {

    private static final Service SERVICE = new Service();

    @LocalServerPort
    private int port;

    private final HttpClient client = HttpClient.newHttpClient();

    /** A service that does what a test tells it to, and remembers who came. */
    private static final class Service {

        private interface Answer {
            void give(HttpExchange exchange) throws IOException;
        }

        private final List<HttpExchange> arrived = new CopyOnWriteArrayList<>();
        private final Map<String, Answer> answers = new ConcurrentHashMap<>();
        private final HttpServer server;

        private Service() {
            try {
                server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext("/", exchange -> {
                try (exchange) {
                    arrived.add(exchange);
                    answers.get(exchange.getRequestURI().getPath()).give(exchange);
                }
            });
            server.start();
        }

        private void tell(String path, Answer answer) {
            answers.put(path, answer);
        }
    }

    @DynamicPropertySource
    static void services(DynamicPropertyRegistry properties) {
        properties.add(
                "chancery.services.reporting",
                () -> "http://127.0.0.1:" + SERVICE.server.getAddress().getPort());
    }

    @AfterAll
    static void stop() {
        SERVICE.server.stop(0);
    }

    @BeforeEach
    void forgetWhoCame() {
        SERVICE.arrived.clear();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", "Bearer theirs");
    }

    private HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
        return client.send(request(path).build(), BodyHandlers.ofByteArray());
    }

    @Test
    void a_redirect_is_for_the_caller_to_follow() throws Exception {
        SERVICE.tell("/api/reporting/moved", exchange -> {
            exchange.getResponseHeaders().set("Location", "/api/reporting/elsewhere");
            exchange.sendResponseHeaders(303, -1);
        });

        HttpResponse<byte[]> answer = get("/api/reporting/moved");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).contains("/api/reporting/elsewhere");
        assertThat(SERVICE.arrived).hasSize(1);
    }

    @Test
    void what_a_service_does_not_manage_is_not_asked_again() throws Exception {
        SERVICE.tell("/api/reporting/busy", exchange -> {
            exchange.getResponseHeaders().set("Retry-After", "0");
            exchange.sendResponseHeaders(503, -1);
        });
        SERVICE.tell("/api/reporting/broken", exchange -> {
            throw new IOException("hung up");
        });

        assertThat(get("/api/reporting/busy").statusCode()).isEqualTo(503);
        HttpResponse<byte[]> broken = get("/api/reporting/broken");
        assertThat(broken.statusCode()).isEqualTo(503);
        assertThat(new String(broken.body()))
                .contains("urn:chancery:problem:service-unreachable", "reporting does not");
        assertThat(SERVICE.arrived).hasSize(2);
    }

    @Test
    void a_cookie_of_a_service_is_not_kept_for_the_next_caller() throws Exception {
        SERVICE.tell("/api/reporting/cookie", exchange -> {
            exchange.getResponseHeaders().set("Set-Cookie", "theirs=1; Path=/");
            exchange.sendResponseHeaders(204, -1);
        });

        get("/api/reporting/cookie");
        get("/api/reporting/cookie");

        assertThat(SERVICE.arrived)
                .hasSize(2)
                .allSatisfy(each -> assertThat(each.getRequestHeaders().containsKey("Cookie"))
                        .isFalse());
    }

    @Test
    void bytes_come_as_they_are_and_nobody_asks_for_others() throws Exception {
        byte[] packed = {31, -117, 8, 0, 1, 2, 3};
        SERVICE.tell("/api/reporting/packed", exchange -> {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            exchange.sendResponseHeaders(200, packed.length);
            exchange.getResponseBody().write(packed);
        });

        HttpResponse<byte[]> answer = get("/api/reporting/packed");

        assertThat(answer.body()).isEqualTo(packed);
        assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(SERVICE.arrived.getFirst().getRequestHeaders().containsKey("Accept-Encoding"))
                .isFalse();
    }

    @Test
    void the_beginning_of_an_answer_arrives_before_its_end_is_there() throws Exception {
        var begun = new CountDownLatch(1);
        byte[] half = new byte[100_000];
        SERVICE.tell("/api/reporting/long", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(half);
            exchange.getResponseBody().flush();
            await(begun);
            exchange.getResponseBody().write(half);
        });

        HttpResponse<InputStream> answer =
                client.send(request("/api/reporting/long").build(), BodyHandlers.ofInputStream());
        try (InputStream body = answer.body()) {
            assertThat(body.readNBytes(1000)).hasSize(1000);
            begun.countDown();
            assertThat(body.readAllBytes()).hasSize(2 * half.length - 1000);
        }
    }

    @Test
    void a_body_arrives_whole() throws Exception {
        var length = new CopyOnWriteArrayList<Integer>();
        SERVICE.tell("/api/reporting/sent", exchange -> {
            length.add(exchange.getRequestBody().readAllBytes().length);
            exchange.sendResponseHeaders(204, -1);
        });

        HttpResponse<Void> answer = client.send(
                request("/api/reporting/sent")
                        .POST(BodyPublishers.ofByteArray(new byte[900_000]))
                        .build(),
                BodyHandlers.discarding());

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(length).containsExactly(900_000);
    }

    @Test
    void a_service_that_says_nothing_is_not_waited_for_without_end() throws Exception {
        var over = new CountDownLatch(1);
        SERVICE.tell("/api/reporting/silent", exchange -> await(over));

        HttpResponse<byte[]> answer = get("/api/reporting/silent");
        over.countDown();

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(SERVICE.arrived).hasSize(1);
    }

    private static void await(CountDownLatch latch) throws IOException {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }
}
