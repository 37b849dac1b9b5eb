package org.chancery.portal;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** Every service at once: GET answers from {@code answers/<path with dashes>.json}, changes answer a receipt or a problem. */
final class FakeServices implements AutoCloseable {

    /** A request as it arrived. */
    record Arrived(
            String method,
            String path,
            @Nullable String query,
            @Nullable String key,
            @Nullable String ifMatch,
            @Nullable String cookie,
            @Nullable String authorization,
            String body) {}

    final List<Arrived> arrived = new CopyOnWriteArrayList<>();
    private final Map<String, String> problems = new ConcurrentHashMap<>();
    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final HttpServer server;

    FakeServices() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** From now on a change to this path is refused with 409 and this problem document. */
    void refuse(String path, String problem) {
        problems.put(path, problem);
    }

    /** From now on a question that is sent to this path is answered so. */
    void tell(String path, String answer) {
        answers.put(path, answer);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        arrived.add(new Arrived(
                exchange.getRequestMethod(),
                path,
                exchange.getRequestURI().getQuery(),
                exchange.getRequestHeaders().getFirst("Idempotency-Key"),
                exchange.getRequestHeaders().getFirst("If-Match"),
                exchange.getRequestHeaders().getFirst("Cookie"),
                exchange.getRequestHeaders().getFirst("Authorization"),
                body));
        String problem = problems.get(path);
        if (exchange.getRequestMethod().equals("GET")) {
            read(exchange, path);
        } else if (problem != null) {
            send(exchange, 409, "application/problem+json", problem);
        } else {
            send(
                    exchange,
                    200,
                    "application/json",
                    answers.getOrDefault(path, "{\"subject\":\"thing/1\",\"id\":\"1\",\"version\":7,\"events\":1}"));
        }
    }

    private static void read(HttpExchange exchange, String path) throws IOException {
        String name = "answers/" + path.substring("/api/".length()).replace('/', '-') + ".json";
        try (InputStream file = FakeServices.class.getClassLoader().getResourceAsStream(name)) {
            if (file == null) {
                send(exchange, 404, "application/problem+json", "{\"title\":\"There is no " + name + "\"}");
                return;
            }
            exchange.getResponseHeaders().set("ETag", "\"5\"");
            send(exchange, 200, "application/json", new String(file.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
