package org.chancery.commitments.events;

import org.chancery.platform.envelope.EventTypes;

/** Every event that commitments publishes. */
public final class CommitmentsEvents {

    /** The types of the topic {@code commitments}. */
    public static final EventTypes TYPES = EventTypes.of("commitments", CommitmentEvent.class);

    private CommitmentsEvents() {}
}
