package org.chancery.scheduling.events;

import java.util.UUID;
import org.chancery.platform.envelope.Subject;
import org.chancery.platform.envelope.TypedId;

/** A decision on several mechanisms at once. */
public record DecisionId(UUID value) implements TypedId {

    /** The kind in subjects. */
    public static final String KIND = "decision";

    @Override
    public Subject subject() {
        return new Subject(KIND, value.toString());
    }
}
