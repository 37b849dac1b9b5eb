package org.chancery.minutes.events;

import java.util.UUID;
import org.chancery.platform.envelope.Subject;
import org.chancery.platform.envelope.TypedId;

/** A reviewer's comment on one record. */
public record ReviewCommentId(UUID value) implements TypedId {

    /** The kind in subjects. */
    public static final String KIND = "review-comment";

    @Override
    public Subject subject() {
        return new Subject(KIND, value.toString());
    }
}
