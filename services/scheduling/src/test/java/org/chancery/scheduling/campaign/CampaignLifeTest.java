package org.chancery.scheduling.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chancery.scheduling.campaign.CampaignRefusal.ALREADY_OPENED;
import static org.chancery.scheduling.campaign.CampaignRefusal.A_BEGUN_PHASE_STAYS;
import static org.chancery.scheduling.campaign.CampaignRefusal.A_PHASE_AIMS_AT_IT;
import static org.chancery.scheduling.campaign.CampaignRefusal.A_PHASE_AIMS_AT_TARGETS;
import static org.chancery.scheduling.campaign.CampaignRefusal.A_PHASE_ENDS_AFTER_IT_BEGINS;
import static org.chancery.scheduling.campaign.CampaignRefusal.A_PHASE_HAS_A_NAME_OF_ITS_OWN;
import static org.chancery.scheduling.campaign.CampaignRefusal.IT_IS_OVER;
import static org.chancery.scheduling.campaign.CampaignRefusal.NO_SUCH_CAMPAIGN;
import static org.chancery.scheduling.campaign.CampaignRefusal.NO_SUCH_PHASE;
import static org.chancery.scheduling.campaign.CampaignRefusal.PHASES_BEGIN_IN_ORDER;
import static org.chancery.scheduling.campaign.CampaignRefusal.THE_DAY_HAS_NOT_COME;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.chancery.platform.deciding.testing.DeciderScenario;
import org.chancery.scheduling.campaign.CampaignCommand.AssignConsultation;
import org.chancery.scheduling.campaign.CampaignCommand.BeginPhase;
import org.chancery.scheduling.campaign.CampaignCommand.CloseCampaign;
import org.chancery.scheduling.campaign.CampaignCommand.OpenCampaign;
import org.chancery.scheduling.campaign.CampaignCommand.PlanPhases;
import org.chancery.scheduling.campaign.CampaignCommand.SetTargets;
import org.chancery.scheduling.events.CampaignEvent;
import org.chancery.scheduling.events.CampaignEvent.CampaignClosed;
import org.chancery.scheduling.events.CampaignEvent.CampaignOpened;
import org.chancery.scheduling.events.CampaignEvent.ConsultationAssigned;
import org.chancery.scheduling.events.CampaignEvent.Outcome;
import org.chancery.scheduling.events.CampaignEvent.Phase;
import org.chancery.scheduling.events.CampaignEvent.PhaseBegun;
import org.chancery.scheduling.events.CampaignEvent.PhasesPlanned;
import org.chancery.scheduling.events.CampaignEvent.TargetsSet;
import org.chancery.scheduling.events.CampaignId;
import org.chancery.scheduling.events.ConsultationId;
import org.chancery.scheduling.events.PartyCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CampaignLifeTest {

    private static final CampaignId BID = new CampaignId(new UUID(3, 1));
    private static final ConsultationId MEETING = new ConsultationId(new UUID(2, 1));
    private static final PartyCode KR = new PartyCode("KR");
    private static final PartyCode IN = new PartyCode("IN");
    private static final PartyCode IE = new PartyCode("IE");
    private static final PartyCode MX = new PartyCode("MX");
    private static final LocalDate ELECTED = LocalDate.of(2023, 6, 6);
    private static final LocalDate TOMORROW_EVERYWHERE = LocalDate.of(2026, 11, 25);
    private static final CampaignOpened OPENED = new CampaignOpened(BID, KR, "Security Council", "A seat", ELECTED);
    private static final TargetsSet TARGETS = new TargetsSet(BID, List.of(IN, IE, MX));
    private static final Phase MEMBERS =
            new Phase("Members of the Council", List.of(IN, IE), LocalDate.of(2020, 11, 1), LocalDate.of(2021, 12, 31));
    private static final Phase REGIONS = new Phase("Regions", List.of(MX), null, null);
    private static final Phase VOTE = new Phase("The vote", List.of(), ELECTED, ELECTED);
    private static final PhasesPlanned PLANNED = new PhasesPlanned(BID, List.of(MEMBERS, REGIONS, VOTE));
    private static final PhaseBegun REGIONS_BEGUN = new PhaseBegun(BID, REGIONS.name(), LocalDate.of(2022, 1, 10));
    private static final CampaignClosed CLOSED = new CampaignClosed(BID, Outcome.WON, "with 180 votes", ELECTED);

    private final DeciderScenario<Campaign, CampaignCommand, CampaignEvent> campaign =
            DeciderScenario.of(Campaign.unknown(), Instant.parse("2026-11-23T00:00:00Z"));

    private static PlanPhases plan(Phase... phases) {
        return new PlanPhases(BID, List.of(phases));
    }

    private static BeginPhase begin(Phase phase, @Nullable LocalDate on) {
        return new BeginPhase(BID, phase.name(), on);
    }

    private static CloseCampaign close(Outcome outcome, @Nullable LocalDate on) {
        return new CloseCampaign(BID, outcome, "with 180 votes", on);
    }

    @Nested
    class An_unknown_campaign {

        @Test
        void has_no_phases_and_no_end() {
            campaign.given().when(plan(MEMBERS)).thenRefused(NO_SUCH_CAMPAIGN);
            campaign.given().when(begin(MEMBERS, null)).thenRefused(NO_SUCH_CAMPAIGN);
            campaign.given().when(close(Outcome.LOST, null)).thenRefused(NO_SUCH_CAMPAIGN);
        }
    }

    @Nested
    class An_open_campaign {

        @Test
        void plans_phases_with_targets_of_their_own() {
            campaign.given(OPENED, TARGETS).when(plan(MEMBERS, REGIONS, VOTE)).thenEvents(PLANNED);
        }

        @Test
        void plans_the_same_phases_once_and_none_where_none_were() {
            campaign.given(OPENED, TARGETS, PLANNED)
                    .when(plan(MEMBERS, REGIONS, VOTE))
                    .thenNothing();
            campaign.given(OPENED).when(plan()).thenNothing();
        }

        @Test
        void aims_in_a_phase_at_its_targets_alone_and_at_each_once() {
            campaign.given(OPENED, new TargetsSet(BID, List.of(IN)))
                    .when(plan(VOTE, MEMBERS))
                    .thenRefused(A_PHASE_AIMS_AT_TARGETS)
                    .at("/phases/1/targets/1");
            campaign.given(OPENED, TARGETS)
                    .when(plan(new Phase("Regions", List.of(MX, MX), null, null)))
                    .thenRefused(A_PHASE_AIMS_AT_TARGETS)
                    .at("/phases/0/targets/1");
        }

        @Test
        void gives_each_phase_a_name_of_its_own() {
            campaign.given(OPENED, TARGETS)
                    .when(plan(REGIONS, VOTE, REGIONS))
                    .thenRefused(A_PHASE_HAS_A_NAME_OF_ITS_OWN)
                    .at("/phases/2/name");
        }

        @Test
        void ends_no_phase_before_it_begins() {
            campaign.given(OPENED)
                    .when(plan(new Phase("The vote", List.of(), ELECTED, ELECTED.minusDays(1))))
                    .thenRefused(A_PHASE_ENDS_AFTER_IT_BEGINS)
                    .at("/phases/0/ends");
        }

        @Test
        void keeps_the_targets_that_a_phase_aims_at() {
            campaign.given(OPENED, TARGETS, PLANNED)
                    .when(new SetTargets(BID, List.of(IN, IE)))
                    .thenRefused(A_PHASE_AIMS_AT_IT)
                    .at("/targets");
            campaign.given(OPENED, TARGETS, PLANNED)
                    .when(new SetTargets(BID, List.of(MX, IE, IN)))
                    .thenEvents(new TargetsSet(BID, List.of(MX, IE, IN)));
        }

        @Test
        void begins_a_planned_phase_once() {
            campaign.given(OPENED, TARGETS, PLANNED)
                    .when(begin(REGIONS, REGIONS_BEGUN.on()))
                    .thenEvents(REGIONS_BEGUN);
            campaign.given(OPENED, TARGETS, PLANNED, REGIONS_BEGUN)
                    .when(begin(REGIONS, null))
                    .thenNothing();
        }

        @Test
        void begins_no_phase_that_is_not_planned_or_lies_behind() {
            campaign.given(OPENED, TARGETS)
                    .when(begin(REGIONS, null))
                    .thenRefused(NO_SUCH_PHASE)
                    .at("/phase");
            campaign.given(OPENED, TARGETS, PLANNED, REGIONS_BEGUN)
                    .when(begin(MEMBERS, null))
                    .thenRefused(PHASES_BEGIN_IN_ORDER)
                    .at("/phase");
        }

        @Test
        void begins_the_next_phase_on_a_day_that_has_begun() {
            campaign.given(OPENED, TARGETS, PLANNED, REGIONS_BEGUN)
                    .when(begin(VOTE, TOMORROW_EVERYWHERE))
                    .thenRefused(THE_DAY_HAS_NOT_COME)
                    .at("/on");
            campaign.given(OPENED, TARGETS, PLANNED, REGIONS_BEGUN)
                    .when(begin(VOTE, TOMORROW_EVERYWHERE.minusDays(2)))
                    .thenEvents(new PhaseBegun(BID, VOTE.name(), TOMORROW_EVERYWHERE.minusDays(2)));
        }

        @Test
        void plans_anew_what_has_not_begun() {
            Phase run = new Phase("The last run", List.of(IN), null, null);
            campaign.given(OPENED, TARGETS, PLANNED, REGIONS_BEGUN)
                    .when(plan(MEMBERS, REGIONS, run))
                    .thenEvents(new PhasesPlanned(BID, List.of(MEMBERS, REGIONS, run)));
            campaign.given(OPENED, TARGETS, PLANNED, REGIONS_BEGUN)
                    .when(plan(REGIONS, VOTE))
                    .thenRefused(A_BEGUN_PHASE_STAYS)
                    .at("/phases");
            campaign.given(OPENED, TARGETS, PLANNED, REGIONS_BEGUN)
                    .when(plan(MEMBERS))
                    .thenRefused(A_BEGUN_PHASE_STAYS)
                    .at("/phases");
        }

        @Test
        void shows_which_phase_goes_on() {
            Campaign.Open open = (Campaign.Open) campaign.given(OPENED, TARGETS, PLANNED)
                    .when(begin(REGIONS, null))
                    .after();
            assertThat(open.phases().present()).isEqualTo("Regions");
            assertThat(open.label(REGIONS_BEGUN).about()).containsExactly(KR.subject());
            assertThat(open.label(PLANNED).about())
                    .containsExactlyInAnyOrder(KR.subject(), IN.subject(), IE.subject(), MX.subject());
        }

        @Test
        void is_closed_with_an_outcome() {
            campaign.given(OPENED).when(close(Outcome.WON, ELECTED)).thenEvents(CLOSED);
        }

        @Test
        void is_closed_on_a_day_that_has_begun() {
            campaign.given(OPENED)
                    .when(close(Outcome.WON, TOMORROW_EVERYWHERE))
                    .thenRefused(THE_DAY_HAS_NOT_COME)
                    .at("/on");
        }
    }

    @Nested
    class A_closed_campaign {

        @Test
        void is_not_closed_again() {
            campaign.given(OPENED, CLOSED).when(close(Outcome.WON, ELECTED)).thenNothing();
            campaign.given(OPENED, CLOSED).when(close(Outcome.LOST, ELECTED)).thenRefused(IT_IS_OVER);
        }

        @Test
        void has_neither_new_targets_nor_new_phases() {
            campaign.given(OPENED, CLOSED).when(new SetTargets(BID, List.of())).thenRefused(IT_IS_OVER);
            campaign.given(OPENED, CLOSED).when(plan(VOTE)).thenRefused(IT_IS_OVER);
            campaign.given(OPENED, TARGETS, PLANNED, CLOSED)
                    .when(begin(VOTE, null))
                    .thenRefused(IT_IS_OVER);
        }

        @Test
        void is_not_opened_again() {
            campaign.given(OPENED, CLOSED)
                    .when(new OpenCampaign(BID, KR, "Security Council", "A seat", ELECTED))
                    .thenNothing();
            campaign.given(OPENED, CLOSED)
                    .when(new OpenCampaign(BID, KR, "Security Council", "Another seat", ELECTED))
                    .thenRefused(ALREADY_OPENED);
        }

        @Test
        void may_still_be_told_what_served_it() {
            Campaign after = campaign.given(OPENED, CLOSED)
                    .when(new AssignConsultation(BID, MEETING))
                    .thenEvents(new ConsultationAssigned(BID, MEETING))
                    .after();
            assertThat(after).isInstanceOfSatisfying(Campaign.Closed.class, closed -> {
                assertThat(closed.how()).isEqualTo(CLOSED);
                assertThat(closed.was().consultations()).containsExactly(MEETING);
            });
            assertThat(after.label(CLOSED).about()).containsExactly(KR.subject());
        }
    }
}
