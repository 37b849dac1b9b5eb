package org.chancery.minutes.events;

import java.util.UUID;
import org.chancery.platform.envelope.Subject;
import org.chancery.platform.envelope.TypedId;

/** A statement of one record. */
public record StatementId(UUID value) implements TypedId {

    /** The kind in subjects. */
    public static final String KIND = "statement";

    @Override
    public Subject subject() {
        return new Subject(KIND, value.toString());
    }
}
