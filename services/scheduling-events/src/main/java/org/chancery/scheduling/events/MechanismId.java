package org.chancery.scheduling.events;

import java.util.UUID;
import org.chancery.platform.envelope.Subject;
import org.chancery.platform.envelope.TypedId;

/** A standing consultation channel. */
public record MechanismId(UUID value) implements TypedId {

    /** The kind in subjects. */
    public static final String KIND = "mechanism";

    @Override
    public Subject subject() {
        return new Subject(KIND, value.toString());
    }
}
