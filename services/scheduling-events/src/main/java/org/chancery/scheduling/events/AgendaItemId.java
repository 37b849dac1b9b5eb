package org.chancery.scheduling.events;

import java.util.UUID;
import org.chancery.platform.envelope.Subject;
import org.chancery.platform.envelope.TypedId;

/** An item on the agenda of one consultation. */
public record AgendaItemId(UUID value) implements TypedId {

    /** The kind in subjects. */
    public static final String KIND = "agenda-item";

    @Override
    public Subject subject() {
        return new Subject(KIND, value.toString());
    }
}
