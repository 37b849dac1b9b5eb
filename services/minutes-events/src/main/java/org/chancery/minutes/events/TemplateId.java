package org.chancery.minutes.events;

import java.util.UUID;
import org.chancery.platform.envelope.DerivedId;
import org.chancery.platform.envelope.Subject;
import org.chancery.platform.envelope.TypedId;
import org.chancery.scheduling.events.MechanismId;

/** How the records of one mechanism begin. */
public record TemplateId(UUID value) implements TypedId {

    /** The kind in subjects. */
    public static final String KIND = "template";

    /** The one template of a mechanism. */
    public static TemplateId of(MechanismId mechanism) {
        return new TemplateId(DerivedId.of(mechanism.value(), KIND));
    }

    @Override
    public Subject subject() {
        return new Subject(KIND, value.toString());
    }
}
