package org.chancery.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.chancery.commitments.events.CommitmentId;
import org.chancery.minutes.events.StatementId;
import org.chancery.platform.envelope.Marking;
import org.chancery.platform.envelope.TypedId;
import org.chancery.scheduling.events.CampaignEvent.CampaignOpened;
import org.chancery.scheduling.events.CampaignEvent.ConsultationAssigned;
import org.chancery.scheduling.events.CampaignEvent.TargetsSet;
import org.chancery.scheduling.events.CampaignId;
import org.chancery.scheduling.events.ConsultationEvent.ConsultationMarkingLowered;
import org.chancery.scheduling.events.ConsultationEvent.ConsultationMarkingRaised;
import org.chancery.scheduling.events.MechanismEvent.HostRule;
import org.chancery.scheduling.events.MechanismEvent.MechanismLaunched;
import org.chancery.scheduling.events.MechanismEvent.RoundCounted;
import org.chancery.scheduling.events.MechanismId;
import org.chancery.scheduling.events.SchedulingEvents;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Whatever leads to a consultation follows its marking: hidden once it is raised, shown again once it is lowered. */
class MarkedConsultationsIT extends RunningService {

    private final String party =
            "M" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    private final MechanismId channel = new MechanismId(UUID.randomUUID());
    private final CampaignId campaign = new CampaignId(UUID.randomUUID());
    private final Meeting meeting = Meeting.with(party).in(channel);
    private final CommitmentId request = new CommitmentId(UUID.randomUUID());
    private final StatementId statement = new StatementId(UUID.randomUUID());
    private final String page = "/consultations/" + meeting.id().value();

    /** What shows or leads to the meeting; the id of which stands in each answer that does. */
    private final List<String> questions = List.of(
            page,
            "/consultations?party=" + party,
            "/records?party=" + party,
            "/records/" + meeting.record().value(),
            "/mechanisms/" + channel.value(),
            "/campaigns/" + campaign.value() + "/coverage",
            "/commitments/" + request.value());

    private Told of(TypedId subject, Object event) {
        return Told.of(SchedulingEvents.TYPES, subject, event);
    }

    private Told raised(Marking marking) {
        return of(meeting.id(), new ConsultationMarkingRaised(meeting.id(), marking))
                .marked(marking);
    }

    private Told lowered(Marking marking) {
        return of(
                        meeting.id(),
                        new ConsultationMarkingLowered(meeting.id(), marking, "Both sides have announced it", null))
                .marked(marking);
    }

    @BeforeEach
    void a_meeting_with_all_that_hangs_on_it() {
        publish(List.of(
                of(
                        channel,
                        new MechanismLaunched(
                                channel,
                                "Talks of " + party,
                                List.of(),
                                List.of(FoundingEvents.KR, meeting.with()),
                                null,
                                null,
                                HostRule.UNSTATED,
                                null)),
                of(campaign, new CampaignOpened(campaign, FoundingEvents.KR, "Bid of " + party, "a seat", null)),
                of(campaign, new TargetsSet(campaign, List.of(meeting.with()))),
                of(campaign, new ConsultationAssigned(campaign, meeting.id())),
                meeting.proposed(),
                meeting.scheduled("2021-02-01"),
                meeting.held("2021-02-01"),
                of(channel, new RoundCounted(channel, meeting.id(), 1)),
                meeting.opened(),
                meeting.asked(statement, "Asked openly.", Marking.OFFICIAL),
                meeting.requested(request, statement, Marking.OFFICIAL)));
    }

    /** The answer once everything of the meeting has arrived in the views that give it. */
    private String answer(Marking clearance, String question, String applied) {
        return as(clearance, "DESK_OFFICER")
                .get(question + (question.contains("?") ? "&" : "?") + applied)
                .body()
                .toString();
    }

    private void assertShown(Marking clearance, String applied) {
        for (String question : questions) {
            assertThat(answer(clearance, question, applied))
                    .as(question)
                    .contains(meeting.id().value().toString());
        }
    }

    private void assertHidden(Marking clearance, String applied) {
        for (String question : questions) {
            assertThat(answer(clearance, question, applied))
                    .as(question)
                    .doesNotContain(
                            meeting.id().value().toString(),
                            meeting.record().value().toString(),
                            "A meeting");
        }
    }

    @Test
    void is_hidden_wherever_it_was_shown_once_it_is_raised_and_comes_back_once_it_is_lowered() {
        String raised = after(publish(raised(Marking.CONFIDENTIAL)));
        assertHidden(Marking.RESTRICTED, raised);
        assertThat(as(Marking.RESTRICTED, "DESK_OFFICER").get(page).body())
                .isEqualTo(as(Marking.RESTRICTED, "DESK_OFFICER")
                        .get("/consultations/" + UUID.randomUUID())
                        .body());
        assertShown(Marking.CONFIDENTIAL, raised);
        JsonNode draft = as(Marking.CONFIDENTIAL, "DESK_OFFICER")
                .get(page + "/readout?" + raised)
                .body();
        assertThat(draft.path("complete").asBoolean()).isFalse();
        assertThat(draft.path("obstacles").toString()).contains("MEETING_IS_MARKED_ABOVE_OFFICIAL");

        String lowered = after(publish(lowered(Marking.OFFICIAL)));
        assertShown(Marking.OFFICIAL, lowered);
        assertThat(as(Marking.OFFICIAL, "DESK_OFFICER")
                        .get(page + "/readout?" + lowered)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void counts_nowhere_while_it_is_hidden() {
        String raised = after(publish(raised(Marking.SECRET)));
        assertThat(as(Marking.SECRET, "DESK_OFFICER").get(page + "?" + raised).status())
                .isEqualTo(200);

        JsonNode mechanism = as(Marking.CONFIDENTIAL, "DESK_OFFICER")
                .get("/mechanisms/" + channel.value() + "?" + raised)
                .body();
        assertThat(mechanism.path("rounds")).isEmpty();
        JsonNode target = as(Marking.CONFIDENTIAL, "DESK_OFFICER")
                .get("/campaigns/" + campaign.value() + "/coverage?" + raised)
                .body()
                .at("/targets/0");
        assertThat(target.path("consulted").asBoolean()).isFalse();
        assertThat(target.path("consultations")).isEmpty();
    }

    @Test
    void marks_its_record_as_high() {
        String record = "/records/" + meeting.record().value() + "?";
        var raised = as(Marking.SECRET, "DESK_OFFICER")
                .get(record + after(publish(raised(Marking.CONFIDENTIAL))))
                .body();
        assertThat(raised.path("marking").asString()).isEqualTo("CONFIDENTIAL");
        assertThat(raised.path("meeting").asString()).isEqualTo("CONFIDENTIAL");
        var lowered = as(Marking.SECRET, "DESK_OFFICER")
                .get(record + after(publish(lowered(Marking.OFFICIAL))))
                .body();
        assertThat(lowered.path("marking").asString()).isEqualTo("OFFICIAL");
        assertThat(lowered.path("meeting").asString()).isEqualTo("OFFICIAL");
    }

    @Test
    void shows_its_own_marking_whatever_its_record_says() {
        String applied =
                after(publish(meeting.asked(new StatementId(UUID.randomUUID()), "In secret.", Marking.SECRET)));
        assertThat(as(Marking.SECRET, "DESK_OFFICER")
                        .get(page + "?" + applied)
                        .body()
                        .path("marking")
                        .asString())
                .isEqualTo("OFFICIAL");
        assertThat(as(Marking.SECRET, "DESK_OFFICER")
                        .get(page + "?" + after(publish(raised(Marking.RESTRICTED))))
                        .body()
                        .path("marking")
                        .asString())
                .isEqualTo("RESTRICTED");
    }

    @Test
    void tells_of_its_past_what_its_reader_could_read_then_and_may_read_today() {
        Meeting discreet = Meeting.with(party);
        String discreetly = "/consultations/" + discreet.id().value() + "?";
        String applied = after(publish(List.of(
                discreet.proposed(),
                discreet.scheduled("2021-02-01"),
                of(discreet.id(), new ConsultationMarkingRaised(discreet.id(), Marking.SECRET))
                        .marked(Marking.SECRET),
                discreet.held("2021-02-01").marked(Marking.SECRET),
                of(
                                discreet.id(),
                                new ConsultationMarkingLowered(
                                        discreet.id(),
                                        Marking.OFFICIAL,
                                        "Both sides have announced it",
                                        "the minister"))
                        .marked(Marking.OFFICIAL))));

        JsonNode course = as(Marking.OFFICIAL, "DESK_OFFICER")
                .get(discreetly + applied)
                .body()
                .path("course");
        assertThat(texts(course, "kind")).containsExactly("SCHEDULED", "MARKING_LOWERED");
        assertThat(course.at("/1/marked").asString()).isEqualTo("OFFICIAL");
        assertThat(course.at("/1/reasons/0/reason").asString()).isEqualTo("Both sides have announced it");
        assertThat(texts(
                        as(Marking.SECRET, "DESK_OFFICER")
                                .get(discreetly + applied)
                                .body()
                                .path("course"),
                        "kind"))
                .containsExactly("SCHEDULED", "MARKING_RAISED", "HELD", "MARKING_LOWERED");
    }
}
