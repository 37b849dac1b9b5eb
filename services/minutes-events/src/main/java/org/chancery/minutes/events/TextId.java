package org.chancery.minutes.events;

import java.util.UUID;
import org.chancery.platform.envelope.Subject;
import org.chancery.platform.envelope.TypedId;

/** A text that the sides agree on. */
public record TextId(UUID value) implements TypedId {

    /** The kind in subjects. */
    public static final String KIND = "text";

    @Override
    public Subject subject() {
        return new Subject(KIND, value.toString());
    }
}
