package org.chancery.commitments.commitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chancery.commitments.commitment.CommitmentRefusal.*;
import static org.chancery.commitments.commitment.Founding.*;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.chancery.commitments.commitment.CommitmentCommand.EnterByHand;
import org.chancery.commitments.commitment.CommitmentCommand.RaiseFromRecord;
import org.chancery.commitments.events.CommitmentDue;
import org.chancery.commitments.events.CommitmentDue.Shape;
import org.chancery.commitments.events.CommitmentEvent;
import org.chancery.commitments.events.CommitmentEvent.FollowUpAgreed;
import org.chancery.commitments.events.CommitmentEvent.PromiseMade;
import org.chancery.commitments.events.CommitmentEvent.RequestMade;
import org.chancery.commitments.events.CommitmentId;
import org.chancery.commitments.events.Terms;
import org.chancery.commitments.events.Terms.Kind;
import org.chancery.commitments.events.Terms.Standing;
import org.chancery.platform.deciding.testing.DeciderScenario;
import org.chancery.platform.envelope.Label;
import org.chancery.platform.envelope.Marking;
import org.chancery.scheduling.events.PartyCode;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CommitmentRaisingTest {

    private static final CommitmentId ID = new CommitmentId(new UUID(6, 1));
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate NOWHERE_YET = LocalDate.of(2026, 11, 25);

    private final DeciderScenario<Commitment, CommitmentCommand, CommitmentEvent> commitment =
            DeciderScenario.of(Commitment.unknown(), Instant.parse("2026-11-23T12:00:00Z"));

    @Nested
    class An_undertaking_of_a_closed_record {

        @Test
        void is_a_request_where_somebody_was_asked() {
            commitment
                    .given()
                    .when(new RaiseFromRecord(ID, support(), record()))
                    .thenEvents(new RequestMade(ID, support(), record()));
        }

        @ParameterizedTest
        @EnumSource(names = {"JOINT", "SEVERALLY", "CLAIMED_FOR_BOTH"})
        void is_a_follow_up_where_several_are_bound(Kind kind) {
            Terms terms = terms(kind, List.of(KR, IN), List.of(), Standing.PER_OUR_RECORD, openEnded(), null);
            commitment
                    .given()
                    .when(new RaiseFromRecord(ID, terms, record()))
                    .thenEvents(new FollowUpAgreed(ID, terms, record()));
        }

        @Test
        void is_a_promise_where_one_side_acts_of_its_own_accord() {
            Terms terms = terms(Kind.UNILATERAL, List.of(IN), List.of(), Standing.PER_OUR_RECORD, openEnded(), null);
            commitment
                    .given()
                    .when(new RaiseFromRecord(ID, terms, record()))
                    .thenEvents(new PromiseMade(ID, terms, record()));
        }

        @Test
        void has_an_owner() {
            Terms nobody = terms(Kind.REQUEST, List.of(), List.of(KR), Standing.PER_OUR_RECORD, openEnded(), null);
            commitment
                    .given()
                    .when(new RaiseFromRecord(ID, nobody, record()))
                    .thenRefused(OWNER_IS_MISSING)
                    .at("/owners");
        }

        @Test
        void is_taken_as_the_record_has_it() {
            Terms one = terms(Kind.JOINT, List.of(KR), List.of(), Standing.PER_OUR_RECORD, openEnded(), null);
            commitment
                    .given()
                    .when(new RaiseFromRecord(ID, one, record()))
                    .thenEvents(new FollowUpAgreed(ID, one, record()));
        }

        @Test
        void tells_readers_what_it_is_about_and_how_it_is_marked() {
            var raised = new RequestMade(ID, support(), record());
            Label label = Commitment.unknown().evolve(raised).label(raised);
            assertThat(label.marking()).isEqualTo(Marking.RESTRICTED);
            assertThat(label.about())
                    .containsExactlyInAnyOrder(
                            CONSULTATION.subject(),
                            MECHANISM.subject(),
                            RECORD.subject(),
                            STATEMENT.subject(),
                            KR.subject(),
                            IN.subject());
        }
    }

    @Nested
    class An_entry_by_hand {

        @Test
        void keeps_a_promise_that_stands_in_the_release_only() {
            commitment
                    .given()
                    .when(new EnterByHand(ID, furtherConsultations(), release(DAY, KR, IN)))
                    .thenEvents(new PromiseMade(ID, furtherConsultations(), release(DAY, KR, IN)));
        }

        @Test
        void rests_on_what_its_occasion_gives() {
            assertThatThrownBy(() -> new EnterByHand(ID, support(), release(DAY, KR, IN)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("PUBLIC_TEXT_ONLY");
        }

        @Test
        void has_an_owner() {
            entered(Kind.UNILATERAL, List.of(), List.of(), openEnded())
                    .thenRefused(OWNER_IS_MISSING)
                    .at("/owners");
        }

        @ParameterizedTest
        @EnumSource(names = {"JOINT", "SEVERALLY", "CLAIMED_FOR_BOTH"})
        void binds_two_where_it_is_shared(Kind kind) {
            entered(kind, List.of(KR, KR), List.of(), openEnded())
                    .thenRefused(JOINT_NEEDS_TWO_OWNERS)
                    .at("/owners");
        }

        @Test
        void asks_somebody_else() {
            entered(Kind.REQUEST, List.of(KR), List.of(KR), openEnded())
                    .thenRefused(REQUEST_IS_TO_ONESELF)
                    .at("/counterparts");
        }

        @Test
        void is_due_in_a_period_that_runs_forward() {
            var due = new CommitmentDue(Shape.BY_PERIOD, "the first half of 2024", DAY, DAY.minusDays(1));
            entered(Kind.UNILATERAL, List.of(KR), List.of(), due)
                    .thenRefused(DUE_ENDS_BEFORE_IT_BEGINS)
                    .at("/due/until");
        }

        @Test
        void names_those_who_meet_again() {
            Terms rounds =
                    terms(Kind.JOINT, List.of(KR, IN), List.of(), Standing.PUBLIC_TEXT_ONLY, openEnded(), MECHANISM);
            commitment
                    .given()
                    .when(new EnterByHand(ID, rounds, release(DAY, KR)))
                    .thenRefused(NEXT_ROUND_NEEDS_TWO_PARTIES)
                    .at("/parties");
        }

        @Test
        void tells_of_the_past() {
            commitment
                    .given()
                    .when(new EnterByHand(ID, furtherConsultations(), release(NOWHERE_YET, KR, IN)))
                    .thenRefused(DATE_IS_IN_THE_FUTURE)
                    .at("/date");
        }

        @Test
        void may_tell_of_a_day_that_has_begun_far_east_only() {
            commitment
                    .given()
                    .when(new EnterByHand(ID, furtherConsultations(), release(TODAY.plusDays(1), KR, IN)))
                    .thenEvents(new PromiseMade(ID, furtherConsultations(), release(TODAY.plusDays(1), KR, IN)));
        }

        private DeciderScenario<Commitment, CommitmentCommand, CommitmentEvent>.Outcome entered(
                Kind kind, List<PartyCode> owners, List<PartyCode> counterparts, CommitmentDue due) {
            Terms terms = terms(kind, owners, counterparts, Standing.PUBLIC_TEXT_ONLY, due, null);
            return commitment.given().when(new EnterByHand(ID, terms, release(DAY, KR, IN)));
        }
    }
}
