package org.chancery.notifications.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.chancery.notifications.delivery.Outcome.ReceiverGone;
import org.chancery.notifications.delivery.Outcome.Sent;
import org.chancery.notifications.delivery.Outcome.TryLater;
import org.chancery.notifications.webhook.Answers.Answer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswersTest {

    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    @ParameterizedTest
    @ValueSource(ints = {200, 201, 202, 204})
    void two_hundreds_are_a_yes(int status) {
        assertThat(Answers.outcome(new Answer(status, null), NOW)).isEqualTo(new Sent());
    }

    @Test
    void gone_is_a_no_for_ever() {
        assertThat(Answers.outcome(new Answer(410, null), NOW)).isEqualTo(new ReceiverGone());
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 307, 400, 401, 404, 429, 500, 503})
    void everything_else_is_tried_again(int status) {
        assertThat(Answers.outcome(new Answer(status, null), NOW))
                .isEqualTo(new TryLater("the receiver answered " + status, null));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "120 | 2026-11-23T12:02:00Z",
                "Mon, 23 Nov 2026 12:30:00 GMT | 2026-11-23T12:30:00Z",
                "999999999 | 2026-11-24T12:00:00Z",
                "soon | ",
                "-5 | "
            })
    void the_receiver_may_ask_for_time_up_to_a_day(String retryAfter, @Nullable Instant expected) {
        assertThat(Answers.outcome(new Answer(503, retryAfter), NOW))
                .isEqualTo(new TryLater("the receiver answered 503", expected));
    }
}
