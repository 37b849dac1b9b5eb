package org.chancery.notifications.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WebhookSecretTest {

    private static final String BODY = "{\"type\":\"org.chancery.scheduling.consultation-held\"}";

    private final WebhookSecret secret = WebhookSecret.random(new SecureRandom());

    @Test
    void signs_so_that_the_official_library_verifies() {
        Instant now = Instant.now();
        String signature = secret.sign("msg_1", now, BODY.getBytes(StandardCharsets.UTF_8));
        assertThatCode(() -> new Webhook(secret.reveal()).verify(BODY, headers("msg_1", now, signature)))
                .doesNotThrowAnyException();
    }

    @Test
    void signs_as_the_example_of_the_specification() {
        var example = WebhookSecret.parse("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
        assertThat(example.sign(
                        "msg_p5jXN8AQM9LWM0D4loKWxJek",
                        Instant.ofEpochSecond(1614265330),
                        "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void covers_the_id() {
        Instant now = Instant.now();
        String signature = secret.sign("msg_1", now, BODY.getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> new Webhook(secret.reveal()).verify(BODY, headers("msg_2", now, signature)))
                .isInstanceOf(WebhookVerificationException.class);
    }

    @Test
    void comes_back_from_its_text() {
        assertThat(WebhookSecret.parse(secret.reveal()).reveal())
                .isEqualTo(secret.reveal())
                .startsWith("whsec_");
    }

    @Test
    void keeps_itself_out_of_logs() {
        assertThat(secret).hasToString("a webhook secret");
    }

    private static HttpHeaders headers(String id, Instant at, String signature) {
        return HttpHeaders.of(
                Map.of(
                        "webhook-id", List.of(id),
                        "webhook-timestamp", List.of(String.valueOf(at.getEpochSecond())),
                        "webhook-signature", List.of(signature)),
                (_, _) -> true);
    }
}
