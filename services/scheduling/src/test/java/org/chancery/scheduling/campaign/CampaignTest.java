package org.chancery.scheduling.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chancery.scheduling.campaign.CampaignRefusal.ALREADY_OPENED;
import static org.chancery.scheduling.campaign.CampaignRefusal.A_TARGET_IS_NAMED_ONCE;
import static org.chancery.scheduling.campaign.CampaignRefusal.NO_SUCH_CAMPAIGN;
import static org.chancery.scheduling.campaign.CampaignRefusal.OWN_SIDE_IS_NO_TARGET;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.chancery.platform.deciding.testing.DeciderScenario;
import org.chancery.platform.envelope.Marking;
import org.chancery.scheduling.campaign.CampaignCommand.AssignConsultation;
import org.chancery.scheduling.campaign.CampaignCommand.OpenCampaign;
import org.chancery.scheduling.campaign.CampaignCommand.SetTargets;
import org.chancery.scheduling.events.CampaignEvent;
import org.chancery.scheduling.events.CampaignEvent.CampaignOpened;
import org.chancery.scheduling.events.CampaignEvent.ConsultationAssigned;
import org.chancery.scheduling.events.CampaignEvent.TargetsSet;
import org.chancery.scheduling.events.CampaignId;
import org.chancery.scheduling.events.ConsultationId;
import org.chancery.scheduling.events.PartyCode;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CampaignTest {

    private static final CampaignId BID = new CampaignId(new UUID(3, 1));
    private static final ConsultationId WITH_INDIA = new ConsultationId(new UUID(2, 1));
    private static final PartyCode KR = new PartyCode("KR");
    private static final PartyCode IN = new PartyCode("IN");
    private static final PartyCode IE = new PartyCode("IE");
    private static final CampaignOpened OPENED =
            new CampaignOpened(BID, KR, "Security Council 2024-2025", "A non-permanent seat", LocalDate.of(2023, 6, 6));
    private static final TargetsSet TARGETS = new TargetsSet(BID, List.of(IN, IE));
    private static final ConsultationAssigned ASSIGNED = new ConsultationAssigned(BID, WITH_INDIA);

    private final DeciderScenario<Campaign, CampaignCommand, CampaignEvent> campaign =
            DeciderScenario.of(Campaign.unknown(), Instant.parse("2026-11-23T00:00:00Z"));

    @Nested
    class An_unknown_campaign {

        @Test
        void is_opened() {
            campaign.given().when(open("A non-permanent seat")).thenEvents(OPENED);
        }

        @Test
        void has_no_targets() {
            campaign.given().when(new SetTargets(BID, List.of(IN))).thenRefused(NO_SUCH_CAMPAIGN);
        }

        @Test
        void is_served_by_no_consultation() {
            campaign.given().when(new AssignConsultation(BID, WITH_INDIA)).thenRefused(NO_SUCH_CAMPAIGN);
        }
    }

    @Nested
    class An_open_campaign {

        @Test
        void is_not_opened_again() {
            campaign.given(OPENED).when(open("A non-permanent seat")).thenNothing();
        }

        @Test
        void keeps_its_goal() {
            campaign.given(OPENED).when(open("A permanent seat")).thenRefused(ALREADY_OPENED);
        }

        @Test
        void aims_at_targets() {
            campaign.given(OPENED).when(new SetTargets(BID, List.of(IN, IE))).thenEvents(TARGETS);
        }

        @Test
        void aims_at_others_instead() {
            campaign.given(OPENED, TARGETS)
                    .when(new SetTargets(BID, List.of(IE)))
                    .thenEvents(new TargetsSet(BID, List.of(IE)));
        }

        @Test
        void aims_at_nobody_any_more() {
            campaign.given(OPENED, TARGETS)
                    .when(new SetTargets(BID, List.of()))
                    .thenEvents(new TargetsSet(BID, List.of()));
        }

        @Test
        void is_not_aimed_at_the_own_side() {
            campaign.given(OPENED)
                    .when(new SetTargets(BID, List.of(IN, KR)))
                    .thenRefused(OWN_SIDE_IS_NO_TARGET)
                    .at("/targets/1");
        }

        @Test
        void names_a_target_once() {
            campaign.given(OPENED)
                    .when(new SetTargets(BID, List.of(IN, IE, IN)))
                    .thenRefused(A_TARGET_IS_NAMED_ONCE)
                    .at("/targets/2");
        }

        @Test
        void is_served_by_a_consultation() {
            campaign.given(OPENED).when(new AssignConsultation(BID, WITH_INDIA)).thenEvents(ASSIGNED);
        }

        @Test
        void is_served_by_a_marked_consultation_for_those_alone_who_may_know_of_it() {
            var assigned = new ConsultationAssigned(BID, WITH_INDIA, Marking.SECRET);
            Campaign after = campaign.given(OPENED)
                    .when(new AssignConsultation(BID, WITH_INDIA, Marking.SECRET))
                    .thenEvents(assigned)
                    .after();
            assertThat(after.label(assigned).marking()).isEqualTo(Marking.SECRET);
            assertThat(after.label(ASSIGNED).marking()).isEqualTo(Marking.OFFICIAL);
        }

        @Test
        void is_served_by_a_consultation_once() {
            campaign.given(OPENED, ASSIGNED)
                    .when(new AssignConsultation(BID, WITH_INDIA))
                    .thenNothing();
        }

        @Test
        void names_what_the_event_speaks_of() {
            Campaign open = Campaign.unknown().evolve(OPENED).evolve(TARGETS);
            assertThat(open.label(OPENED).about()).containsExactly(KR.subject());
            assertThat(open.label(TARGETS).about()).containsExactlyInAnyOrder(KR.subject(), IN.subject(), IE.subject());
            assertThat(open.label(ASSIGNED).about()).containsExactlyInAnyOrder(KR.subject(), WITH_INDIA.subject());
        }
    }

    private static OpenCampaign open(String goal) {
        return new OpenCampaign(BID, KR, "Security Council 2024-2025", goal, LocalDate.of(2023, 6, 6));
    }
}
