package org.chancery.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.chancery.commitments.events.CommitmentEvent.PledgeForm;
import org.chancery.commitments.events.CommitmentEvent.PledgeRecorded;
import org.chancery.commitments.events.CommitmentId;
import org.chancery.commitments.events.CommitmentsEvents;
import org.chancery.minutes.events.StatementId;
import org.chancery.platform.envelope.Marking;
import org.chancery.scheduling.events.CampaignEvent.CampaignClosed;
import org.chancery.scheduling.events.CampaignEvent.CampaignOpened;
import org.chancery.scheduling.events.CampaignEvent.Outcome;
import org.chancery.scheduling.events.CampaignEvent.Phase;
import org.chancery.scheduling.events.CampaignEvent.PhaseBegun;
import org.chancery.scheduling.events.CampaignEvent.PhasesPlanned;
import org.chancery.scheduling.events.CampaignEvent.TargetsSet;
import org.chancery.scheduling.events.CampaignId;
import org.chancery.scheduling.events.SchedulingEvents;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** How far a campaign has come: its phases, what was pledged to it, and how it ended. */
class CampaignIT extends RunningService {

    private static final LocalDate DAY = LocalDate.parse("2023-01-01");

    private final Meeting meeting = Meeting.with("PLEDGING");
    private final CampaignId campaign = new CampaignId(UUID.randomUUID());
    private final CommitmentId pledge = new CommitmentId(UUID.randomUUID());

    private Told told(Object event) {
        return Told.of(SchedulingEvents.TYPES, campaign, event);
    }

    private JsonNode coverage(Marking clearance, Told last) {
        return as(clearance, "DESK_OFFICER")
                .get("/campaigns/" + campaign.value() + "/coverage?" + after(publish(last)))
                .body();
    }

    private Told pledged() {
        return Told.of(
                CommitmentsEvents.TYPES, pledge, new PledgeRecorded(pledge, campaign, PledgeForm.RECIPROCAL, DAY));
    }

    @BeforeEach
    void a_campaign_with_one_target() {
        coverage(
                Marking.CONFIDENTIAL,
                publishing(told(new CampaignOpened(campaign, FoundingEvents.KR, "A seat", "a goal", DAY))));
    }

    private Told publishing(Told opened) {
        publish(opened);
        return told(new TargetsSet(campaign, List.of(meeting.with())));
    }

    @Test
    void goes_through_its_phases_and_ends() {
        publish(told(new PhasesPlanned(
                campaign,
                List.of(
                        new Phase("sounding", List.of(meeting.with()), DAY, null),
                        new Phase("voting", List.of(), null, null)))));
        JsonNode begun = coverage(Marking.CONFIDENTIAL, told(new PhaseBegun(campaign, "voting", DAY)));
        assertThat(texts(begun.path("phases"), "name")).containsExactly("sounding", "voting");
        assertThat(begun.path("presentPhase").asString()).isEqualTo("voting");
        assertThat(begun.path("outcome").isNull()).isTrue();

        JsonNode over = coverage(Marking.CONFIDENTIAL, told(new CampaignClosed(campaign, Outcome.WON, "at once", DAY)));
        assertThat(over.path("outcome").path("outcome").asString()).isEqualTo("WON");
    }

    @Test
    void shows_what_a_target_pledged() {
        publish(meeting.requested(pledge, new StatementId(UUID.randomUUID()), Marking.OFFICIAL));

        JsonNode target =
                coverage(Marking.CONFIDENTIAL, pledged()).path("targets").path(0);

        assertThat(texts(target.path("pledges"), "pledge")).containsExactly("RECIPROCAL");
    }

    @Test
    void shows_no_pledge_above_the_clearance() {
        publish(meeting.requested(pledge, new StatementId(UUID.randomUUID()), Marking.SECRET));
        Told told = pledged();

        assertThat(coverage(Marking.CONFIDENTIAL, told).path("targets").path(0).path("pledges"))
                .isEmpty();
    }
}
