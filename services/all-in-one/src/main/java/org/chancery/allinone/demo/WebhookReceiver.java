package org.chancery.allinone.demo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Somebody's webhook receiver. Keeps every webhook as a file named by its id, with what Standard Webhooks says about its
 * signature; a webhook that comes again gets a second file, so that a repetition can be seen.
 */
public final class WebhookReceiver implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(WebhookReceiver.class);
    private static final int LARGEST = 1024 * 1024;
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final HttpServer server;
    private final Path directory;
    private final KnownSecrets secrets;
    private final Clock clock = Clock.systemUTC();

    private WebhookReceiver(HttpServer server, Path directory) {
        this.server = server;
        this.directory = directory;
        this.secrets = new KnownSecrets(directory.resolve("secrets.txt"));
    }

    /** Listens on the loopback address; port 0 takes any that is free. */
    public static WebhookReceiver start(int port, Path directory) {
        try {
            Files.createDirectories(directory);
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port), 0);
            var receiver = new WebhookReceiver(server, directory);
            server.createContext("/", receiver::receive);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.start();
            return receiver;
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "the webhook receiver did not start on port " + port + ": " + e.getMessage(), e);
        }
    }

    /** Where webhooks may be sent to. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    /** From now on webhooks signed with this secret count as verified. */
    public void trust(String secret) {
        secrets.add(secret);
    }

    private void receive(HttpExchange exchange) throws IOException {
        try (exchange) {
            String id = exchange.getRequestHeaders().getFirst("webhook-id");
            byte[] body = exchange.getRequestBody().readNBytes(LARGEST);
            if (!exchange.getRequestMethod().equals("POST") || id == null || !id.matches("[A-Za-z0-9_.-]{1,100}")) {
                exchange.sendResponseHeaders(400, -1);
                return;
            }
            keep(id, exchange.getRequestHeaders(), new String(body, StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(204, -1);
        } catch (IOException | RuntimeException e) {
            LOG.warn("could not keep a webhook", e);
            throw e;
        }
    }

    private synchronized void keep(String id, Map<String, List<String>> headers, String body) throws IOException {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("id", id);
        entry.put("receivedAt", clock.instant().toString());
        entry.put("signature", secrets.judge(headers, body));
        entry.put("body", body);
        Path file = directory.resolve(id + ".json");
        // Its id says that it is no second message.
        for (int copy = 2; Files.exists(file); copy++) {
            file = directory.resolve(id + "." + copy + ".again");
        }
        Path part = directory.resolve("." + id + ".part");
        Files.write(part, JSON.writeValueAsBytes(entry));
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
