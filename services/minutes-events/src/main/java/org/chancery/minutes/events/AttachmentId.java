package org.chancery.minutes.events;

import java.util.UUID;
import org.chancery.platform.envelope.Subject;
import org.chancery.platform.envelope.TypedId;

/** A document that is attached to one record. */
public record AttachmentId(UUID value) implements TypedId {

    /** The kind in subjects. */
    public static final String KIND = "attachment";

    @Override
    public Subject subject() {
        return new Subject(KIND, value.toString());
    }
}
