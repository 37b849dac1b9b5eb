package org.chancery.minutes.events;

import java.util.UUID;
import org.chancery.platform.envelope.Subject;
import org.chancery.platform.envelope.TypedId;

/** An undertaking written on one statement. */
public record UndertakingId(UUID value) implements TypedId {

    /** The kind in subjects. */
    public static final String KIND = "undertaking";

    @Override
    public Subject subject() {
        return new Subject(KIND, value.toString());
    }
}
