package org.chancery.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.chancery.platform.envelope.DerivedId;
import org.chancery.scheduling.campaign.CampaignCommand;
import org.chancery.scheduling.campaign.CampaignCommand.AssignConsultation;
import org.chancery.scheduling.campaign.CampaignCommand.BeginPhase;
import org.chancery.scheduling.campaign.CampaignCommand.CloseCampaign;
import org.chancery.scheduling.campaign.CampaignCommand.OpenCampaign;
import org.chancery.scheduling.campaign.CampaignCommand.PlanPhases;
import org.chancery.scheduling.campaign.CampaignCommand.SetTargets;
import org.chancery.scheduling.events.CampaignEvent.Outcome;
import org.chancery.scheduling.events.CampaignEvent.Phase;
import org.chancery.scheduling.events.CampaignId;
import org.chancery.scheduling.events.ConsultationId;
import org.chancery.scheduling.events.PartyCode;

/** What clients may want of the few campaigns that they share. */
final class Wishes {

    private static final UUID NAMES = new UUID(0, 1);
    private static final int CAMPAIGNS = 4;
    private static final List<PartyCode> PARTIES =
            List.of(new PartyCode("IN"), new PartyCode("DE"), new PartyCode("FR"), new PartyCode("BR"));
    private static final List<String> PHASES = List.of("soundings", "pledges");

    private Wishes() {}

    /** Any wish. */
    static CampaignCommand any(Random random) {
        var campaign = new CampaignId(DerivedId.of(NAMES, "campaign", String.valueOf(random.nextInt(CAMPAIGNS))));
        return switch (random.nextInt(16)) {
            case 0, 1, 2 -> open(campaign, random.nextInt(8) == 0 ? "another goal" : "a goal");
            case 3, 4, 5, 6, 7 -> new SetTargets(campaign, some(random));
            case 8, 9 -> new PlanPhases(campaign, phases(random));
            case 10, 11 -> new BeginPhase(campaign, PHASES.get(random.nextInt(2)), null);
            case 12 ->
                random.nextInt(3) == 0
                        ? new CloseCampaign(campaign, Outcome.values()[random.nextInt(4)], null, null)
                        : open(campaign, "a goal");
            default -> new AssignConsultation(campaign, consultation(random.nextInt(12)));
        };
    }

    static OpenCampaign open(CampaignId campaign, String goal) {
        return new OpenCampaign(campaign, new PartyCode("KR"), "a campaign", goal, null);
    }

    /** What a rule plans for a campaign that it has opened. */
    static PlanPhases plan(CampaignId campaign) {
        return new PlanPhases(campaign, List.of(new Phase("soundings", List.of(), null, null)));
    }

    private static List<PartyCode> some(Random random) {
        var some = new ArrayList<>(PARTIES);
        some.removeIf(_ -> random.nextBoolean());
        return some;
    }

    private static List<Phase> phases(Random random) {
        return PHASES.stream()
                .filter(_ -> random.nextInt(3) > 0)
                .map(name -> new Phase(name, List.of(), null, null))
                .toList();
    }

    private static ConsultationId consultation(int number) {
        return new ConsultationId(DerivedId.of(NAMES, "consultation", String.valueOf(number)));
    }
}
