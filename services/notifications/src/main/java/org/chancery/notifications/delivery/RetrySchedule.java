package org.chancery.notifications.delivery;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long to wait after each failed attempt; the defaults are those that the Standard Webhooks specification recommends:
 * ten attempts within about three days.
 *
 * @param pauses the pause after the first attempt, after the second, and so on
 */
@ConfigurationProperties("chancery.retries")
record RetrySchedule(
        @DefaultValue({"5s", "5m", "30m", "2h", "5h", "10h", "14h", "20h", "24h"})
        List<Duration> pauses) {

    /** The pause after an attempt that failed, or empty where it was the last. */
    Optional<Duration> after(int attempt) {
        return attempt <= pauses.size() ? Optional.of(pauses.get(attempt - 1)) : Optional.empty();
    }
}
