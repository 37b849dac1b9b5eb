package org.chancery.notifications.webhook;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.chancery.notifications.delivery.Courier;
import org.chancery.notifications.delivery.Letter;
import org.chancery.notifications.delivery.Outcome;
import org.chancery.notifications.subscription.Channel;
import org.springframework.stereotype.Component;

/** Posts a letter to its receiver, signed as the Standard Webhooks specification says. */
@Component
final class WebhookCourier implements Courier {

    private final WebhookClient client;
    private final WebhookSettings settings;
    private final Clock clock;

    WebhookCourier(WebhookClient client, WebhookSettings settings, Clock clock) {
        this.client = client;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public Channel channel() {
        return Channel.WEBHOOK;
    }

    @Override
    public Outcome deliver(Letter letter) {
        try {
            return Answers.outcome(client.post(request(letter)), clock.instant());
        } catch (CheckedNames.LeadsInside | IllegalArgumentException e) {
            return new Outcome.GivenUp("the address does not lead to a public place");
        } catch (IOException e) {
            return new Outcome.TryLater("no answer: " + e.getClass().getSimpleName(), null);
        }
    }

    private HttpPost request(Letter letter) {
        Instant now = clock.instant();
        String id = "msg_" + letter.id();
        byte[] body = WebhookBody.of(letter.happening()).bytes();
        var secret =
                WebhookSecret.parse(Objects.requireNonNull(letter.subscription().secret()));
        var post = new HttpPost(Endpoint.of(letter.subscription().address(), settings.allowPrivate())
                .uri());
        post.setHeader("webhook-id", id);
        post.setHeader("webhook-timestamp", String.valueOf(now.getEpochSecond()));
        post.setHeader("webhook-signature", secret.sign(id, now, body));
        post.setEntity(new ByteArrayEntity(body, ContentType.APPLICATION_JSON));
        return post;
    }
}
