package org.chancery.commitments.commitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chancery.commitments.commitment.CommitmentRefusal.NOT_FLAGGED;
import static org.chancery.commitments.commitment.CommitmentRefusal.NO_SUCH_COMMITMENT;
import static org.chancery.commitments.commitment.Founding.DAY;
import static org.chancery.commitments.commitment.Founding.MECHANISM;
import static org.chancery.commitments.commitment.Founding.RECORD;
import static org.chancery.commitments.commitment.Founding.STATEMENT;
import static org.chancery.commitments.commitment.Founding.record;
import static org.chancery.commitments.commitment.Founding.support;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.chancery.commitments.commitment.CommitmentCommand.ClearFlag;
import org.chancery.commitments.commitment.CommitmentCommand.Flag;
import org.chancery.commitments.commitment.CommitmentCommand.RaiseStanding;
import org.chancery.commitments.events.CommitmentEvent;
import org.chancery.commitments.events.CommitmentEvent.CommitmentFlagCleared;
import org.chancery.commitments.events.CommitmentEvent.CommitmentFlagged;
import org.chancery.commitments.events.CommitmentEvent.CommitmentFrozen;
import org.chancery.commitments.events.CommitmentEvent.CommitmentFulfilled;
import org.chancery.commitments.events.CommitmentEvent.CommitmentLapsed;
import org.chancery.commitments.events.CommitmentEvent.RequestMade;
import org.chancery.commitments.events.CommitmentEvent.StandingRaised;
import org.chancery.commitments.events.CommitmentId;
import org.chancery.commitments.events.Corrigendum;
import org.chancery.commitments.events.Terms.Standing;
import org.chancery.minutes.events.StatementId;
import org.chancery.minutes.events.TextId;
import org.chancery.platform.deciding.testing.DeciderScenario;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class FootingTest {

    private static final CommitmentId ID = new CommitmentId(new UUID(6, 1));
    private static final RequestMade MADE = new RequestMade(ID, support(), record());
    private static final CommitmentLapsed LAPSED = new CommitmentLapsed(ID, "Too late", DAY);
    private static final CommitmentFulfilled FULFILLED = new CommitmentFulfilled(ID, DAY, "a note");
    private static final CommitmentFrozen FROZEN = new CommitmentFrozen(ID, MECHANISM, "Suspended", DAY);
    private static final Corrigendum FIRST = Corrigendum.to(RECORD, 1);
    private static final Corrigendum SECOND = Corrigendum.to(RECORD, 2);
    private static final String WHY = "The ministerial was named wrongly";
    private static final CommitmentFlagged FLAGGED = new CommitmentFlagged(ID, FIRST, STATEMENT, WHY);
    private static final CommitmentFlagCleared CLEARED = new CommitmentFlagCleared(ID, FIRST, "It still stands");
    private static final TextId TEXT = new TextId(new UUID(8, 1));
    private static final StandingRaised AGREED = new StandingRaised(ID, Standing.AGREED_TEXT, TEXT, DAY);

    private final DeciderScenario<Commitment, CommitmentCommand, CommitmentEvent> commitment =
            DeciderScenario.of(Commitment.unknown(), Instant.parse("2026-11-23T12:00:00Z"));

    private static Flag flag(Corrigendum corrigendum) {
        return new Flag(ID, corrigendum, STATEMENT, WHY);
    }

    private static ClearFlag clear(String outcome) {
        return new ClearFlag(ID, FIRST, outcome);
    }

    @Nested
    class A_commitment_on_corrected_words {

        @Test
        void is_flagged_once_for_each_corrigendum() {
            commitment.given(MADE).when(flag(FIRST)).thenEvents(FLAGGED);
            commitment.given(MADE, FLAGGED).when(flag(FIRST)).thenNothing();
            commitment
                    .given(MADE, FLAGGED)
                    .when(flag(SECOND))
                    .thenEvents(new CommitmentFlagged(ID, SECOND, STATEMENT, WHY));
            commitment
                    .given(MADE, FLAGGED)
                    .when(flag(Corrigendum.to(TEXT, 1)))
                    .thenEvents(new CommitmentFlagged(ID, Corrigendum.to(TEXT, 1), STATEMENT, WHY));
        }

        @Test
        void is_looked_at_once() {
            commitment.given(MADE, FLAGGED).when(clear("It still stands")).thenEvents(CLEARED);
            commitment
                    .given(MADE, FLAGGED, CLEARED)
                    .when(clear("It still stands"))
                    .thenNothing();
            commitment
                    .given(MADE, FLAGGED, CLEARED)
                    .when(clear("It does not"))
                    .thenRefused(NOT_FLAGGED)
                    .at("/number");
            commitment.given(MADE, FLAGGED, CLEARED).when(flag(FIRST)).thenNothing();
            commitment
                    .given(MADE)
                    .when(clear("It still stands"))
                    .thenRefused(NOT_FLAGGED)
                    .at("/record");
        }

        @Test
        void is_flagged_in_any_state_that_it_is_in() {
            for (CommitmentEvent end : List.of(FULFILLED, LAPSED, FROZEN)) {
                commitment.given(MADE, end).when(flag(FIRST)).thenEvents(FLAGGED);
                commitment
                        .given(MADE, end, FLAGGED)
                        .when(clear("It still stands"))
                        .thenEvents(CLEARED);
                commitment.given(MADE, end, FLAGGED).when(flag(FIRST)).thenNothing();
            }
            commitment.given().when(flag(FIRST)).thenRefused(NO_SUCH_COMMITMENT);
            commitment.given().when(clear("x")).thenRefused(NO_SUCH_COMMITMENT);
        }

        @Test
        void tells_readers_which_statement_was_corrected() {
            var elsewhere = new StatementId(new UUID(4, 9));
            var flagged = new CommitmentFlagged(ID, FIRST, elsewhere, WHY);
            assertThat(Commitment.unknown()
                            .evolve(MADE)
                            .evolve(flagged)
                            .label(flagged)
                            .about())
                    .contains(elsewhere.subject());
        }
    }

    @Nested
    class A_commitment_on_agreed_words {

        @Test
        void stands_higher_once() {
            commitment.given(MADE).when(new RaiseStanding(ID, TEXT, DAY)).thenEvents(AGREED);
            commitment
                    .given(MADE, AGREED)
                    .when(new RaiseStanding(ID, TEXT, DAY))
                    .thenNothing();
            commitment
                    .given(MADE, AGREED)
                    .when(new RaiseStanding(ID, new TextId(new UUID(8, 2)), DAY))
                    .thenNothing();
            commitment
                    .given(MADE, LAPSED)
                    .when(new RaiseStanding(ID, TEXT, DAY))
                    .thenEvents(AGREED);
            commitment.given().when(new RaiseStanding(ID, TEXT, DAY)).thenRefused(NO_SUCH_COMMITMENT);
        }

        @Test
        void tells_readers_of_the_text() {
            assertThat(Commitment.unknown()
                            .evolve(MADE)
                            .evolve(AGREED)
                            .label(AGREED)
                            .about())
                    .contains(TEXT.subject());
        }
    }
}
