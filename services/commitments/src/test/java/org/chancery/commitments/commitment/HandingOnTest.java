package org.chancery.commitments.commitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chancery.commitments.commitment.CommitmentRefusal.NO_SUCH_COMMITMENT;
import static org.chancery.commitments.commitment.Founding.DAY;
import static org.chancery.commitments.commitment.Founding.MECHANISM;
import static org.chancery.commitments.commitment.Founding.record;
import static org.chancery.commitments.commitment.Founding.regularRounds;
import static org.chancery.commitments.commitment.Founding.support;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.chancery.commitments.commitment.CommitmentCommand.HandOn;
import org.chancery.commitments.commitment.CommitmentCommand.KeepByRound;
import org.chancery.commitments.events.CommitmentEvent;
import org.chancery.commitments.events.CommitmentEvent.CommitmentFrozen;
import org.chancery.commitments.events.CommitmentEvent.CommitmentFulfilled;
import org.chancery.commitments.events.CommitmentEvent.CommitmentFulfilledByRound;
import org.chancery.commitments.events.CommitmentEvent.CommitmentHandedOn;
import org.chancery.commitments.events.CommitmentEvent.CommitmentLapsed;
import org.chancery.commitments.events.CommitmentEvent.FollowUpAgreed;
import org.chancery.commitments.events.CommitmentEvent.RequestMade;
import org.chancery.commitments.events.CommitmentId;
import org.chancery.platform.deciding.testing.DeciderScenario;
import org.chancery.scheduling.events.ConsultationId;
import org.chancery.scheduling.events.MechanismId;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class HandingOnTest {

    private static final CommitmentId ID = new CommitmentId(new UUID(6, 1));
    private static final MechanismId SECOND = new MechanismId(new UUID(1, 2));
    private static final MechanismId THIRD = new MechanismId(new UUID(1, 3));
    private static final LocalDate MERGED = DAY.plusYears(2);
    private static final RequestMade MADE = new RequestMade(ID, support(), record());
    private static final FollowUpAgreed REGULARLY = new FollowUpAgreed(ID, regularRounds(), record());
    private static final HandOn HAND_ON = new HandOn(ID, MECHANISM, SECOND, MERGED);
    private static final CommitmentHandedOn HANDED_ON = new CommitmentHandedOn(ID, MECHANISM, SECOND, MERGED);
    private static final CommitmentFrozen FROZEN = new CommitmentFrozen(ID, MECHANISM, "Suspended", DAY);
    private static final ConsultationId ROUND = new ConsultationId(new UUID(2, 2));

    private final DeciderScenario<Commitment, CommitmentCommand, CommitmentEvent> commitment =
            DeciderScenario.of(Commitment.unknown(), Instant.parse("2026-11-23T12:00:00Z"));

    @Nested
    class What_is_to_be_kept {

        @Test
        void goes_on_once_in_the_mechanism_that_took_the_place_of_its_own() {
            commitment.given(MADE).when(HAND_ON).thenEvents(HANDED_ON);
            commitment.given(MADE, FROZEN).when(HAND_ON).thenEvents(HANDED_ON);
            commitment.given(MADE, HANDED_ON).when(HAND_ON).thenNothing();
        }

        @Test
        void follows_its_mechanism_as_often_as_that_is_merged() {
            commitment
                    .given(MADE, HANDED_ON)
                    .when(new HandOn(ID, SECOND, THIRD, null))
                    .thenEvents(new CommitmentHandedOn(ID, SECOND, THIRD, null));
        }

        @Test
        void stays_where_another_mechanism_is_merged() {
            commitment.given(MADE).when(new HandOn(ID, SECOND, THIRD, null)).thenNothing();
            commitment
                    .given(MADE)
                    .when(new HandOn(ID, MECHANISM, MECHANISM, null))
                    .thenNothing();
            commitment
                    .given(MADE, HANDED_ON)
                    .when(new HandOn(ID, SECOND, MECHANISM, null))
                    .thenNothing();
        }

        @Test
        void is_about_both_mechanisms() {
            var state = commitment.given(MADE).when(HAND_ON).after();
            assertThat(state.label(HANDED_ON).about()).contains(MECHANISM.subject(), SECOND.subject());
            assertThat(state.label(FROZEN).about()).contains(SECOND.subject());
        }
    }

    @Nested
    class A_promise_of_rounds {

        private final KeepByRound held = new KeepByRound(ID, SECOND, ROUND, MERGED.plusDays(1));

        @Test
        void is_kept_by_rounds_of_the_mechanism_that_took_over() {
            commitment.given(REGULARLY).when(held).thenNothing();
            commitment
                    .given(REGULARLY, HANDED_ON)
                    .when(held)
                    .thenEvents(new CommitmentFulfilledByRound(ID, ROUND, MERGED.plusDays(1), false));
        }

        @Test
        void is_not_kept_by_rounds_that_the_other_held_before() {
            commitment
                    .given(REGULARLY, HANDED_ON)
                    .when(new KeepByRound(ID, SECOND, ROUND, MERGED))
                    .thenNothing();
        }

        @Test
        void is_kept_by_what_was_held_of_its_own_mechanism_before() {
            commitment
                    .given(REGULARLY, HANDED_ON)
                    .when(new KeepByRound(ID, MECHANISM, ROUND, DAY.plusYears(1)))
                    .thenEvents(new CommitmentFulfilledByRound(ID, ROUND, DAY.plusYears(1), false));
        }

        @Test
        void is_not_kept_by_a_mechanism_that_has_ended_itself() {
            commitment
                    .given(REGULARLY, HANDED_ON, new CommitmentHandedOn(ID, SECOND, THIRD, null))
                    .when(held)
                    .thenNothing();
            commitment
                    .given(REGULARLY, HANDED_ON, new CommitmentHandedOn(ID, SECOND, THIRD, null))
                    .when(new KeepByRound(ID, THIRD, ROUND, null))
                    .thenEvents(new CommitmentFulfilledByRound(ID, ROUND, null, false));
        }
    }

    @Test
    void what_is_at_an_end_stays_where_it_ended() {
        commitment
                .given(MADE, new CommitmentFulfilled(ID, DAY, "a note"))
                .when(HAND_ON)
                .thenNothing();
        commitment
                .given(MADE, new CommitmentLapsed(ID, "Too late", DAY))
                .when(HAND_ON)
                .thenNothing();
    }

    @Test
    void nothing_is_handed_on_that_nobody_raised() {
        commitment.given().when(HAND_ON).thenRefused(NO_SUCH_COMMITMENT);
    }
}
