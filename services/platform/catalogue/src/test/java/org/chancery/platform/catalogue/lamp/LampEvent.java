package org.chancery.platform.catalogue.lamp;

import org.chancery.platform.envelope.EventType;

/** What happens to a lamp. */
public sealed interface LampEvent {

    /** It shines. */
    @EventType(name = "lamp-lit")
    record LampLit(String lamp, String colour) implements LampEvent {}
}
