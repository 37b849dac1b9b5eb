package org.chancery.platform.journal.jar;

import java.util.UUID;
import org.chancery.platform.envelope.Subject;
import org.chancery.platform.envelope.TypedId;

/** A jar. */
public record JarId(UUID value) implements TypedId {

    @Override
    public Subject subject() {
        return new Subject("jar", value.toString());
    }
}
