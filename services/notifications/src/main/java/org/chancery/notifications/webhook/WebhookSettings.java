package org.chancery.notifications.webhook;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How webhooks are sent.
 *
 * @param allowPrivate whether receivers inside, over plain HTTP and at any port are allowed; for demonstrations only
 * @param patience how long one attempt may take altogether
 */
@ConfigurationProperties("chancery.webhooks")
public record WebhookSettings(
        @DefaultValue("false") boolean allowPrivate,
        @DefaultValue("15s") Duration patience) {}
