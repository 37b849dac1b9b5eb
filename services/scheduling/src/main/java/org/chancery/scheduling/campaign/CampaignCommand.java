package org.chancery.scheduling.campaign;

import java.time.LocalDate;
import java.util.List;
import org.chancery.platform.deciding.Command;
import org.chancery.platform.deciding.Founding;
import org.chancery.platform.envelope.Marking;
import org.chancery.platform.envelope.Subject;
import org.chancery.scheduling.events.CampaignEvent.Outcome;
import org.chancery.scheduling.events.CampaignEvent.Phase;
import org.chancery.scheduling.events.CampaignId;
import org.chancery.scheduling.events.ConsultationId;
import org.chancery.scheduling.events.PartyCode;
import org.jspecify.annotations.Nullable;

/** What a campaign can be asked to do. */
public sealed interface CampaignCommand extends Command {

    /** The campaign that is asked. */
    CampaignId campaign();

    @Override
    default Subject target() {
        return campaign().subject();
    }

    /**
     * Begin.
     *
     * @param goal in words, such as "a seat in the Security Council 2024-2025"
     * @param ends the day after which it is over, or null
     */
    record OpenCampaign(
            CampaignId campaign,
            PartyCode ownSide,
            String name,
            String goal,
            @Nullable LocalDate ends) implements CampaignCommand, Founding {}

    /** Aim at these parties and no others. */
    record SetTargets(CampaignId campaign, List<PartyCode> targets) implements CampaignCommand {}

    /** Go through these phases in this order. */
    record PlanPhases(CampaignId campaign, List<Phase> phases) implements CampaignCommand {

        public PlanPhases {
            phases = List.copyOf(phases);
        }
    }

    /**
     * Begin a planned phase.
     *
     * @param phase its name
     * @param on the local date, or null where unknown
     */
    record BeginPhase(
            CampaignId campaign, String phase, @Nullable LocalDate on) implements CampaignCommand {}

    /**
     * End.
     *
     * @param words more about the outcome, or null
     * @param on the local date, or null where unknown
     */
    record CloseCampaign(
            CampaignId campaign,
            Outcome outcome,
            @Nullable String words,
            @Nullable LocalDate on) implements CampaignCommand {}

    /**
     * Let a consultation serve the campaign.
     *
     * @param marking how the consultation is marked
     */
    record AssignConsultation(CampaignId campaign, ConsultationId consultation, Marking marking)
            implements CampaignCommand {

        /** One that nobody marked. */
        public AssignConsultation(CampaignId campaign, ConsultationId consultation) {
            this(campaign, consultation, Marking.DEFAULT);
        }
    }
}
