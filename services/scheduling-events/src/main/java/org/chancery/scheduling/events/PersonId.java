package org.chancery.scheduling.events;

import java.util.UUID;
import org.chancery.platform.envelope.Subject;
import org.chancery.platform.envelope.TypedId;

/** A person of the register, whatever office they hold. */
public record PersonId(UUID value) implements TypedId {

    /** The kind in subjects. */
    public static final String KIND = "person";

    @Override
    public Subject subject() {
        return new Subject(KIND, value.toString());
    }
}
