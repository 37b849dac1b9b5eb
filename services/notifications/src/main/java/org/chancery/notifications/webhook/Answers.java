package org.chancery.notifications.webhook;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.chancery.notifications.delivery.Outcome;
import org.jspecify.annotations.Nullable;

/** What a receiver's status means: only 2xx is a yes, 410 a no for ever, and a redirect is never followed. */
final class Answers {

    private static final Duration LONGEST_WAIT = Duration.ofHours(24);

    private Answers() {}

    /**
     * What a receiver said.
     *
     * @param retryAfter the header {@code Retry-After} as it came, or null
     */
    record Answer(int status, @Nullable String retryAfter) {}

    static Outcome outcome(Answer answer, Instant now) {
        int status = answer.status();
        if (status >= 200 && status < 300) {
            return new Outcome.Sent();
        }
        if (status == 410) {
            return new Outcome.ReceiverGone();
        }
        return new Outcome.TryLater("the receiver answered " + status, notBefore(answer.retryAfter(), now));
    }

    private static @Nullable Instant notBefore(@Nullable String retryAfter, Instant now) {
        if (retryAfter == null) {
            return null;
        }
        Instant asked = parsed(retryAfter.strip(), now);
        Instant latest = now.plus(LONGEST_WAIT);
        return asked != null && asked.isAfter(latest) ? latest : asked;
    }

    /** Seconds or an HTTP date (RFC 9110, 10.2.3); anything else counts as nothing. */
    private static @Nullable Instant parsed(String retryAfter, Instant now) {
        try {
            return retryAfter.matches("\\d{1,9}")
                    ? now.plusSeconds(Long.parseLong(retryAfter))
                    : ZonedDateTime.parse(retryAfter, DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }
}
