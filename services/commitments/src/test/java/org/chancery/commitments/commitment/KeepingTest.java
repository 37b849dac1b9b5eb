package org.chancery.commitments.commitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chancery.commitments.commitment.CommitmentRefusal.ALREADY_FULFILLED;
import static org.chancery.commitments.commitment.CommitmentRefusal.COMMITMENT_IS_FROZEN;
import static org.chancery.commitments.commitment.CommitmentRefusal.NO_SUCH_COMMITMENT;
import static org.chancery.commitments.commitment.Founding.CONSULTATION;
import static org.chancery.commitments.commitment.Founding.DAY;
import static org.chancery.commitments.commitment.Founding.IN;
import static org.chancery.commitments.commitment.Founding.KR;
import static org.chancery.commitments.commitment.Founding.MECHANISM;
import static org.chancery.commitments.commitment.Founding.record;
import static org.chancery.commitments.commitment.Founding.regularRounds;
import static org.chancery.commitments.commitment.Founding.release;
import static org.chancery.commitments.commitment.Founding.support;
import static org.chancery.commitments.commitment.Founding.terms;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.chancery.commitments.commitment.CommitmentCommand.Fulfil;
import org.chancery.commitments.commitment.CommitmentCommand.KeepByRound;
import org.chancery.commitments.commitment.CommitmentCommand.Lapse;
import org.chancery.commitments.commitment.CommitmentCommand.LetFallDue;
import org.chancery.commitments.commitment.CommitmentCommand.WithdrawRound;
import org.chancery.commitments.events.CommitmentDue;
import org.chancery.commitments.events.CommitmentDue.Shape;
import org.chancery.commitments.events.CommitmentEvent;
import org.chancery.commitments.events.CommitmentEvent.CommitmentFellDue;
import org.chancery.commitments.events.CommitmentEvent.CommitmentFrozen;
import org.chancery.commitments.events.CommitmentEvent.CommitmentFulfilled;
import org.chancery.commitments.events.CommitmentEvent.CommitmentFulfilledByRound;
import org.chancery.commitments.events.CommitmentEvent.CommitmentLapsed;
import org.chancery.commitments.events.CommitmentEvent.FollowUpAgreed;
import org.chancery.commitments.events.CommitmentEvent.FulfilmentByRoundWithdrawn;
import org.chancery.commitments.events.CommitmentEvent.RequestMade;
import org.chancery.commitments.events.CommitmentId;
import org.chancery.commitments.events.Source;
import org.chancery.commitments.events.Terms.Kind;
import org.chancery.commitments.events.Terms.Standing;
import org.chancery.platform.deciding.testing.DeciderScenario;
import org.chancery.platform.envelope.Marking;
import org.chancery.scheduling.events.ConsultationId;
import org.chancery.scheduling.events.MechanismId;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KeepingTest {

    private static final CommitmentId ID = new CommitmentId(new UUID(6, 1));
    private static final CommitmentFulfilled FULFILLED = new CommitmentFulfilled(ID, DAY, "a note");
    private static final CommitmentLapsed LAPSED = new CommitmentLapsed(ID, "Too late", DAY);
    private static final CommitmentFrozen FROZEN = new CommitmentFrozen(ID, MECHANISM, "Suspended", DAY);
    private static final ConsultationId SECOND = new ConsultationId(new UUID(2, 2));
    private static final LocalDate LATER = LocalDate.of(2022, 9, 20);
    private static final FollowUpAgreed REGULARLY = new FollowUpAgreed(ID, regularRounds(), record());
    private static final FollowUpAgreed NEXT = promised(Shape.NEXT_ROUND);
    private static final KeepByRound HELD = new KeepByRound(ID, MECHANISM, SECOND, LATER);
    private static final CommitmentFulfilledByRound ONCE = new CommitmentFulfilledByRound(ID, SECOND, LATER, false);
    private static final CommitmentFulfilledByRound FOR_GOOD = new CommitmentFulfilledByRound(ID, SECOND, LATER, true);
    private static final WithdrawRound NOT_HELD = new WithdrawRound(ID, SECOND, "It was another meeting");
    private static final FulfilmentByRoundWithdrawn WITHDRAWN =
            new FulfilmentByRoundWithdrawn(ID, SECOND, "It was another meeting");

    private final DeciderScenario<Commitment, CommitmentCommand, CommitmentEvent> commitment =
            DeciderScenario.of(Commitment.unknown(), Instant.parse("2026-11-23T12:00:00Z"));

    private static FollowUpAgreed promised(Shape shape) {
        return new FollowUpAgreed(
                ID,
                terms(
                        Kind.JOINT,
                        List.of(KR, IN),
                        List.of(),
                        Standing.PER_OUR_RECORD,
                        new CommitmentDue(shape, "then", LATER, null),
                        MECHANISM),
                record());
    }

    @Nested
    class A_promise_of_regular_rounds {

        @Test
        void is_kept_once_by_each_round_and_stays_open() {
            commitment.given(REGULARLY).when(HELD).thenEvents(ONCE);
            commitment.given(REGULARLY, ONCE).when(HELD).thenNothing();
            var third = new ConsultationId(new UUID(2, 3));
            commitment
                    .given(REGULARLY, ONCE)
                    .when(new KeepByRound(ID, MECHANISM, third, LATER.plusYears(1)))
                    .thenEvents(new CommitmentFulfilledByRound(ID, third, LATER.plusYears(1), false));
        }

        @Test
        void is_on_time_for_the_period_in_which_a_round_was_held() {
            var late = new LetFallDue(ID, LATER, null);
            commitment.given(promised(Shape.PERIODIC), ONCE).when(late).thenNothing();
            commitment
                    .given(promised(Shape.PERIODIC), ONCE, WITHDRAWN)
                    .when(late)
                    .thenEvents(new CommitmentFellDue(
                            ID, LATER, new CommitmentDue(Shape.PERIODIC, "then", LATER, null), null));
        }

        @Test
        void is_kept_by_no_round_of_another_mechanism_nor_by_that_at_which_it_was_given() {
            commitment
                    .given(REGULARLY)
                    .when(new KeepByRound(ID, new MechanismId(new UUID(1, 9)), SECOND, LATER))
                    .thenNothing();
            commitment
                    .given(REGULARLY)
                    .when(new KeepByRound(ID, MECHANISM, CONSULTATION, LATER))
                    .thenNothing();
        }

        @Test
        void is_kept_by_no_round_that_came_before_it() {
            commitment
                    .given(REGULARLY)
                    .when(new KeepByRound(ID, MECHANISM, SECOND, DAY))
                    .thenNothing();
            commitment
                    .given(REGULARLY)
                    .when(new KeepByRound(ID, MECHANISM, SECOND, DAY.plusDays(1)))
                    .thenEvents(new CommitmentFulfilledByRound(ID, SECOND, DAY.plusDays(1), false));
            commitment
                    .given(REGULARLY)
                    .when(new KeepByRound(ID, MECHANISM, SECOND, null))
                    .thenEvents(new CommitmentFulfilledByRound(ID, SECOND, null, false));
        }

        @Test
        void of_which_no_day_is_known_is_kept_by_any_round() {
            Source undated = release(null, KR, IN);
            commitment
                    .given(new FollowUpAgreed(ID, regularRounds(), undated))
                    .when(new KeepByRound(ID, MECHANISM, SECOND, DAY))
                    .thenEvents(new CommitmentFulfilledByRound(ID, SECOND, DAY, false));
        }

        @Test
        void is_kept_by_no_round_that_its_readers_may_not_know_of() {
            for (Marking high : List.of(Marking.CONFIDENTIAL, Marking.SECRET)) {
                commitment
                        .given(REGULARLY)
                        .when(new KeepByRound(ID, MECHANISM, SECOND, LATER, high))
                        .thenNothing();
            }
            // Those who may read the promise may know of what is marked likewise.
            for (Marking low : List.of(Marking.PUBLIC, Marking.RESTRICTED)) {
                commitment
                        .given(REGULARLY)
                        .when(new KeepByRound(ID, MECHANISM, SECOND, LATER, low))
                        .thenEvents(ONCE);
            }
        }

        @Test
        void is_kept_although_it_is_frozen() {
            commitment.given(REGULARLY, FROZEN).when(HELD).thenEvents(ONCE);
        }
    }

    @Nested
    class A_promise_of_one_round {

        @ParameterizedTest
        @EnumSource(
                mode = EnumSource.Mode.EXCLUDE,
                names = {"PERIODIC", "OPEN_ENDED"})
        void is_kept_for_good(Shape shape) {
            commitment.given(promised(shape)).when(HELD).thenEvents(FOR_GOOD);
        }

        @Test
        void is_at_an_end_when_it_was_kept() {
            commitment
                    .given(NEXT, FOR_GOOD)
                    .when(new Lapse(ID, "Too late", DAY))
                    .thenRefused(ALREADY_FULFILLED);
            commitment.given(NEXT, FOR_GOOD).when(HELD).thenNothing();
            commitment
                    .given(NEXT, FROZEN, FOR_GOOD)
                    .when(new Lapse(ID, "Too late", DAY))
                    .thenRefused(ALREADY_FULFILLED);
        }

        @Test
        void is_open_again_when_the_round_had_not_been_held() {
            commitment.given(NEXT, FOR_GOOD).when(NOT_HELD).thenEvents(WITHDRAWN);
            commitment.given(NEXT, FOR_GOOD, WITHDRAWN).when(NOT_HELD).thenNothing();
            commitment.given(NEXT, FOR_GOOD, WITHDRAWN).when(HELD).thenEvents(FOR_GOOD);
            commitment
                    .given(NEXT, FROZEN, FOR_GOOD, WITHDRAWN)
                    .when(new Fulfil(ID, DAY, "a note"))
                    .thenRefused(COMMITMENT_IS_FROZEN);
        }

        @Test
        void stays_kept_where_another_round_or_other_evidence_keeps_it() {
            var third = new ConsultationId(new UUID(2, 3));
            Commitment kept = Commitment.unknown().evolve(NEXT).evolve(FOR_GOOD);
            assertThat(kept.evolve(new FulfilmentByRoundWithdrawn(ID, third, "x")))
                    .isEqualTo(kept);
            Commitment shown = Commitment.unknown().evolve(NEXT).evolve(FULFILLED);
            assertThat(shown.evolve(WITHDRAWN)).isEqualTo(shown);
        }
    }

    @Nested
    class Nothing_else {

        @Test
        void is_kept_by_a_round() {
            commitment.given().when(HELD).thenRefused(NO_SUCH_COMMITMENT);
            commitment.given().when(NOT_HELD).thenRefused(NO_SUCH_COMMITMENT);
            commitment
                    .given(new RequestMade(ID, support(), record()))
                    .when(HELD)
                    .thenNothing();
            commitment.given(REGULARLY, FULFILLED).when(HELD).thenNothing();
            commitment.given(REGULARLY, LAPSED).when(HELD).thenNothing();
            commitment.given(REGULARLY).when(NOT_HELD).thenNothing();
        }

        @Test
        void is_at_an_end_that_was_withdrawn() {
            Commitment ended = Commitment.unknown().evolve(NEXT).evolve(LAPSED);
            assertThat(ended.evolve(FOR_GOOD)).isEqualTo(ended);
            assertThat(Commitment.unknown().evolve(FOR_GOOD)).isEqualTo(Commitment.unknown());
        }

        @Test
        void is_told_to_readers_of_the_round() {
            Commitment state = Commitment.unknown().evolve(NEXT).evolve(FOR_GOOD);
            assertThat(state.label(FOR_GOOD).about()).contains(SECOND.subject());
            assertThat(state.evolve(WITHDRAWN).label(WITHDRAWN).about()).contains(SECOND.subject());
        }
    }
}
