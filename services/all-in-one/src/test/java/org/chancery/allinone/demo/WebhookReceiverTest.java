package org.chancery.allinone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.standardwebhooks.Webhook;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WebhookReceiverTest {

    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final String BODY = "{\"type\":\"org.chancery.scheduling.consultation-held\"}";

    @TempDir
    Path directory;

    private WebhookReceiver receiver;

    @BeforeEach
    void start() {
        receiver = WebhookReceiver.start(0, directory);
    }

    @AfterEach
    void stop() {
        receiver.close();
    }

    @Test
    void a_webhook_of_a_known_sender_is_verified() throws Exception {
        receiver.trust(SECRET);

        assertThat(post("msg_1", SECRET)).isEqualTo(204);
        assertThat(kept("msg_1.json")).contains("\"VERIFIED\"").contains("consultation-held");
    }

    @Test
    void a_webhook_signed_with_another_secret_is_not() throws Exception {
        receiver.trust(SECRET);
        post("msg_1", "whsec_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA");

        assertThat(kept("msg_1.json")).contains("\"NOT_VERIFIED\"");
    }

    @Test
    void without_a_secret_nothing_can_be_said() throws Exception {
        post("msg_1", SECRET);

        assertThat(kept("msg_1.json")).contains("\"NO_SECRET_KNOWN\"");
    }

    @Test
    void a_webhook_that_comes_again_can_be_seen() throws Exception {
        post("msg_1", SECRET);
        post("msg_1", SECRET);

        assertThat(directory.resolve("msg_1.2.again")).exists();
    }

    @Test
    void an_id_cannot_name_another_place() throws Exception {
        assertThat(post("../msg_1", SECRET)).isEqualTo(400);
    }

    private int post(String id, String secret) throws Exception {
        long now = Instant.now().getEpochSecond();
        HttpRequest request = HttpRequest.newBuilder(receiver.address())
                .header("webhook-id", id)
                .header("webhook-timestamp", Long.toString(now))
                .header("webhook-signature", new Webhook(secret).sign(id, now, BODY))
                .POST(HttpRequest.BodyPublishers.ofString(BODY))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        }
    }

    private String kept(String name) throws Exception {
        return Files.readString(directory.resolve(name));
    }
}
