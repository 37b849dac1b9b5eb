package org.chancery.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.chancery.reporting.FoundingEvents.DAY;
import static org.chancery.reporting.FoundingEvents.IN;
import static org.chancery.reporting.FoundingEvents.MECHANISM;
import static org.chancery.reporting.FoundingEvents.RECORD;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.chancery.commitments.events.CommitmentDue;
import org.chancery.commitments.events.CommitmentEvent;
import org.chancery.commitments.events.CommitmentEvent.AdReferendumSettled;
import org.chancery.commitments.events.CommitmentEvent.CommitmentEscalated;
import org.chancery.commitments.events.CommitmentEvent.CommitmentFellDue;
import org.chancery.commitments.events.CommitmentEvent.CommitmentFlagCleared;
import org.chancery.commitments.events.CommitmentEvent.CommitmentFlagged;
import org.chancery.commitments.events.CommitmentEvent.CommitmentFrozen;
import org.chancery.commitments.events.CommitmentEvent.CommitmentFulfilledByRound;
import org.chancery.commitments.events.CommitmentEvent.CommitmentHandedOn;
import org.chancery.commitments.events.CommitmentEvent.CommitmentRestated;
import org.chancery.commitments.events.CommitmentEvent.CommitmentThawed;
import org.chancery.commitments.events.CommitmentEvent.FulfilmentByRoundWithdrawn;
import org.chancery.commitments.events.CommitmentEvent.HomeDecision;
import org.chancery.commitments.events.CommitmentEvent.MilestoneMet;
import org.chancery.commitments.events.CommitmentEvent.MilestonesSet;
import org.chancery.commitments.events.CommitmentEvent.PledgeForm;
import org.chancery.commitments.events.CommitmentEvent.PledgeRecorded;
import org.chancery.commitments.events.CommitmentEvent.ProgressReported;
import org.chancery.commitments.events.CommitmentEvent.ProgressReviewed;
import org.chancery.commitments.events.CommitmentEvent.RequestAnswered;
import org.chancery.commitments.events.CommitmentEvent.RequestMade;
import org.chancery.commitments.events.CommitmentEvent.Response;
import org.chancery.commitments.events.CommitmentEvent.Review;
import org.chancery.commitments.events.CommitmentEvent.StandingRaised;
import org.chancery.commitments.events.CommitmentId;
import org.chancery.commitments.events.CommitmentsEvents;
import org.chancery.commitments.events.Corrigendum;
import org.chancery.commitments.events.Milestone;
import org.chancery.commitments.events.Source;
import org.chancery.commitments.events.Terms;
import org.chancery.minutes.events.StatementId;
import org.chancery.minutes.events.TextId;
import org.chancery.platform.envelope.ProtectedText;
import org.chancery.scheduling.events.CampaignId;
import org.chancery.scheduling.events.ConsultationId;
import org.chancery.scheduling.events.MechanismId;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** How a commitment shows what became of it. */
class FollowUpCourseIT extends RunningService {

    private static final ProtectedText WORDS = new ProtectedText("The Cabinet has approved it");
    private static final LocalDate YEAR_END = LocalDate.of(2022, 12, 31);

    private final CommitmentId id = new CommitmentId(UUID.randomUUID());
    private final ConsultationId later = new ConsultationId(UUID.randomUUID());
    private final Terms terms = FoundingCommitments.terms(0, Terms.Kind.REQUEST, List.of(IN), "asked");

    private JsonNode after(CommitmentEvent... events) {
        var told = List.of(events).stream()
                .map(event -> Told.of(CommitmentsEvents.TYPES, id, event))
                .toList();
        String question = "/commitments/" + id.value() + "?" + after(publish(told));
        return await().until(() -> deskOfficer().get(question), answer -> answer.status() == 200)
                .body();
    }

    private RequestMade made() {
        return new RequestMade(id, terms, FoundingCommitments.from(0));
    }

    private static CommitmentDue by(LocalDate day) {
        return new CommitmentDue(CommitmentDue.Shape.BY_DATE, "by then", day, null);
    }

    @Test
    void an_answer_ad_referendum_that_home_refused_is_a_no() {
        JsonNode item = after(
                made(),
                new RequestAnswered(id, Response.AD_REFERENDUM, IN, DAY, null, null),
                new AdReferendumSettled(id, IN, HomeDecision.REFUSED, DAY, WORDS, null));
        assertThat(item.path("state").asString()).isEqualTo("DECLINED");
        assertThat(item.at("/answer/settled/decision").asString()).isEqualTo("REFUSED");
        assertThat(item.at("/answer/settled/words").asString()).isEqualTo(WORDS.value());
    }

    @Test
    void what_hangs_on_a_suspended_mechanism_is_frozen_and_then_goes_on() {
        JsonNode frozen = after(
                made(),
                new ProgressReported(id, DAY, WORDS, null),
                new CommitmentFrozen(id, MECHANISM, "Not now", DAY));
        assertThat(frozen.path("state").asString()).isEqualTo("FROZEN");
        assertThat(after(new CommitmentThawed(id, MECHANISM, null))
                        .path("state")
                        .asString())
                .isEqualTo("IN_PROGRESS");
    }

    @Test
    void what_went_on_in_another_mechanism_is_listed_there_as_well() {
        var remains = new MechanismId(UUID.randomUUID());
        after(made(), new CommitmentHandedOn(id, MECHANISM, remains, null));
        for (MechanismId mechanism : List.of(MECHANISM, remains)) {
            assertThat(deskOfficer()
                            .get("/commitments?limit=200&mechanism=" + mechanism.value())
                            .body()
                            .path("items")
                            .valueStream()
                            .map(item -> item.path("commitment").asString()))
                    .contains(id.value().toString());
        }
    }

    @Test
    void a_round_keeps_it_until_it_turns_out_not_to_have_been_held() {
        JsonNode kept = after(made(), new CommitmentFulfilledByRound(id, later, DAY, true));
        assertThat(kept.path("state").asString()).isEqualTo("FULFILLED");
        assertThat(after(new FulfilmentByRoundWithdrawn(id, later, "Another meeting"))
                        .path("state")
                        .asString())
                .isEqualTo("OPEN");
    }

    @Test
    void a_day_that_went_by_shows_until_another_is_set() {
        JsonNode late = after(made(), new CommitmentFellDue(id, DAY, by(DAY), null));
        assertThat(late.path("fellDue").asString()).isEqualTo(DAY.toString());
        JsonNode deferred = after(new CommitmentEvent.CommitmentDeferred(id, by(YEAR_END), "The venue", null));
        assertThat(deferred.path("fellDue").isNull()).isTrue();
        assertThat(deferred.at("/due/date").asString()).isEqualTo(YEAR_END.toString());
    }

    @Test
    void what_went_up_the_chain_shows_until_another_day_is_set_it_is_frozen_or_the_step_is_taken() {
        var fell = new CommitmentFellDue(id, DAY, by(DAY), null);
        var escalated = new CommitmentEscalated(id, DAY, by(DAY), null);
        assertThat(after(made(), fell).path("escalated").isNull()).isTrue();
        assertThat(after(escalated).path("escalated").asString()).isEqualTo(DAY.toString());
        JsonNode frozen = after(new CommitmentFrozen(id, MECHANISM, "Not now", DAY));
        assertThat(frozen.path("escalated").isNull()).isTrue();
        assertThat(frozen.path("fellDue").asString()).isEqualTo(DAY.toString());
        JsonNode again = after(new CommitmentThawed(id, MECHANISM, null), escalated);
        assertThat(again.path("escalated").asString()).isEqualTo(DAY.toString());
        JsonNode deferred = after(new CommitmentEvent.CommitmentDeferred(id, by(YEAR_END), "The venue", null));
        assertThat(deferred.path("escalated").isNull()).isTrue();
        JsonNode steps = after(
                new MilestonesSet(id, List.of(new Milestone(1, WORDS, by(DAY))), null, null),
                new CommitmentFellDue(id, DAY, by(DAY), 1),
                new CommitmentEscalated(id, DAY, by(DAY), 1));
        assertThat(steps.path("escalated").asString()).isEqualTo(DAY.toString());
        JsonNode met = after(new MilestoneMet(id, 1, DAY, "a release"));
        assertThat(met.path("escalated").isNull()).isTrue();
        assertThat(met.path("fellDue").isNull()).isTrue();
    }

    @Test
    void it_is_found_at_a_later_consultation_where_it_was_said_again() {
        Source again = new Source(
                RECORD,
                new StatementId(UUID.randomUUID()),
                null,
                later,
                MECHANISM,
                List.of(IN),
                Source.Occasion.MEETING,
                DAY,
                null,
                null);
        Terms dated = new Terms(
                terms.kind(),
                terms.owners(),
                terms.counterparts(),
                terms.text(),
                null,
                null,
                by(YEAR_END),
                terms.standing(),
                terms.marking(),
                null);
        JsonNode item = after(made(), new CommitmentRestated(id, dated, again));
        assertThat(item.at("/due/date").asString()).isEqualTo(YEAR_END.toString());
    }

    @Test
    void steps_reviews_flags_standing_and_pledge_show() {
        var corrigendum = Corrigendum.to(RECORD, 1);
        JsonNode item = after(
                made(),
                new MilestonesSet(
                        id,
                        List.of(new Milestone(1, WORDS, by(DAY)), new Milestone(2, WORDS, by(YEAR_END))),
                        null,
                        null),
                new MilestoneMet(id, 1, DAY, "a release"),
                new ProgressReported(id, DAY, WORDS, null),
                new ProgressReported(id, DAY.plusDays(1), WORDS, null),
                new ProgressReviewed(id, 2, Review.RETURNED, "It names nobody"),
                new CommitmentFlagged(id, corrigendum, new StatementId(new UUID(4, 1)), "A wrong name"),
                new StandingRaised(id, Terms.Standing.AGREED_TEXT, new TextId(new UUID(8, 1)), DAY),
                new PledgeRecorded(id, new CampaignId(UUID.randomUUID()), PledgeForm.ORAL, DAY));
        assertThat(item.at("/milestones/milestones")).hasSize(2);
        assertThat(item.at("/milestones/met/0/evidence").asString()).isEqualTo("a release");
        assertThat(item.at("/progress/0/review").isNull()).isTrue();
        assertThat(item.at("/progress/1/review/reason").asString()).isEqualTo("It names nobody");
        assertThat(item.path("flags").toString()).isEqualTo("[\"" + RECORD.subject() + "#1\"]");
        assertThat(item.path("standing").asString()).isEqualTo("AGREED_TEXT");
        assertThat(item.path("pledge").asString()).isEqualTo("ORAL");
        assertThat(after(new CommitmentFlagCleared(id, corrigendum, "It stands"))
                        .path("flags"))
                .isEmpty();
    }
}
