package org.chancery.notifications.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.chancery.notifications.webhook.Answers.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WebhookClientTest {

    private final AtomicInteger connections = new AtomicInteger();
    private final CountDownLatch over = new CountDownLatch(1);
    private final ServerSocket socket = listening();

    @AfterEach
    void end() throws IOException {
        over.countDown();
        socket.close();
    }

    @Test
    void connects_to_the_address_that_was_checked_and_asks_nobody_again() throws Exception {
        answering("HTTP/1.1 204 No Content\r\n\r\n", false);
        var lookups = new AtomicInteger();
        var names = new CheckedNames(true, _ -> {
            lookups.incrementAndGet();
            return new InetAddress[] {InetAddress.ofLiteral("127.0.0.1")};
        });
        try (var client = client(Duration.ofSeconds(30), names)) {
            assertThat(client.post(to("hooks.example.org"))).isEqualTo(new Answer(204, null));
        }
        assertThat(lookups).hasValue(1);
    }

    @Test
    void never_connects_where_a_name_leads_inside() throws Exception {
        answering("HTTP/1.1 204 No Content\r\n\r\n", false);
        var names = new CheckedNames(false, _ -> new InetAddress[] {InetAddress.ofLiteral("127.0.0.1")});
        try (var client = client(Duration.ofSeconds(30), names)) {
            assertThatThrownBy(() -> client.post(to("hooks.example.org"))).isInstanceOf(CheckedNames.LeadsInside.class);
        }
        assertThat(connections).hasValue(0);
    }

    @Test
    void never_connects_to_an_address_inside() throws Exception {
        answering("HTTP/1.1 204 No Content\r\n\r\n", false);
        try (var client = client(Duration.ofSeconds(30), new CheckedNames(false, InetAddress::getAllByName))) {
            assertThatThrownBy(() -> client.post(to("127.0.0.1"))).isInstanceOf(CheckedNames.LeadsInside.class);
        }
        assertThat(connections).hasValue(0);
    }

    @Test
    void reads_no_more_than_the_head_of_the_answer() throws Exception {
        answering("HTTP/1.1 503 Busy\r\nRetry-After: 7\r\nContent-Length: 1000000000\r\n\r\nxxx", true);
        try (var client = loopback(Duration.ofSeconds(30))) {
            assertThat(client.post(to("hooks.example.org"))).isEqualTo(new Answer(503, "7"));
        }
    }

    @Test
    void waits_no_longer_than_its_patience() throws Exception {
        answering("HTTP/1.1 200 OK\r\nX-Slow", true);
        try (var client = loopback(Duration.ofMillis(300))) {
            assertThatThrownBy(() -> client.post(to("hooks.example.org"))).isInstanceOf(IOException.class);
        }
    }

    private static WebhookClient loopback(Duration patience) {
        return client(patience, new CheckedNames(true, _ -> new InetAddress[] {InetAddress.ofLiteral("127.0.0.1")}));
    }

    private static WebhookClient client(Duration patience, CheckedNames names) {
        return new WebhookClient(patience, names, DefaultClientTlsStrategy.createDefault());
    }

    private HttpPost to(String host) {
        return new HttpPost("http://" + host + ":" + socket.getLocalPort() + "/hook");
    }

    private static ServerSocket listening() {
        try {
            return new ServerSocket(0, 5, InetAddress.ofLiteral("127.0.0.1"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Answers whoever comes, and then closes or keeps silent until the test is over. */
    private void answering(String answer, boolean thenSilent) {
        Thread.ofVirtual().start(() -> {
            while (!socket.isClosed()) {
                try (Socket one = socket.accept()) {
                    connections.incrementAndGet();
                    head(one.getInputStream());
                    one.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
                    one.getOutputStream().flush();
                    if (thenSilent) {
                        over.await();
                    }
                } catch (IOException e) {
                    // the test is over
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
        });
    }

    private static void head(InputStream request) throws IOException {
        var read = new StringBuilder();
        while (read.indexOf("\r\n\r\n") < 0) {
            int next = request.read();
            if (next < 0) {
                return;
            }
            read.append((char) next);
        }
    }
}
