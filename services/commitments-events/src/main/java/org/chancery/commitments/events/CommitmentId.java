package org.chancery.commitments.events;

import java.util.UUID;
import org.chancery.platform.envelope.Subject;
import org.chancery.platform.envelope.TypedId;

/** Something that somebody said they would do, as it is followed up. */
public record CommitmentId(UUID value) implements TypedId {

    /** The kind in subjects. */
    public static final String KIND = "commitment";

    @Override
    public Subject subject() {
        return new Subject(KIND, value.toString());
    }
}
