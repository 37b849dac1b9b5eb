package org.chancery.commitments.commitment;

import static org.chancery.commitments.commitment.CommitmentRefusal.ALREADY_REVIEWED;
import static org.chancery.commitments.commitment.CommitmentRefusal.NO_SUCH_COMMITMENT;
import static org.chancery.commitments.commitment.CommitmentRefusal.NO_SUCH_REPORT;
import static org.chancery.commitments.commitment.CommitmentRefusal.RETURN_NEEDS_A_REASON;
import static org.chancery.commitments.commitment.Founding.DAY;
import static org.chancery.commitments.commitment.Founding.MECHANISM;
import static org.chancery.commitments.commitment.Founding.record;
import static org.chancery.commitments.commitment.Founding.support;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.chancery.commitments.commitment.CommitmentCommand.ReviewProgress;
import org.chancery.commitments.events.CommitmentEvent;
import org.chancery.commitments.events.CommitmentEvent.CommitmentFrozen;
import org.chancery.commitments.events.CommitmentEvent.CommitmentFulfilled;
import org.chancery.commitments.events.CommitmentEvent.CommitmentLapsed;
import org.chancery.commitments.events.CommitmentEvent.ProgressReported;
import org.chancery.commitments.events.CommitmentEvent.ProgressReviewed;
import org.chancery.commitments.events.CommitmentEvent.RequestMade;
import org.chancery.commitments.events.CommitmentEvent.Review;
import org.chancery.commitments.events.CommitmentId;
import org.chancery.platform.deciding.testing.DeciderScenario;
import org.chancery.platform.envelope.ProtectedText;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ReviewTest {

    private static final CommitmentId ID = new CommitmentId(new UUID(6, 1));
    private static final ProtectedText WORDS = new ProtectedText("India will give it every attention.");
    private static final RequestMade MADE = new RequestMade(ID, support(), record());
    private static final CommitmentLapsed LAPSED = new CommitmentLapsed(ID, "Too late", DAY);
    private static final CommitmentFulfilled FULFILLED = new CommitmentFulfilled(ID, DAY, "a note");
    private static final CommitmentFrozen FROZEN = new CommitmentFrozen(ID, MECHANISM, "Suspended", DAY);
    private static final LocalDate MARCH = LocalDate.of(2021, 3, 31);
    private static final ProgressReported FOR_MARCH = new ProgressReported(ID, MARCH, WORDS, "a note", MARCH);
    private static final ProgressReviewed RETURNED = new ProgressReviewed(ID, 1, Review.RETURNED, "It names nobody");
    private static final ProgressReviewed ACCEPTED = new ProgressReviewed(ID, 1, Review.ACCEPTED, null);

    private final DeciderScenario<Commitment, CommitmentCommand, CommitmentEvent> commitment =
            DeciderScenario.of(Commitment.unknown(), Instant.parse("2026-11-23T12:00:00Z"));

    private static ReviewProgress review(int report, Review review, @Nullable String reason) {
        return new ReviewProgress(ID, report, review, reason);
    }

    @Nested
    class A_report {

        @Test
        void is_accepted_or_returned_with_a_reason() {
            commitment
                    .given(MADE, FOR_MARCH)
                    .when(review(1, Review.ACCEPTED, null))
                    .thenEvents(ACCEPTED);
            commitment
                    .given(MADE, FOR_MARCH)
                    .when(review(1, Review.RETURNED, "It names nobody"))
                    .thenEvents(RETURNED);
            commitment
                    .given(MADE, FOR_MARCH)
                    .when(review(1, Review.RETURNED, null))
                    .thenRefused(RETURN_NEEDS_A_REASON)
                    .at("/reason");
        }

        @Test
        void is_reviewed_once() {
            commitment
                    .given(MADE, FOR_MARCH, ACCEPTED)
                    .when(review(1, Review.ACCEPTED, null))
                    .thenNothing();
            commitment
                    .given(MADE, FOR_MARCH, ACCEPTED)
                    .when(review(1, Review.RETURNED, "Too late"))
                    .thenRefused(ALREADY_REVIEWED);
        }

        @Test
        void has_a_number() {
            commitment
                    .given(MADE, FOR_MARCH)
                    .when(review(2, Review.ACCEPTED, null))
                    .thenRefused(NO_SUCH_REPORT)
                    .at("/report");
            commitment
                    .given(MADE, FOR_MARCH)
                    .when(review(0, Review.ACCEPTED, null))
                    .thenRefused(NO_SUCH_REPORT);
            commitment
                    .given(MADE, new ProgressReported(ID, DAY, WORDS, null), FOR_MARCH)
                    .when(review(2, Review.ACCEPTED, null))
                    .thenEvents(new ProgressReviewed(ID, 2, Review.ACCEPTED, null));
        }

        @Test
        void is_reviewed_even_after_the_end_and_in_the_ice() {
            commitment
                    .given(MADE, FOR_MARCH, FULFILLED)
                    .when(review(1, Review.ACCEPTED, null))
                    .thenEvents(ACCEPTED);
            commitment
                    .given(MADE, FOR_MARCH, FROZEN)
                    .when(review(1, Review.ACCEPTED, null))
                    .thenEvents(ACCEPTED);
            commitment
                    .given(MADE, FOR_MARCH, ACCEPTED, LAPSED)
                    .when(review(1, Review.ACCEPTED, null))
                    .thenNothing();
            commitment.given().when(review(1, Review.ACCEPTED, null)).thenRefused(NO_SUCH_COMMITMENT);
        }
    }
}
