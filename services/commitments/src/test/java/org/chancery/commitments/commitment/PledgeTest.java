package org.chancery.commitments.commitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chancery.commitments.commitment.CommitmentRefusal.ALREADY_ENDED;
import static org.chancery.commitments.commitment.CommitmentRefusal.DATE_IS_IN_THE_FUTURE;
import static org.chancery.commitments.commitment.CommitmentRefusal.NO_SUCH_COMMITMENT;
import static org.chancery.commitments.commitment.CommitmentRefusal.PLEDGE_NAMES_ITS_CAMPAIGN;
import static org.chancery.commitments.commitment.CommitmentRefusal.RECIPROCAL_PLEDGE_NEEDS_TWO_OWNERS;
import static org.chancery.commitments.commitment.CommitmentRefusal.UNACCEPTED_REQUEST_IS_NO_PLEDGE;
import static org.chancery.commitments.commitment.Founding.CAMPAIGN;
import static org.chancery.commitments.commitment.Founding.DAY;
import static org.chancery.commitments.commitment.Founding.IN;
import static org.chancery.commitments.commitment.Founding.KR;
import static org.chancery.commitments.commitment.Founding.furtherConsultations;
import static org.chancery.commitments.commitment.Founding.openEnded;
import static org.chancery.commitments.commitment.Founding.record;
import static org.chancery.commitments.commitment.Founding.release;
import static org.chancery.commitments.commitment.Founding.support;
import static org.chancery.commitments.commitment.Founding.terms;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.chancery.commitments.commitment.CommitmentCommand.EnterByHand;
import org.chancery.commitments.commitment.CommitmentCommand.RecordPledge;
import org.chancery.commitments.events.CommitmentEvent;
import org.chancery.commitments.events.CommitmentEvent.AdReferendumSettled;
import org.chancery.commitments.events.CommitmentEvent.CommitmentLapsed;
import org.chancery.commitments.events.CommitmentEvent.FollowUpAgreed;
import org.chancery.commitments.events.CommitmentEvent.HomeDecision;
import org.chancery.commitments.events.CommitmentEvent.PledgeForm;
import org.chancery.commitments.events.CommitmentEvent.PledgeRecorded;
import org.chancery.commitments.events.CommitmentEvent.PromiseMade;
import org.chancery.commitments.events.CommitmentEvent.RequestAnswered;
import org.chancery.commitments.events.CommitmentEvent.RequestMade;
import org.chancery.commitments.events.CommitmentEvent.Response;
import org.chancery.commitments.events.CommitmentId;
import org.chancery.commitments.events.Source;
import org.chancery.commitments.events.Terms;
import org.chancery.commitments.events.Terms.Kind;
import org.chancery.commitments.events.Terms.Standing;
import org.chancery.platform.deciding.testing.DeciderScenario;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PledgeTest {

    private static final CommitmentId ID = new CommitmentId(new UUID(6, 1));
    private static final LocalDate NOWHERE_YET = LocalDate.of(2026, 11, 25);
    private static final CommitmentLapsed LAPSED = new CommitmentLapsed(ID, "Too late", DAY);
    private static final PromiseMade PROMISED = new PromiseMade(ID, furtherConsultations(), release(DAY, KR, IN));
    private static final RequestMade MADE = new RequestMade(ID, support(), record());
    private static final PledgeRecorded ORAL = new PledgeRecorded(ID, CAMPAIGN, PledgeForm.ORAL, DAY);
    private static final PledgeRecorded WRITTEN = new PledgeRecorded(ID, CAMPAIGN, PledgeForm.WRITTEN, DAY);

    private final DeciderScenario<Commitment, CommitmentCommand, CommitmentEvent> commitment =
            DeciderScenario.of(Commitment.unknown(), Instant.parse("2026-11-23T12:00:00Z"));

    private static RecordPledge pledge(PledgeForm form) {
        return new RecordPledge(ID, CAMPAIGN, form, DAY);
    }

    private static Terms mutualSupport() {
        return terms(Kind.SEVERALLY, List.of(KR, IN), List.of(KR, IN), Standing.PUBLIC_TEXT_ONLY, openEnded(), null);
    }

    @Nested
    class A_promise {

        @Test
        void is_a_pledge_in_one_form_and_later_in_another() {
            commitment.given(PROMISED).when(pledge(PledgeForm.ORAL)).thenEvents(ORAL);
            commitment.given(PROMISED, ORAL).when(pledge(PledgeForm.ORAL)).thenNothing();
            commitment.given(PROMISED, ORAL).when(pledge(PledgeForm.WRITTEN)).thenEvents(WRITTEN);
        }

        @Test
        void of_one_side_is_not_reciprocal() {
            commitment
                    .given(PROMISED)
                    .when(pledge(PledgeForm.RECIPROCAL))
                    .thenRefused(RECIPROCAL_PLEDGE_NEEDS_TWO_OWNERS)
                    .at("/form");
        }

        @Test
        void is_pledged_on_a_day_that_has_begun() {
            commitment
                    .given(PROMISED)
                    .when(new RecordPledge(ID, CAMPAIGN, PledgeForm.ORAL, NOWHERE_YET))
                    .thenRefused(DATE_IS_IN_THE_FUTURE)
                    .at("/on");
        }

        @Test
        void that_is_at_an_end_is_pledged_no_more() {
            commitment.given(PROMISED, LAPSED).when(pledge(PledgeForm.ORAL)).thenRefused(ALREADY_ENDED);
            commitment
                    .given(PROMISED, ORAL, LAPSED)
                    .when(pledge(PledgeForm.ORAL))
                    .thenNothing();
            commitment.given().when(pledge(PledgeForm.ORAL)).thenRefused(NO_SUCH_COMMITMENT);
        }

        @Test
        void is_about_its_campaign_from_then_on() {
            Commitment state = Commitment.unknown().evolve(new PromiseMade(ID, furtherConsultations(), record()));
            assertThat(state.label(ORAL).about()).doesNotContain(CAMPAIGN.subject());
            assertThat(state.evolve(ORAL).label(ORAL).about()).contains(CAMPAIGN.subject());
        }
    }

    @Nested
    class A_request_for_support {

        @ParameterizedTest
        @EnumSource(names = {"ACCEPTED", "ACCEPTED_IN_PART"})
        void is_a_pledge_once_it_is_accepted(Response response) {
            commitment
                    .given(MADE)
                    .when(pledge(PledgeForm.ORAL))
                    .thenRefused(UNACCEPTED_REQUEST_IS_NO_PLEDGE)
                    .at("/form");
            var accepted = new RequestAnswered(ID, response, IN, DAY, null, null);
            commitment.given(MADE, accepted).when(pledge(PledgeForm.ORAL)).thenEvents(ORAL);
        }

        @Test
        void is_no_pledge_while_it_is_only_noted_or_waits_for_home() {
            for (Response response : List.of(Response.NOTED, Response.AD_REFERENDUM, Response.DECLINED)) {
                commitment
                        .given(MADE, new RequestAnswered(ID, response, IN, DAY, null, null))
                        .when(pledge(PledgeForm.ORAL))
                        .thenRefused(UNACCEPTED_REQUEST_IS_NO_PLEDGE);
            }
            var home = new RequestAnswered(ID, Response.AD_REFERENDUM, IN, DAY, null, null);
            commitment
                    .given(MADE, home, new AdReferendumSettled(ID, IN, HomeDecision.CONFIRMED, DAY, null, null))
                    .when(pledge(PledgeForm.ORAL))
                    .thenEvents(ORAL);
            commitment
                    .given(MADE, home, new AdReferendumSettled(ID, IN, HomeDecision.REFUSED, DAY, null, null))
                    .when(pledge(PledgeForm.ORAL))
                    .thenRefused(UNACCEPTED_REQUEST_IS_NO_PLEDGE);
        }
    }

    @Nested
    class An_entry_by_hand {

        @Test
        void of_reciprocal_support_is_a_pledge_from_the_start() {
            var entry = new EnterByHand(ID, mutualSupport(), release(DAY, KR, IN), PledgeForm.RECIPROCAL);
            commitment
                    .given()
                    .when(entry)
                    .thenEvents(
                            new FollowUpAgreed(ID, mutualSupport(), release(DAY, KR, IN)),
                            new PledgeRecorded(ID, CAMPAIGN, PledgeForm.RECIPROCAL, DAY));
            commitment
                    .given(new FollowUpAgreed(ID, mutualSupport(), release(DAY, KR, IN)))
                    .when(entry)
                    .thenNothing();
        }

        @Test
        void names_the_campaign_that_it_supports() {
            var call = new Source(null, null, null, null, null, List.of(KR), Source.Occasion.RELEASE, DAY, null, null);
            commitment
                    .given()
                    .when(new EnterByHand(ID, furtherConsultations(), call, PledgeForm.ORAL))
                    .thenRefused(PLEDGE_NAMES_ITS_CAMPAIGN)
                    .at("/campaign");
        }

        @Test
        void of_a_request_is_no_pledge() {
            Terms request = terms(Kind.REQUEST, List.of(IN), List.of(KR), Standing.PUBLIC_TEXT_ONLY, openEnded(), null);
            commitment
                    .given()
                    .when(new EnterByHand(ID, request, release(DAY, KR, IN), PledgeForm.ORAL))
                    .thenRefused(UNACCEPTED_REQUEST_IS_NO_PLEDGE)
                    .at("/pledge");
        }
    }
}
