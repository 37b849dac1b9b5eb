package org.chancery.commitments.commitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chancery.commitments.commitment.CommitmentRefusal.ALREADY_ENDED;
import static org.chancery.commitments.commitment.CommitmentRefusal.ALREADY_FULFILLED;
import static org.chancery.commitments.commitment.CommitmentRefusal.NO_SUCH_COMMITMENT;
import static org.chancery.commitments.commitment.Founding.CONSULTATION;
import static org.chancery.commitments.commitment.Founding.DAY;
import static org.chancery.commitments.commitment.Founding.IN;
import static org.chancery.commitments.commitment.Founding.KR;
import static org.chancery.commitments.commitment.Founding.MECHANISM;
import static org.chancery.commitments.commitment.Founding.STATEMENT;
import static org.chancery.commitments.commitment.Founding.openEnded;
import static org.chancery.commitments.commitment.Founding.record;
import static org.chancery.commitments.commitment.Founding.support;
import static org.chancery.commitments.commitment.Founding.terms;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.chancery.commitments.commitment.CommitmentCommand.AnswerRequest;
import org.chancery.commitments.commitment.CommitmentCommand.Defer;
import org.chancery.commitments.commitment.CommitmentCommand.Restate;
import org.chancery.commitments.commitment.CommitmentCommand.SettleAdReferendum;
import org.chancery.commitments.events.CommitmentDue;
import org.chancery.commitments.events.CommitmentDue.Shape;
import org.chancery.commitments.events.CommitmentEvent;
import org.chancery.commitments.events.CommitmentEvent.AdReferendumSettled;
import org.chancery.commitments.events.CommitmentEvent.CommitmentFrozen;
import org.chancery.commitments.events.CommitmentEvent.CommitmentFulfilled;
import org.chancery.commitments.events.CommitmentEvent.CommitmentLapsed;
import org.chancery.commitments.events.CommitmentEvent.CommitmentRestated;
import org.chancery.commitments.events.CommitmentEvent.HomeDecision;
import org.chancery.commitments.events.CommitmentEvent.RequestAnswered;
import org.chancery.commitments.events.CommitmentEvent.RequestMade;
import org.chancery.commitments.events.CommitmentEvent.Response;
import org.chancery.commitments.events.CommitmentId;
import org.chancery.commitments.events.Source;
import org.chancery.commitments.events.Terms;
import org.chancery.commitments.events.Terms.Kind;
import org.chancery.commitments.events.Terms.Standing;
import org.chancery.minutes.events.RecordId;
import org.chancery.minutes.events.StatementId;
import org.chancery.minutes.events.UndertakingId;
import org.chancery.platform.deciding.testing.DeciderScenario;
import org.chancery.platform.envelope.Label;
import org.chancery.platform.envelope.Marking;
import org.chancery.scheduling.events.ConsultationId;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RestatingTest {

    private static final CommitmentId ID = new CommitmentId(new UUID(6, 1));
    private static final RequestMade MADE = new RequestMade(ID, support(), record());
    private static final CommitmentLapsed LAPSED = new CommitmentLapsed(ID, "Too late", DAY);
    private static final CommitmentFulfilled FULFILLED = new CommitmentFulfilled(ID, DAY, "a note");
    private static final CommitmentFrozen FROZEN = new CommitmentFrozen(ID, MECHANISM, "Suspended", DAY);
    private static final LocalDate LATER = LocalDate.of(2022, 9, 20);
    private static final ConsultationId SECOND = new ConsultationId(new UUID(2, 2));
    private static final CommitmentDue DATED =
            new CommitmentDue(Shape.BY_DATE, "by the end of the year", LocalDate.of(2022, 12, 31), null);
    private static final Source NEXT_ROUND = new Source(
            RecordId.ofConsultation(SECOND),
            new StatementId(new UUID(4, 7)),
            new UndertakingId(new UUID(5, 7)),
            SECOND,
            MECHANISM,
            List.of(KR, IN),
            Source.Occasion.MEETING,
            LATER,
            null,
            null);
    private static final Restate AGAIN = new Restate(ID, support(), NEXT_ROUND);
    private static final CommitmentRestated RESTATED = new CommitmentRestated(ID, support(), NEXT_ROUND);
    private static final RequestAnswered DECLINED = new RequestAnswered(ID, Response.DECLINED, IN, DAY, null, null);

    private final DeciderScenario<Commitment, CommitmentCommand, CommitmentEvent> commitment =
            DeciderScenario.of(Commitment.unknown(), Instant.parse("2026-11-23T12:00:00Z"));

    private static Restate again(CommitmentDue due) {
        return new Restate(ID, due(due), NEXT_ROUND);
    }

    private static CommitmentRestated restated(CommitmentDue due) {
        return new CommitmentRestated(ID, due(due), NEXT_ROUND);
    }

    private static Terms due(CommitmentDue due) {
        return terms(Kind.REQUEST, List.of(IN), List.of(KR), Standing.PER_OUR_RECORD, due, null);
    }

    @Nested
    class A_request {

        @Test
        void that_is_made_again_stays_the_one_that_it_is() {
            commitment.given(MADE).when(AGAIN).thenEvents(RESTATED);
            commitment.given(MADE, RESTATED).when(AGAIN).thenNothing();
            commitment.given(MADE, FROZEN).when(AGAIN).thenEvents(RESTATED);
        }

        @Test
        void that_is_made_again_may_be_answered_anew() {
            commitment
                    .given(MADE, DECLINED, RESTATED)
                    .when(new AnswerRequest(ID, Response.ACCEPTED, IN, LATER, null, null))
                    .thenEvents(new RequestAnswered(ID, Response.ACCEPTED, IN, LATER, null, null));
        }

        @Test
        void keeps_the_answers_that_it_had_got() {
            commitment
                    .given(MADE, DECLINED, RESTATED)
                    .when(new AnswerRequest(ID, Response.DECLINED, IN, DAY, null, null))
                    .thenNothing();
            var home = new RequestAnswered(ID, Response.AD_REFERENDUM, IN, DAY, null, null);
            var refused = new AdReferendumSettled(ID, IN, HomeDecision.REFUSED, DAY, null, null);
            commitment
                    .given(MADE, home, refused, RESTATED)
                    .when(new SettleAdReferendum(ID, IN, HomeDecision.REFUSED, DAY, null, null))
                    .thenNothing();
        }

        @Test
        void is_due_as_it_was_said_last_where_that_gives_a_date() {
            commitment
                    .given(MADE, restated(DATED))
                    .when(new Defer(ID, DATED, "It is due then already", null))
                    .thenNothing();
            commitment
                    .given(MADE, restated(DATED), new CommitmentRestated(ID, support(), record()))
                    .when(new Defer(ID, DATED, "Saying it again takes no date away", null))
                    .thenNothing();
        }

        @Test
        void is_about_both_occasions_and_marked_as_the_higher_of_them() {
            Terms secret = new Terms(
                    Kind.REQUEST,
                    support().owners(),
                    List.of(),
                    support().text(),
                    null,
                    null,
                    openEnded(),
                    Standing.PER_OUR_RECORD,
                    Marking.SECRET,
                    null);
            var again = new CommitmentRestated(ID, secret, NEXT_ROUND);
            Label label = Commitment.unknown().evolve(MADE).evolve(again).label(again);
            assertThat(label.marking()).isEqualTo(Marking.SECRET);
            assertThat(label.about())
                    .contains(
                            CONSULTATION.subject(),
                            SECOND.subject(),
                            STATEMENT.subject(),
                            new StatementId(new UUID(4, 7)).subject());
        }
    }

    @Nested
    class What_is_at_an_end {

        @Test
        void is_not_taken_up_again() {
            commitment.given(MADE, FULFILLED).when(AGAIN).thenRefused(ALREADY_FULFILLED);
            commitment.given(MADE, LAPSED).when(AGAIN).thenRefused(ALREADY_ENDED);
            commitment.given().when(AGAIN).thenRefused(NO_SUCH_COMMITMENT);
        }

        @Test
        void has_kept_what_was_said_before() {
            commitment.given(MADE, RESTATED, LAPSED).when(AGAIN).thenNothing();
        }

        @Test
        void takes_up_only_words_that_it_took_up_before() {
            Commitment open = Commitment.unknown().evolve(MADE);
            assertThat(Commitment.unknown().takesUp(AGAIN)).isFalse();
            assertThat(open.takesUp(AGAIN)).isTrue();
            assertThat(open.evolve(FROZEN).takesUp(AGAIN)).isTrue();
            assertThat(open.evolve(FULFILLED).takesUp(AGAIN)).isFalse();
            assertThat(open.evolve(LAPSED).takesUp(AGAIN)).isFalse();
            assertThat(open.evolve(RESTATED).evolve(FULFILLED).takesUp(AGAIN)).isTrue();
            assertThat(open.evolve(RESTATED).evolve(LAPSED).takesUp(AGAIN)).isTrue();
            assertThat(open.evolve(RESTATED).evolve(LAPSED).takesUp(again(DATED)))
                    .isFalse();
        }
    }
}
