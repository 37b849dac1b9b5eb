package org.chancery.scheduling.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.chancery.platform.deciding.Refused;
import org.chancery.scheduling.campaign.CampaignCommand.AssignConsultation;
import org.chancery.scheduling.campaign.CampaignCommand.BeginPhase;
import org.chancery.scheduling.campaign.CampaignCommand.CloseCampaign;
import org.chancery.scheduling.campaign.CampaignCommand.OpenCampaign;
import org.chancery.scheduling.campaign.CampaignCommand.PlanPhases;
import org.chancery.scheduling.campaign.CampaignCommand.SetTargets;
import org.chancery.scheduling.events.CampaignEvent;
import org.chancery.scheduling.events.CampaignEvent.Outcome;
import org.chancery.scheduling.events.CampaignEvent.Phase;
import org.chancery.scheduling.events.CampaignEvent.PhaseBegun;
import org.chancery.scheduling.events.CampaignId;
import org.chancery.scheduling.events.ConsultationId;
import org.chancery.scheduling.events.PartyCode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** However a campaign goes, its phases aim at its targets, begin in order, and nothing but facts comes after its end. */
class CampaignPropertiesTest {

    private static final Instant NOW = Instant.parse("2026-11-23T00:00:00Z");
    private static final CampaignId BID = new CampaignId(new UUID(3, 1));
    private static final List<String> NAMES = List.of("First", "Second", "Third");
    private static final List<String> CODES = List.of("IN", "IE", "MX", "KE", "KR");

    @ParameterizedTest
    @ValueSource(longs = {5, 2024, 20261126})
    void random_commands_never_break_what_always_holds(long seed) {
        var random = new SplittableRandom(seed);
        int begun = 0;
        int closed = 0;
        for (int i = 0; i < 400; i++) {
            Campaign state = Campaign.unknown();
            for (int j = 0; j < 50; j++) {
                CampaignCommand command = command(random);
                List<CampaignEvent> events = decided(state, command);
                for (CampaignEvent event : events) {
                    if (state instanceof Campaign.Closed) {
                        assertThat(command).isInstanceOf(AssignConsultation.class);
                    }
                    state = state.evolve(event);
                    assertThat(state.label(event).about()).contains(new PartyCode("KR").subject());
                    holds(state);
                    begun += event instanceof PhaseBegun ? 1 : 0;
                    closed += state instanceof Campaign.Closed ? 1 : 0;
                }
                if (!events.isEmpty()) {
                    assertThat(state.decide(command, NOW))
                            .as("%s again, seed %d", command, seed)
                            .isEmpty();
                }
            }
        }
        assertThat(begun).as("phases that began").isPositive();
        assertThat(closed).as("campaigns that were closed").isPositive();
    }

    private static void holds(Campaign state) {
        Campaign.Open open = state instanceof Campaign.Closed over ? over.was() : (Campaign.Open) state;
        List<String> planned = open.phases().planned().stream().map(Phase::name).toList();
        assertThat(planned).as("names of phases").doesNotHaveDuplicates();
        assertThat(open.targets())
                .as("targets that phases aim at")
                .containsAll(open.phases().planned().stream()
                        .flatMap(phase -> phase.targets().stream())
                        .toList())
                .doesNotContain(new PartyCode("KR"));
        assertThat(open.phases().begun().stream()
                        .map(event -> planned.indexOf(event.phase()))
                        .toList())
                .as("places of the phases that began")
                .isSorted()
                .doesNotHaveDuplicates()
                .doesNotContain(-1);
    }

    private static List<CampaignEvent> decided(Campaign state, CampaignCommand command) {
        try {
            return state.decide(command, NOW);
        } catch (Refused no) {
            return List.of();
        }
    }

    private static CampaignCommand command(SplittableRandom random) {
        return switch (random.nextInt(10)) {
            case 0, 1 -> new OpenCampaign(BID, new PartyCode("KR"), "Security Council", "A seat", null);
            case 2, 3, 4 -> new SetTargets(BID, parties(random));
            case 5, 6 -> new PlanPhases(BID, phases(random));
            case 7, 8 -> new BeginPhase(BID, NAMES.get(random.nextInt(NAMES.size())), null);
            default ->
                random.nextInt(6) == 0
                        ? new CloseCampaign(BID, Outcome.WITHDRAWN, null, null)
                        : new AssignConsultation(BID, new ConsultationId(new UUID(2, random.nextInt(4))));
        };
    }

    private static List<Phase> phases(SplittableRandom random) {
        var phases = new ArrayList<Phase>();
        for (String name : NAMES.subList(0, 1 + random.nextInt(NAMES.size()))) {
            phases.add(new Phase(name, random.nextBoolean() ? List.of() : parties(random), null, null));
        }
        return phases;
    }

    private static List<PartyCode> parties(SplittableRandom random) {
        return CODES.stream()
                .filter(_ -> random.nextInt(4) > 0)
                .map(PartyCode::new)
                .toList();
    }
}
