package org.chancery.notifications.webhook;

import java.security.SecureRandom;
import org.springframework.stereotype.Component;

/** Where the secrets of webhooks come from; they must not follow from anything. */
@Component
public final class Secrets {

    private final SecureRandom random = new SecureRandom();

    /** A new secret. */
    public WebhookSecret next() {
        return WebhookSecret.random(random);
    }
}
