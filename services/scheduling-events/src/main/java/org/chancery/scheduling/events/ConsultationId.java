package org.chancery.scheduling.events;

import java.util.UUID;
import org.chancery.platform.envelope.Subject;
import org.chancery.platform.envelope.TypedId;

/** One meeting, inside a mechanism or outside any. */
public record ConsultationId(UUID value) implements TypedId {

    /** The kind in subjects. */
    public static final String KIND = "consultation";

    @Override
    public Subject subject() {
        return new Subject(KIND, value.toString());
    }
}
