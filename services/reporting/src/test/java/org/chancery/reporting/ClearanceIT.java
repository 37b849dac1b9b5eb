package org.chancery.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chancery.commitments.events.CommitmentEvent.CommitmentFlagged;
import org.chancery.commitments.events.CommitmentEvent.CommitmentMarkingLowered;
import org.chancery.commitments.events.CommitmentEvent.CommitmentMarkingRaised;
import org.chancery.commitments.events.CommitmentId;
import org.chancery.commitments.events.CommitmentsEvents;
import org.chancery.commitments.events.Corrigendum;
import org.chancery.minutes.events.AgreedTextEvent.TextAgreed;
import org.chancery.minutes.events.MinutesEvents;
import org.chancery.minutes.events.StatementId;
import org.chancery.minutes.events.TextId;
import org.chancery.platform.envelope.Marking;
import org.chancery.reporting.Client.Answer;
import org.chancery.scheduling.events.CampaignEvent.CampaignOpened;
import org.chancery.scheduling.events.CampaignEvent.ConsultationAssigned;
import org.chancery.scheduling.events.CampaignEvent.TargetsSet;
import org.chancery.scheduling.events.CampaignId;
import org.chancery.scheduling.events.SchedulingEvents;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What a reader may not see leaves no trace: no text, no id, no count, no error. */
class ClearanceIT extends RunningService {

    private final Meeting meeting = Meeting.with("DISCREET");
    private final CampaignId campaign = new CampaignId(UUID.randomUUID());
    private final String page = "/consultations/" + meeting.id().value();
    private final List<String> questions = List.of(
            "/consultations?party=DISCREET",
            page,
            page + "/readout",
            "/commitments?party=DISCREET",
            "/records?party=DISCREET",
            "/campaigns/" + campaign.value() + "/coverage");

    private Map<String, JsonNode> answers(Marking clearance) {
        var answers = new LinkedHashMap<String, JsonNode>();
        for (String question : questions) {
            Answer answer = as(clearance, "DESK_OFFICER").get(question);
            assertThat(answer.status()).as("%s: %s", question, answer.body()).isEqualTo(200);
            answers.put(question, answer.body());
        }
        return answers;
    }

    private void published(List<Told> told) {
        told.forEach(one -> {
            String applied = after(publish(one));
            for (String question : questions) {
                String joint = question.contains("?") ? "&" : "?";
                // Some views do not hear of some publishers and cannot wait for them; those answer at once below.
                if (hears(question, one)) {
                    as(Marking.SECRET, "DESK_OFFICER").get(question + joint + applied);
                }
            }
        });
    }

    private static boolean hears(String question, Told told) {
        return !told.subject().kind().equals("commitment")
                || (!question.startsWith("/consultations?") && !question.startsWith("/records?"));
    }

    private List<Told> official() {
        var first = new StatementId(UUID.randomUUID());
        return List.of(
                Told.of(
                        SchedulingEvents.TYPES,
                        campaign,
                        new CampaignOpened(
                                campaign, FoundingEvents.KR, "Discretion", "a goal", LocalDate.parse("2023-01-01"))),
                Told.of(SchedulingEvents.TYPES, campaign, new TargetsSet(campaign, List.of(meeting.with()))),
                meeting.proposed(),
                meeting.held("2021-02-01"),
                Told.of(SchedulingEvents.TYPES, campaign, new ConsultationAssigned(campaign, meeting.id())),
                meeting.opened(),
                meeting.asked(first, "Asked openly.", Marking.OFFICIAL),
                meeting.requested(new CommitmentId(UUID.randomUUID()), first, Marking.OFFICIAL));
    }

    @Test
    void of_statements_commitments_and_meetings_above_the_clearance_there_is_no_trace() {
        published(official());
        Map<String, JsonNode> before = answers(Marking.CONFIDENTIAL);
        Map<String, JsonNode> beforeForAll = answers(Marking.SECRET);
        var secret = new StatementId(UUID.randomUUID());
        var request = new CommitmentId(UUID.randomUUID());
        Meeting hidden = Meeting.with("DISCREET");

        published(List.of(
                meeting.asked(secret, "Asked in secret.", Marking.SECRET),
                meeting.requested(request, secret, Marking.SECRET),
                hidden.proposedAfter(request).marked(Marking.SECRET),
                Told.of(SchedulingEvents.TYPES, campaign, new ConsultationAssigned(campaign, hidden.id()))
                        .marked(Marking.SECRET)));

        assertThat(answers(Marking.CONFIDENTIAL)).isEqualTo(before);
        assertThat(answers(Marking.SECRET))
                .allSatisfy(
                        (question, answer) -> assertThat(answer).as(question).isNotEqualTo(beforeForAll.get(question)));
    }

    @Test
    void what_is_above_the_clearance_is_as_unknown_as_what_never_was() {
        Meeting hidden = Meeting.with("DISCREET");
        var request = new CommitmentId(UUID.randomUUID());
        published(List.of(
                hidden.proposed().marked(Marking.SECRET),
                hidden.requested(request, new StatementId(UUID.randomUUID()), Marking.SECRET)));
        Client reader = as(Marking.CONFIDENTIAL, "DESK_OFFICER");

        assertThat(reader.get("/consultations/" + hidden.id().value()).body())
                .isEqualTo(reader.get("/consultations/" + UUID.randomUUID()).body());
        assertThat(reader.get("/commitments/" + request.value()).body())
                .isEqualTo(reader.get("/commitments/" + UUID.randomUUID()).body());
    }

    @Test
    void a_commitment_is_unknown_below_the_marking_that_it_was_raised_to_until_it_is_lowered() {
        var request = new CommitmentId(UUID.randomUUID());
        published(List.of(
                meeting.proposed(),
                meeting.opened(),
                meeting.requested(request, new StatementId(UUID.randomUUID()), Marking.OFFICIAL),
                Told.of(CommitmentsEvents.TYPES, request, new CommitmentMarkingRaised(request, Marking.SECRET))
                        .marked(Marking.SECRET)));
        Client reader = as(Marking.CONFIDENTIAL, "DESK_OFFICER");
        String commitment = "/commitments/" + request.value();
        assertThat(reader.get(commitment).status()).isEqualTo(404);
        assertThat(reader.get("/commitments?party=DISCREET").body().path("items"))
                .isEmpty();
        assertThat(as(Marking.SECRET, "DESK_OFFICER")
                        .get(commitment)
                        .body()
                        .path("marking")
                        .asString())
                .isEqualTo("SECRET");

        published(List.of(Told.of(
                        CommitmentsEvents.TYPES,
                        request,
                        new CommitmentMarkingLowered(request, Marking.RESTRICTED, "It was announced", null))
                .marked(Marking.RESTRICTED)));

        assertThat(reader.get(commitment).body().path("marking").asString()).isEqualTo("RESTRICTED");
        assertThat(as(Marking.OFFICIAL, "DESK_OFFICER").get(commitment).status())
                .isEqualTo(404);
    }

    @Test
    void a_text_above_the_clearance_is_not_named_by_the_flag_that_its_corrigendum_left() {
        var request = new CommitmentId(UUID.randomUUID());
        var statement = new StatementId(UUID.randomUUID());
        var text = new TextId(UUID.randomUUID());
        var parties = List.of(FoundingEvents.KR);
        published(List.of(
                meeting.proposed(),
                meeting.opened(),
                meeting.requested(request, statement, Marking.OFFICIAL),
                Told.of(
                                MinutesEvents.TYPES,
                                text,
                                new TextAgreed(
                                        text,
                                        null,
                                        null,
                                        parties,
                                        "00",
                                        List.of(statement),
                                        LocalDate.parse("2021-03-01")))
                        .marked(Marking.SECRET),
                Told.of(
                                CommitmentsEvents.TYPES,
                                request,
                                new CommitmentFlagged(
                                        request, Corrigendum.to(text, 1), statement, "why", Marking.SECRET))
                        .marked(Marking.SECRET)));
        String commitment = "/commitments/" + request.value();

        assertThat(as(Marking.CONFIDENTIAL, "DESK_OFFICER")
                        .get(commitment)
                        .body()
                        .path("flags"))
                .isEmpty();
        assertThat(as(Marking.SECRET, "DESK_OFFICER")
                        .get(commitment)
                        .body()
                        .at("/flags/0")
                        .asString())
                .isEqualTo(text.subject() + "#1");
    }

    @Test
    void a_statement_above_the_clearance_is_not_named_by_a_commitment_that_is_not() {
        var secret = new StatementId(UUID.randomUUID());
        var request = new CommitmentId(UUID.randomUUID());
        published(List.of(
                meeting.proposed(),
                meeting.opened(),
                meeting.asked(secret, "Asked in secret.", Marking.SECRET),
                meeting.requested(request, secret, Marking.OFFICIAL)));

        assertThat(as(Marking.CONFIDENTIAL, "DESK_OFFICER")
                        .get("/commitments/" + request.value())
                        .body()
                        .toString())
                .doesNotContain(secret.value().toString());
        assertThat(as(Marking.SECRET, "DESK_OFFICER")
                        .get("/commitments/" + request.value())
                        .body()
                        .toString())
                .contains(secret.value().toString());
    }
}
