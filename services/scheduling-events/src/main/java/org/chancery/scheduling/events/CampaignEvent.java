package org.chancery.scheduling.events;

import java.time.LocalDate;
import java.util.List;
import org.chancery.platform.envelope.EventType;
import org.chancery.platform.envelope.Marking;
import org.jspecify.annotations.Nullable;

/** What happens to a campaign. */
public sealed interface CampaignEvent {

    /** The campaign it happened to. */
    CampaignId campaign();

    /**
     * A campaign began.
     *
     * @param goal in words, such as "a seat in the Security Council 2024-2025"
     * @param ends the day after which it is over, or null
     */
    @EventType(name = "campaign-opened")
    record CampaignOpened(
            CampaignId campaign,
            PartyCode ownSide,
            String name,
            String goal,
            @Nullable LocalDate ends) implements CampaignEvent {}

    /** These parties, and no others, are to be won. */
    @EventType(name = "campaign-targets-set")
    record TargetsSet(CampaignId campaign, List<PartyCode> targets) implements CampaignEvent {

        public TargetsSet {
            targets = targets == null ? List.of() : List.copyOf(targets);
        }
    }

    /** How a campaign can end. */
    enum Outcome {
        WON,
        LOST,
        /** Given up, perhaps in favour of another one. */
        WITHDRAWN,
        OTHER
    }

    /**
     * A part of a campaign with aims of its own.
     *
     * @param targets those of the campaign that this phase aims at
     * @param begins the day from which it is planned, or null
     * @param ends the day after which it is to be over, or null
     */
    record Phase(
            String name,
            List<PartyCode> targets,
            @Nullable LocalDate begins,
            @Nullable LocalDate ends) {

        public Phase {
            targets = targets == null ? List.of() : List.copyOf(targets);
        }
    }

    /** It goes through these phases, in this order, in place of those planned before. */
    @EventType(name = "campaign-phases-planned")
    record PhasesPlanned(CampaignId campaign, List<Phase> phases) implements CampaignEvent {

        public PhasesPlanned {
            phases = phases == null ? List.of() : List.copyOf(phases);
        }
    }

    /**
     * A planned phase began, and the one before is over.
     *
     * @param phase its name
     * @param on the local date, or null where unknown
     */
    @EventType(name = "campaign-phase-begun")
    record PhaseBegun(
            CampaignId campaign, String phase, @Nullable LocalDate on) implements CampaignEvent {}

    /**
     * It is over.
     *
     * @param words more about the outcome, or null
     * @param on the local date, or null where unknown
     */
    @EventType(name = "campaign-closed")
    record CampaignClosed(
            CampaignId campaign,
            Outcome outcome,
            @Nullable String words,
            @Nullable LocalDate on) implements CampaignEvent {}

    /**
     * A consultation serves the campaign.
     *
     * @param marking that of the consultation then, where it was above the default, or null
     */
    @EventType(name = "consultation-assigned")
    record ConsultationAssigned(
            CampaignId campaign,
            ConsultationId consultation,
            @Nullable Marking marking) implements CampaignEvent {

        /** Of one that everybody may know of. */
        public ConsultationAssigned(CampaignId campaign, ConsultationId consultation) {
            this(campaign, consultation, null);
        }
    }
}
