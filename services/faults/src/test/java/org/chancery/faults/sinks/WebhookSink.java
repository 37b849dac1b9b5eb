package org.chancery.faults.sinks;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Somebody's receiver of webhooks, with moods. */
public final class WebhookSink implements AutoCloseable {

    /** How it treats senders. */
    public enum Mood {
        /** It takes everything. */
        WILLING,
        /** It answers 500. */
        BROKEN,
        /** It asks to come again in two seconds. */
        BUSY,
        /** It sends on to an address that must not be followed. */
        ELSEWHERE,
        /** It takes everything and answers with ten megabytes. */
        TALKATIVE,
        /** It takes everything and is gone before it says so. */
        GONE_BEFORE_THE_ANSWER,
        /** It takes everything and answers a byte a second. */
        DRIPPING
    }

    /** Whoever posts to this path is told that nobody is there any more, in every mood. */
    private static final String GONE = "/gone";

    private static final int LONG_ANSWER = 10 * 1024 * 1024;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Arrivals arrivals;
    private final CountDownLatch closing = new CountDownLatch(1);
    private volatile Mood mood = Mood.WILLING;

    /** Listens on a free port of the loopback address. */
    public WebhookSink(Arrivals arrivals) {
        this.arrivals = arrivals;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::receive);
        server.setExecutor(threads);
        server.start();
    }

    /** Where it listens. */
    public int port() {
        return server.getAddress().getPort();
    }

    /** From now on it is in this mood. */
    public void become(Mood next) {
        mood = next;
    }

    private void receive(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            if (exchange.getRequestURI().getPath().equals(GONE)) {
                arrivals.refuses("http://127.0.0.1:" + port() + GONE);
                exchange.sendResponseHeaders(410, -1);
                return;
            }
            Mood now = mood;
            if (now != Mood.BROKEN && now != Mood.BUSY && now != Mood.ELSEWHERE) {
                arrivals.came(
                        exchange.getRequestHeaders().getFirst("webhook-id").replaceFirst("^msg_", ""));
            }
            switch (now) {
                case WILLING -> exchange.sendResponseHeaders(204, -1);
                case BROKEN -> exchange.sendResponseHeaders(500, -1);
                case BUSY -> {
                    exchange.getResponseHeaders().add("Retry-After", "2");
                    exchange.sendResponseHeaders(429, -1);
                }
                case ELSEWHERE -> {
                    exchange.getResponseHeaders().add("Location", "http://127.0.0.1:1/");
                    exchange.sendResponseHeaders(302, -1);
                }
                case TALKATIVE -> {
                    exchange.sendResponseHeaders(200, LONG_ANSWER);
                    exchange.getResponseBody().write(new byte[LONG_ANSWER]);
                }
                case GONE_BEFORE_THE_ANSWER -> {}
                case DRIPPING -> drip(exchange);
            }
        }
    }

    private void drip(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 60);
        try {
            while (!closing.await(1, TimeUnit.SECONDS)) {
                exchange.getResponseBody().write('.');
                exchange.getResponseBody().flush();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
