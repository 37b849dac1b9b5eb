package org.chancery.scheduling.events;

import java.time.LocalDate;
import java.util.List;
import org.chancery.platform.envelope.EventType;
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

    /** A consultation serves the campaign. */
    @EventType(name = "consultation-assigned")
    record ConsultationAssigned(CampaignId campaign, ConsultationId consultation) implements CampaignEvent {}
}
