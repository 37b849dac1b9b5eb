package org.chancery.commitments.commitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chancery.commitments.commitment.CommitmentRefusal.ALREADY_RAISED;
import static org.chancery.commitments.commitment.CommitmentRefusal.MARKED_BELOW_ITS_OCCASION;
import static org.chancery.commitments.commitment.CommitmentRefusal.MARKING_IS_LOWERED;
import static org.chancery.commitments.commitment.CommitmentRefusal.MARKING_IS_NOT_LOWER;
import static org.chancery.commitments.commitment.CommitmentRefusal.NO_SUCH_COMMITMENT;
import static org.chancery.commitments.commitment.Founding.DAY;
import static org.chancery.commitments.commitment.Founding.IN;
import static org.chancery.commitments.commitment.Founding.KR;
import static org.chancery.commitments.commitment.Founding.MECHANISM;
import static org.chancery.commitments.commitment.Founding.furtherConsultations;
import static org.chancery.commitments.commitment.Founding.record;
import static org.chancery.commitments.commitment.Founding.regularRounds;
import static org.chancery.commitments.commitment.Founding.release;
import static org.chancery.commitments.commitment.Founding.support;

import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.chancery.commitments.commitment.CommitmentCommand.AnswerRequest;
import org.chancery.commitments.commitment.CommitmentCommand.EnterByHand;
import org.chancery.commitments.commitment.CommitmentCommand.Flag;
import org.chancery.commitments.commitment.CommitmentCommand.FollowMarking;
import org.chancery.commitments.commitment.CommitmentCommand.LowerMarking;
import org.chancery.commitments.commitment.CommitmentCommand.RaiseMarking;
import org.chancery.commitments.commitment.CommitmentCommand.RaiseStanding;
import org.chancery.commitments.commitment.CommitmentCommand.SettleAdReferendum;
import org.chancery.commitments.commitment.CommitmentCommand.WithdrawRound;
import org.chancery.commitments.events.CommitmentEvent;
import org.chancery.commitments.events.CommitmentEvent.AdReferendumSettled;
import org.chancery.commitments.events.CommitmentEvent.CommitmentFlagged;
import org.chancery.commitments.events.CommitmentEvent.CommitmentFrozen;
import org.chancery.commitments.events.CommitmentEvent.CommitmentFulfilledByRound;
import org.chancery.commitments.events.CommitmentEvent.CommitmentLapsed;
import org.chancery.commitments.events.CommitmentEvent.CommitmentMarkingLowered;
import org.chancery.commitments.events.CommitmentEvent.CommitmentMarkingRaised;
import org.chancery.commitments.events.CommitmentEvent.CommitmentRestated;
import org.chancery.commitments.events.CommitmentEvent.FollowUpAgreed;
import org.chancery.commitments.events.CommitmentEvent.FulfilmentByRoundWithdrawn;
import org.chancery.commitments.events.CommitmentEvent.HomeDecision;
import org.chancery.commitments.events.CommitmentEvent.PromiseMade;
import org.chancery.commitments.events.CommitmentEvent.RequestAnswered;
import org.chancery.commitments.events.CommitmentEvent.RequestMade;
import org.chancery.commitments.events.CommitmentEvent.Response;
import org.chancery.commitments.events.CommitmentEvent.StandingRaised;
import org.chancery.commitments.events.CommitmentId;
import org.chancery.commitments.events.Corrigendum;
import org.chancery.commitments.events.Terms;
import org.chancery.minutes.events.StatementId;
import org.chancery.minutes.events.TextId;
import org.chancery.platform.deciding.testing.DeciderScenario;
import org.chancery.platform.envelope.Marking;
import org.chancery.scheduling.events.ConsultationId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may know of a commitment. */
class DisclosureTest {

    private static final CommitmentId ID = new CommitmentId(new UUID(6, 1));
    private static final String ANNOUNCED = "Both sides have announced the round";

    /** Marked RESTRICTED. */
    private static final RequestMade MADE = new RequestMade(ID, support(), record());

    private static final CommitmentMarkingRaised RAISED = new CommitmentMarkingRaised(ID, Marking.SECRET);
    private static final CommitmentMarkingLowered LOWERED =
            new CommitmentMarkingLowered(ID, Marking.OFFICIAL, ANNOUNCED, null);
    private static final CommitmentFrozen FROZEN = new CommitmentFrozen(ID, MECHANISM, "why", null);

    private final DeciderScenario<Commitment, CommitmentCommand, CommitmentEvent> commitment =
            DeciderScenario.of(Commitment.unknown(), Instant.parse("2026-11-23T12:00:00Z"));

    private static LowerMarking lower(Marking marking, Marking occasion) {
        return new LowerMarking(ID, marking, ANNOUNCED, null, occasion);
    }

    /** How an envelope is marked that goes out after these. */
    private static Marking after(CommitmentEvent... events) {
        Commitment state = Commitment.unknown();
        for (CommitmentEvent event : events) {
            state = state.evolve(event);
        }
        return state.label(events[events.length - 1]).marking();
    }

    @Nested
    class Raising {

        @Test
        void lets_fewer_people_know_of_it_from_that_event_on() {
            commitment.given(MADE).when(new RaiseMarking(ID, Marking.SECRET)).thenEvents(RAISED);
            assertThat(after(MADE)).isEqualTo(Marking.RESTRICTED);
            assertThat(after(MADE, RAISED)).isEqualTo(Marking.SECRET);
            assertThat(after(MADE, RAISED, FROZEN)).isEqualTo(Marking.SECRET);
        }

        @Test
        void to_what_it_is_changes_nothing() {
            commitment
                    .given(MADE, RAISED)
                    .when(new RaiseMarking(ID, Marking.SECRET))
                    .thenNothing();
        }

        @Test
        void lowers_nothing() {
            commitment
                    .given(MADE, RAISED)
                    .when(new RaiseMarking(ID, Marking.CONFIDENTIAL))
                    .thenRefused(MARKING_IS_LOWERED)
                    .at("/marking");
        }

        @Test
        void goes_on_after_its_end() {
            commitment
                    .given(MADE, new CommitmentLapsed(ID, "Too late", DAY))
                    .when(new RaiseMarking(ID, Marking.SECRET))
                    .thenEvents(RAISED);
        }

        @Test
        void is_of_what_was_ever_said() {
            commitment.given().when(new RaiseMarking(ID, Marking.SECRET)).thenRefused(NO_SUCH_COMMITMENT);
        }
    }

    @Nested
    class Its_occasion {

        @Test
        void takes_it_along_where_it_is_raised() {
            commitment.given(MADE).when(new FollowMarking(ID, Marking.SECRET)).thenEvents(RAISED);
            commitment
                    .given(MADE, new CommitmentLapsed(ID, "Too late", DAY))
                    .when(new FollowMarking(ID, Marking.SECRET))
                    .thenEvents(RAISED);
        }

        @Test
        void changes_nothing_of_what_is_marked_as_high() {
            commitment
                    .given(MADE)
                    .when(new FollowMarking(ID, Marking.RESTRICTED))
                    .thenNothing();
            commitment.given(MADE).when(new FollowMarking(ID, Marking.PUBLIC)).thenNothing();
        }

        @Test
        void lets_nothing_be_entered_that_is_marked_lower() {
            var promised =
                    new EnterByHand(ID, furtherConsultations(), release(DAY, KR, IN), null, Marking.CONFIDENTIAL);
            commitment
                    .given()
                    .when(promised)
                    .thenRefused(MARKED_BELOW_ITS_OCCASION)
                    .at("/marking");
            commitment
                    .given()
                    .when(new EnterByHand(ID, furtherConsultations(), release(DAY, KR, IN), null, Marking.RESTRICTED))
                    .thenEvents(new PromiseMade(ID, furtherConsultations(), release(DAY, KR, IN)));
        }

        @Test
        void does_not_mind_a_repetition_whatever_became_of_it() {
            commitment
                    .given(new PromiseMade(ID, furtherConsultations(), release(DAY, KR, IN)))
                    .when(new EnterByHand(ID, furtherConsultations(), release(DAY, KR, IN), null, Marking.SECRET))
                    .thenNothing();
            commitment
                    .given(new PromiseMade(ID, furtherConsultations(), release(DAY, KR)))
                    .when(new EnterByHand(ID, furtherConsultations(), release(DAY, KR, IN), null, Marking.SECRET))
                    .thenRefused(ALREADY_RAISED);
        }
    }

    @Nested
    class Lowering {

        @Test
        void lets_more_people_know_of_it_for_a_reason() {
            commitment
                    .given(MADE)
                    .when(lower(Marking.OFFICIAL, Marking.OFFICIAL))
                    .thenEvents(LOWERED);
            assertThat(after(MADE, LOWERED)).isEqualTo(Marking.OFFICIAL);
            assertThat(after(MADE, LOWERED, RAISED)).isEqualTo(Marking.SECRET);
        }

        @Test
        void goes_no_lower_than_its_occasion() {
            commitment
                    .given(MADE, RAISED)
                    .when(lower(Marking.OFFICIAL, Marking.RESTRICTED))
                    .thenRefused(MARKED_BELOW_ITS_OCCASION)
                    .at("/marking");
        }

        @Test
        void raises_nothing() {
            commitment
                    .given(MADE)
                    .when(lower(Marking.SECRET, Marking.PUBLIC))
                    .thenRefused(MARKING_IS_NOT_LOWER)
                    .at("/marking");
        }

        @Test
        void to_what_it_is_changes_nothing() {
            commitment
                    .given(MADE)
                    .when(lower(Marking.RESTRICTED, Marking.SECRET))
                    .thenNothing();
        }

        @Test
        void is_undone_by_words_that_say_it_again_where_fewer_people_listen() {
            assertThat(after(MADE, LOWERED, new CommitmentRestated(ID, support(), record())))
                    .isEqualTo(Marking.RESTRICTED);
        }

        @Test
        void is_of_what_was_ever_said() {
            commitment.given().when(lower(Marking.OFFICIAL, Marking.PUBLIC)).thenRefused(NO_SUCH_COMMITMENT);
        }
    }

    @Nested
    class What_names_something_that_is_marked_higher {

        private final StatementId statement = new StatementId(new UUID(4, 2));
        private final TextId text = new TextId(new UUID(8, 1));

        private AnswerRequest noted(Marking named) {
            return new AnswerRequest(ID, Response.NOTED, IN, DAY, null, statement, null, named);
        }

        private RequestAnswered told(@Nullable Marking named) {
            return new RequestAnswered(ID, Response.NOTED, IN, DAY, null, statement, null, named);
        }

        @Test
        void is_marked_as_high_as_that_alone() {
            commitment.given(MADE).when(noted(Marking.SECRET)).thenEvents(told(Marking.SECRET));
            commitment.given(MADE).when(noted(Marking.RESTRICTED)).thenEvents(told(null));
            assertThat(after(MADE, told(Marking.SECRET))).isEqualTo(Marking.SECRET);
            assertThat(after(MADE, told(Marking.SECRET), FROZEN)).isEqualTo(Marking.RESTRICTED);
        }

        @Test
        void is_the_same_however_that_is_marked_by_now() {
            commitment
                    .given(MADE, told(Marking.SECRET))
                    .when(noted(Marking.PUBLIC))
                    .thenNothing();
        }

        @Test
        void may_be_what_a_capital_decided() {
            var adReferendum = new RequestAnswered(ID, Response.AD_REFERENDUM, IN, DAY, null, null);
            var decided =
                    new AdReferendumSettled(ID, IN, HomeDecision.CONFIRMED, DAY, null, statement, Marking.CONFIDENTIAL);
            commitment
                    .given(MADE, adReferendum)
                    .when(new SettleAdReferendum(
                            ID, IN, HomeDecision.CONFIRMED, DAY, null, statement, Marking.CONFIDENTIAL))
                    .thenEvents(decided);
            assertThat(after(MADE, adReferendum, decided)).isEqualTo(Marking.CONFIDENTIAL);
        }

        @Test
        void may_be_a_text_that_it_rests_on() {
            var agreed = new StandingRaised(ID, Terms.Standing.AGREED_TEXT, text, DAY, Marking.CONFIDENTIAL);
            commitment
                    .given(MADE)
                    .when(new RaiseStanding(ID, text, DAY, Marking.CONFIDENTIAL))
                    .thenEvents(agreed);
            assertThat(after(MADE, agreed)).isEqualTo(Marking.CONFIDENTIAL);
        }

        @Test
        void may_be_a_corrigendum_to_a_text() {
            Corrigendum corrigendum = Corrigendum.to(text, 1);
            var flagged = new CommitmentFlagged(ID, corrigendum, statement, "why", Marking.CONFIDENTIAL);
            commitment
                    .given(MADE)
                    .when(new Flag(ID, corrigendum, statement, "why", Marking.CONFIDENTIAL))
                    .thenEvents(flagged);
            assertThat(after(MADE, flagged)).isEqualTo(Marking.CONFIDENTIAL);
        }

        @Test
        void may_be_a_round_that_was_not_held_after_all() {
            var round = new ConsultationId(new UUID(2, 2));
            var promised = new FollowUpAgreed(ID, regularRounds(), record());
            var kept = new CommitmentFulfilledByRound(ID, round, DAY.plusYears(1), false);
            var withdrawn = new FulfilmentByRoundWithdrawn(ID, round, "by mistake", Marking.SECRET);
            commitment
                    .given(promised, kept)
                    .when(new WithdrawRound(ID, round, "by mistake", Marking.SECRET))
                    .thenEvents(withdrawn);
            assertThat(after(promised, kept, withdrawn)).isEqualTo(Marking.SECRET);
        }
    }

    static Stream<CommitmentEvent> everything_that_is_told_later() {
        return Stream.of(FROZEN, new CommitmentLapsed(ID, "Too late", DAY));
    }

    @ParameterizedTest
    @MethodSource("everything_that_is_told_later")
    void whatever_is_told_of_it_later_is_told_under_the_newest_marking(CommitmentEvent later) {
        assertThat(after(MADE, RAISED, later)).isEqualTo(Marking.SECRET);
        assertThat(after(MADE, RAISED, LOWERED, later)).isEqualTo(Marking.OFFICIAL);
    }
}
