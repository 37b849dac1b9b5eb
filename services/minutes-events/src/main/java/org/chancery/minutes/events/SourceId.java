package org.chancery.minutes.events;

import java.util.UUID;
import org.chancery.platform.envelope.Subject;
import org.chancery.platform.envelope.TypedId;

/** A source that one record cites. */
public record SourceId(UUID value) implements TypedId {

    /** The kind in subjects. */
    public static final String KIND = "source";

    @Override
    public Subject subject() {
        return new Subject(KIND, value.toString());
    }
}
