package org.chancery.notifications;

import com.standardwebhooks.Webhook;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A receiver of webhooks that keeps what it gets at each path and answers as it is told. */
final class Receiver implements AutoCloseable {

    /** Decides what to answer; the first argument counts the requests to the path so far, from 1. */
    @FunctionalInterface
    interface Behaviour {
        void answer(int count, HttpExchange exchange) throws IOException;
    }

    /** A webhook as it came. */
    record Got(HttpHeaders headers, String body) {

        String id() {
            return headers.firstValue("webhook-id").orElse("");
        }

        JsonNode json() {
            return new JsonMapper().readTree(body);
        }

        /** As the official library sees it. */
        void verify(String secret) throws Exception {
            new Webhook(secret).verify(body, headers);
        }
    }

    private final HttpServer server;
    private final Map<String, List<Got>> got = new ConcurrentHashMap<>();
    private final Map<String, Behaviour> behaviours = new ConcurrentHashMap<>();

    Receiver() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::receive);
        server.start();
    }

    private void receive(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            List<Got> here = got.computeIfAbsent(path, _ -> new CopyOnWriteArrayList<>());
            here.add(new Got(HttpHeaders.of(exchange.getRequestHeaders(), (_, _) -> true), body));
            behaviours.getOrDefault(path, (_, e) -> status(e, 204)).answer(here.size(), exchange);
        }
    }

    static void status(HttpExchange exchange, int status) throws IOException {
        exchange.sendResponseHeaders(status, -1);
    }

    /** The address of a path. */
    String at(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    /** Answers at a path like this from now on. */
    void answer(String path, Behaviour behaviour) {
        behaviours.put(path, behaviour);
    }

    /** What came to a path so far. */
    List<Got> got(String path) {
        return List.copyOf(got.getOrDefault(path, List.of()));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
