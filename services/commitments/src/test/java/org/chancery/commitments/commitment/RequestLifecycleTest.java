package org.chancery.commitments.commitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chancery.commitments.commitment.CommitmentRefusal.ALREADY_ANSWERED;
import static org.chancery.commitments.commitment.CommitmentRefusal.ALREADY_ENDED;
import static org.chancery.commitments.commitment.CommitmentRefusal.COUNTER_PROPOSAL_IS_ANOTHER_COMMITMENT;
import static org.chancery.commitments.commitment.CommitmentRefusal.COUNTER_PROPOSAL_IS_MISSING;
import static org.chancery.commitments.commitment.CommitmentRefusal.DATE_IS_IN_THE_FUTURE;
import static org.chancery.commitments.commitment.CommitmentRefusal.NOT_AD_REFERENDUM;
import static org.chancery.commitments.commitment.CommitmentRefusal.NO_SUCH_COMMITMENT;
import static org.chancery.commitments.commitment.CommitmentRefusal.ONLY_COUNTERED_NAMES_ANOTHER;
import static org.chancery.commitments.commitment.Founding.DAY;
import static org.chancery.commitments.commitment.Founding.IN;
import static org.chancery.commitments.commitment.Founding.STATEMENT;
import static org.chancery.commitments.commitment.Founding.record;
import static org.chancery.commitments.commitment.Founding.support;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.chancery.commitments.commitment.CommitmentCommand.AnswerRequest;
import org.chancery.commitments.commitment.CommitmentCommand.SettleAdReferendum;
import org.chancery.commitments.events.CommitmentEvent;
import org.chancery.commitments.events.CommitmentEvent.AdReferendumSettled;
import org.chancery.commitments.events.CommitmentEvent.CommitmentFulfilled;
import org.chancery.commitments.events.CommitmentEvent.CommitmentLapsed;
import org.chancery.commitments.events.CommitmentEvent.HomeDecision;
import org.chancery.commitments.events.CommitmentEvent.RequestAnswered;
import org.chancery.commitments.events.CommitmentEvent.RequestMade;
import org.chancery.commitments.events.CommitmentEvent.Response;
import org.chancery.commitments.events.CommitmentId;
import org.chancery.minutes.events.StatementId;
import org.chancery.platform.deciding.testing.DeciderScenario;
import org.chancery.platform.envelope.ProtectedText;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RequestLifecycleTest {

    private static final CommitmentId ID = new CommitmentId(new UUID(6, 1));
    private static final LocalDate NOWHERE_YET = LocalDate.of(2026, 11, 25);
    private static final ProtectedText WORDS = new ProtectedText("India will give it every attention.");
    private static final RequestMade MADE = new RequestMade(ID, support(), record());
    private static final CommitmentLapsed LAPSED = new CommitmentLapsed(ID, "Too late", DAY);
    private static final CommitmentFulfilled FULFILLED = new CommitmentFulfilled(ID, DAY, "a note");
    private static final CommitmentId OTHER = new CommitmentId(new UUID(6, 2));
    private static final RequestAnswered HOME = answered(Response.AD_REFERENDUM);

    private final DeciderScenario<Commitment, CommitmentCommand, CommitmentEvent> commitment =
            DeciderScenario.of(Commitment.unknown(), Instant.parse("2026-11-23T12:00:00Z"));

    private static RequestAnswered answered(Response response) {
        return new RequestAnswered(ID, response, IN, DAY, null, null);
    }

    private static AnswerRequest answer(Response response) {
        return new AnswerRequest(ID, response, IN, DAY, null, null);
    }

    private static SettleAdReferendum settle(HomeDecision decision, @Nullable LocalDate on) {
        return new SettleAdReferendum(ID, IN, decision, on, WORDS, STATEMENT);
    }

    private static AdReferendumSettled settled(HomeDecision decision) {
        return new AdReferendumSettled(ID, IN, decision, DAY, WORDS, STATEMENT);
    }

    @Nested
    class An_answer_ad_referendum {

        @ParameterizedTest
        @EnumSource
        void is_decided_at_home_once(HomeDecision decision) {
            commitment.given(MADE, HOME).when(settle(decision, DAY)).thenEvents(settled(decision));
            commitment
                    .given(MADE, HOME, settled(decision))
                    .when(settle(decision, DAY))
                    .thenNothing();
            commitment
                    .given(MADE, HOME, settled(decision))
                    .when(settle(decision, null))
                    .thenRefused(NOT_AD_REFERENDUM)
                    .at("/by");
        }

        @ParameterizedTest
        @EnumSource
        void is_the_last_word_once_it_is_decided(HomeDecision decision) {
            commitment
                    .given(MADE, HOME, settled(decision))
                    .when(answer(Response.NOTED))
                    .thenRefused(ALREADY_ANSWERED);
        }

        @Test
        void may_still_become_another_answer() {
            commitment.given(MADE, HOME).when(answer(Response.ACCEPTED)).thenEvents(answered(Response.ACCEPTED));
        }

        @Test
        void is_decided_on_a_day_that_has_begun_or_one_that_nobody_knows() {
            commitment
                    .given(MADE, HOME)
                    .when(settle(HomeDecision.CONFIRMED, NOWHERE_YET))
                    .thenRefused(DATE_IS_IN_THE_FUTURE)
                    .at("/on");
            commitment
                    .given(MADE, HOME)
                    .when(settle(HomeDecision.CONFIRMED, null))
                    .thenEvents(new AdReferendumSettled(ID, IN, HomeDecision.CONFIRMED, null, WORDS, STATEMENT));
        }

        @Test
        void tells_readers_of_the_statement_that_told_of_the_decision() {
            Commitment state = Commitment.unknown().evolve(MADE).evolve(HOME);
            var elsewhere = new StatementId(new UUID(4, 9));
            var told = new AdReferendumSettled(ID, IN, HomeDecision.REFUSED, DAY, null, elsewhere);
            assertThat(state.evolve(told).label(told).about()).contains(elsewhere.subject(), STATEMENT.subject());
        }
    }

    @Nested
    class Any_other_answer {

        @ParameterizedTest
        @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "AD_REFERENDUM")
        void needs_nobody_at_home(Response response) {
            commitment
                    .given(MADE, answered(response))
                    .when(settle(HomeDecision.CONFIRMED, DAY))
                    .thenRefused(NOT_AD_REFERENDUM);
        }

        @Test
        void that_was_not_given_is_not_decided() {
            commitment.given(MADE).when(settle(HomeDecision.CONFIRMED, DAY)).thenRefused(NOT_AD_REFERENDUM);
            commitment.given().when(settle(HomeDecision.CONFIRMED, DAY)).thenRefused(NO_SUCH_COMMITMENT);
            commitment
                    .given(MADE, HOME, LAPSED)
                    .when(settle(HomeDecision.CONFIRMED, DAY))
                    .thenRefused(ALREADY_ENDED);
            commitment
                    .given(MADE, HOME, settled(HomeDecision.CONFIRMED), FULFILLED)
                    .when(settle(HomeDecision.CONFIRMED, DAY))
                    .thenNothing();
        }
    }

    @Nested
    class A_counter_proposal {

        private static AnswerRequest countered(
                Response response, @Nullable ProtectedText words, @Nullable CommitmentId by) {
            return new AnswerRequest(ID, response, IN, DAY, words, null, by);
        }

        @Test
        void stands_in_words_or_as_a_commitment_of_its_own_or_both() {
            commitment
                    .given(MADE)
                    .when(countered(Response.COUNTERED, WORDS, null))
                    .thenEvents(new RequestAnswered(ID, Response.COUNTERED, IN, DAY, WORDS, null, null));
            commitment
                    .given(MADE)
                    .when(countered(Response.COUNTERED, null, OTHER))
                    .thenEvents(new RequestAnswered(ID, Response.COUNTERED, IN, DAY, null, null, OTHER));
            commitment
                    .given(MADE)
                    .when(countered(Response.COUNTERED, null, null))
                    .thenRefused(COUNTER_PROPOSAL_IS_MISSING)
                    .at("/words");
        }

        @Test
        void is_another_commitment_than_the_request() {
            commitment
                    .given(MADE)
                    .when(countered(Response.COUNTERED, WORDS, ID))
                    .thenRefused(COUNTER_PROPOSAL_IS_ANOTHER_COMMITMENT)
                    .at("/counteredBy");
        }

        @ParameterizedTest
        @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "COUNTERED")
        void is_named_by_no_other_answer(Response response) {
            commitment
                    .given(MADE)
                    .when(countered(response, WORDS, OTHER))
                    .thenRefused(ONLY_COUNTERED_NAMES_ANOTHER)
                    .at("/counteredBy");
        }

        @Test
        void leaves_the_request_to_be_answered() {
            commitment
                    .given(MADE, new RequestAnswered(ID, Response.COUNTERED, IN, DAY, WORDS, null, OTHER))
                    .when(answer(Response.DECLINED))
                    .thenEvents(answered(Response.DECLINED));
        }

        @Test
        void is_told_to_readers_of_the_other_commitment() {
            var answer = new RequestAnswered(ID, Response.COUNTERED, IN, DAY, null, null, OTHER);
            assertThat(Commitment.unknown()
                            .evolve(MADE)
                            .evolve(answer)
                            .label(answer)
                            .about())
                    .contains(OTHER.subject());
        }
    }
}
