package org.chancery.scheduling.events;

import org.chancery.platform.envelope.EventTypes;

/** Every event that scheduling publishes. */
public final class SchedulingEvents {

    /** The types of the topic {@code scheduling}. */
    public static final EventTypes TYPES = EventTypes.of(
            "scheduling",
            PartyEvent.class,
            PersonEvent.class,
            MechanismEvent.class,
            ConsultationEvent.class,
            CampaignEvent.class,
            DecisionEvent.class);

    private SchedulingEvents() {}
}
