package org.chancery.importing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.chancery.platform.envelope.DerivedId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The other services, as far as an import needs them: what was sent is there when it is read, a meeting that was held has
 * an account, and a key that was used with another body is refused. It counts what it was sent.
 */
final class FakeHouse implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpServer server;
    private final Map<String, ObjectNode> things = new ConcurrentHashMap<>();
    private final Map<String, String> keys = new ConcurrentHashMap<>();
    private final List<Sent> sent = new CopyOnWriteArrayList<>();
    private volatile Predicate<String> failing = _ -> false;

    /** A command, with what its headers said. */
    record Sent(String method, String path, String key, String source, JsonNode body) {}

    FakeHouse() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", exchange -> {
            try (exchange) {
                answer(exchange);
            }
        });
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    List<Sent> sent() {
        return List.copyOf(sent);
    }

    /** Commands to such paths are answered with 500 and do nothing. */
    void failAt(Predicate<String> path) {
        failing = path;
    }

    void failNoMore() {
        failing = _ -> false;
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        if (exchange.getRequestMethod().equals("GET")) {
            ObjectNode thing = path.endsWith("s") && path.split("/", -1).length == 4
                    ? JSON.createObjectNode().set("items", JSON.createArrayNode())
                    : things.get(path);
            reply(exchange, thing == null ? 404 : 200, thing == null ? JSON.createObjectNode() : thing);
            return;
        }
        JsonNode body = JSON.readTree(exchange.getRequestBody().readAllBytes());
        if (failing.test(path)) {
            reply(exchange, 500, JSON.createObjectNode());
            return;
        }
        String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
        String before = keys.putIfAbsent(key, path + body);
        if (before != null && !before.equals(path + body)) {
            reply(exchange, 422, JSON.createObjectNode().put("type", "urn:chancery:problem:idempotency-key-reused"));
            return;
        }
        if (before == null) {
            sent.add(new Sent(
                    exchange.getRequestMethod(),
                    path,
                    key,
                    exchange.getRequestHeaders().getFirst("Chancery-Import"),
                    body));
            happens(path, body);
        }
        reply(exchange, 201, JSON.createObjectNode().put("id", body.path("id").asString(key)));
    }

    private void happens(String path, JsonNode body) {
        if (path.endsWith("/comments") || path.endsWith("/sources")) {
            boolean source = path.endsWith("/sources");
            ((ArrayNode) things.get(path.substring(0, path.lastIndexOf('/'))).get(source ? "sources" : "comments"))
                    .add(((ObjectNode) body.deepCopy()).set(source ? "source" : "comment", body.get("id")));
        } else if (body.has("id")) {
            things.put(path + "/" + body.path("id").asString(), account((ObjectNode) body.deepCopy()));
        } else if (path.endsWith("/parties")) {
            things.put(path + "/" + body.path("code").asString(), (ObjectNode) body.deepCopy());
        } else if (path.endsWith("/held")) {
            var consultation = java.util.UUID.fromString(path.split("/", -1)[4]);
            things.put(
                    "/api/minutes/records/" + DerivedId.of(consultation, "record"), account(JSON.createObjectNode()));
        } else if (path.endsWith("/closing")) {
            things.get(path.replace("/closing", "")).put("state", "CLOSED");
        }
    }

    private static ObjectNode account(ObjectNode thing) {
        thing.put("state", "OPEN");
        thing.putArray("comments");
        thing.putArray("sources");
        return thing;
    }

    private static void reply(HttpExchange exchange, int status, JsonNode body) throws IOException {
        byte[] bytes = JSON.writeValueAsString(body).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.getResponseHeaders().set("ETag", "\"1\"");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
