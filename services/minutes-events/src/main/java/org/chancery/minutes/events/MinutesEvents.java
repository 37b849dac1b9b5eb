package org.chancery.minutes.events;

import org.chancery.platform.envelope.EventTypes;

/** Every event that minutes publishes. */
public final class MinutesEvents {

    /** The types of the topic {@code minutes}. */
    public static final EventTypes TYPES =
            EventTypes.of("minutes", RecordEvent.class, ReadoutEvent.class, AgreedTextEvent.class, TemplateEvent.class);

    private MinutesEvents() {}
}
