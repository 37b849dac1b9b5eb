package org.chancery.commitments.commitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chancery.commitments.commitment.CommitmentRefusal.*;
import static org.chancery.commitments.commitment.Founding.*;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.chancery.commitments.commitment.CommitmentCommand.AnswerRequest;
import org.chancery.commitments.events.CommitmentEvent;
import org.chancery.commitments.events.CommitmentEvent.RequestAnswered;
import org.chancery.commitments.events.CommitmentEvent.RequestMade;
import org.chancery.commitments.events.CommitmentEvent.Response;
import org.chancery.commitments.events.CommitmentId;
import org.chancery.commitments.events.Terms;
import org.chancery.commitments.events.Terms.Kind;
import org.chancery.commitments.events.Terms.Standing;
import org.chancery.minutes.events.StatementId;
import org.chancery.platform.deciding.testing.DeciderScenario;
import org.chancery.platform.envelope.Marking;
import org.chancery.platform.envelope.ProtectedText;
import org.chancery.scheduling.events.PartyCode;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RequestAnsweringTest {

    private static final CommitmentId ID = new CommitmentId(new UUID(6, 1));
    private static final LocalDate NOWHERE_YET = LocalDate.of(2026, 11, 25);
    private static final ProtectedText WORDS = new ProtectedText("India will give it every attention.");

    private final DeciderScenario<Commitment, CommitmentCommand, CommitmentEvent> commitment =
            DeciderScenario.of(Commitment.unknown(), Instant.parse("2026-11-23T12:00:00Z"));

    @Nested
    class An_unanswered_request {

        private final RequestMade made = new RequestMade(ID, support(), record());

        @ParameterizedTest
        @EnumSource
        void is_answered_by_the_side_that_was_asked(Response response) {
            commitment.given(made).when(answer(response, IN)).thenEvents(answered(response, IN));
        }

        @Test
        void is_not_answered_by_the_side_that_asks() {
            commitment
                    .given(made)
                    .when(answer(Response.ACCEPTED, KR))
                    .thenRefused(ONLY_AN_OWNER_ANSWERS)
                    .at("/by");
        }

        @Test
        void is_not_answered_tomorrow() {
            commitment
                    .given(made)
                    .when(new AnswerRequest(ID, Response.ACCEPTED, IN, NOWHERE_YET, WORDS, null))
                    .thenRefused(DATE_IS_IN_THE_FUTURE)
                    .at("/on");
        }

        @Test
        void may_be_answered_on_a_day_nobody_remembers() {
            commitment
                    .given(made)
                    .when(new AnswerRequest(ID, Response.NOTED, IN, null, null, STATEMENT))
                    .thenEvents(new RequestAnswered(ID, Response.NOTED, IN, null, null, STATEMENT));
        }
    }

    @Nested
    class An_answer_in_a_statement {

        @Test
        void is_about_that_statement() {
            var later = new StatementId(new UUID(4, 2));
            var answer = new RequestAnswered(ID, Response.ACCEPTED, IN, DAY, null, later);
            Commitment state = Commitment.unknown()
                    .evolve(new RequestMade(ID, support(), record()))
                    .evolve(answer);
            assertThat(state.label(answer).about()).contains(later.subject(), STATEMENT.subject());
        }
    }

    @Nested
    class A_request_to_a_body {

        private final RequestMade made = new RequestMade(
                ID,
                new Terms(
                        Kind.REQUEST,
                        List.of(SECRETARIAT),
                        support().counterparts(),
                        support().text(),
                        null,
                        null,
                        openEnded(),
                        Standing.PER_OUR_RECORD,
                        Marking.DEFAULT,
                        null),
                record());

        @Test
        void is_answered_by_a_side_that_did_not_ask() {
            commitment.given(made).when(answer(Response.NOTED, IN)).thenEvents(answered(Response.NOTED, IN));
        }

        @Test
        void is_not_answered_by_the_side_that_asks() {
            commitment.given(made).when(answer(Response.NOTED, KR)).thenRefused(ONLY_AN_OWNER_ANSWERS);
        }
    }

    @Nested
    class An_answered_request {

        private final RequestMade made = new RequestMade(ID, support(), record());

        @ParameterizedTest
        @EnumSource(names = {"AD_REFERENDUM", "NOTED"})
        void may_be_answered_again_while_the_answer_leaves_it_open(Response open) {
            commitment
                    .given(made, answered(open, IN))
                    .when(answer(Response.DECLINED, IN))
                    .thenEvents(answered(Response.DECLINED, IN));
        }

        @ParameterizedTest
        @EnumSource(names = {"ACCEPTED", "ACCEPTED_IN_PART", "DECLINED"})
        void keeps_an_answer_that_is_final(Response last) {
            commitment
                    .given(made, answered(Response.NOTED, IN), answered(last, IN))
                    .when(answer(Response.NOTED, IN))
                    .thenRefused(ALREADY_ANSWERED);
        }

        @Test
        void keeps_the_answer_of_each_side_that_was_asked() {
            Terms toBoth = terms(
                    Kind.REQUEST,
                    List.of(IN, new PartyCode("IE")),
                    List.of(KR),
                    Standing.PER_OUR_RECORD,
                    openEnded(),
                    null);
            commitment
                    .given(new RequestMade(ID, toBoth, record()), answered(Response.ACCEPTED, IN))
                    .when(answer(Response.DECLINED, new PartyCode("IE")))
                    .thenEvents(answered(Response.DECLINED, new PartyCode("IE")));
        }
    }

    private static AnswerRequest answer(Response response, PartyCode by) {
        return new AnswerRequest(ID, response, by, DAY, WORDS, null);
    }

    private static RequestAnswered answered(Response response, PartyCode by) {
        return new RequestAnswered(ID, response, by, DAY, WORDS, null);
    }
}
