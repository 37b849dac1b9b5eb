package org.chancery.minutes.template;

import org.chancery.minutes.events.TemplateEvent;
import org.chancery.minutes.events.TemplateEvent.TemplateSet;
import org.chancery.minutes.events.TemplateId;
import org.chancery.platform.deciding.Streams;
import org.chancery.scheduling.events.MechanismId;
import org.jspecify.annotations.Nullable;

/** The templates as they stand, straight from what was decided: a view would lag behind who has just set one. */
public final class Templates {

    private final Streams streams;

    /** Those of these streams. */
    public Templates(Streams streams) {
        this.streams = streams;
    }

    /** How the records of a mechanism begin, or null where nobody has said, or where there is no mechanism. */
    public @Nullable TemplateSet ofMechanism(@Nullable MechanismId mechanism) {
        if (mechanism == null) {
            return null;
        }
        RecordTemplate template = RecordTemplate.unset();
        for (var recorded : streams.read(TemplateId.of(mechanism).subject(), TemplateEvent.class)) {
            template = template.evolve(recorded.event());
        }
        return switch (template) {
            case RecordTemplate.Unset _ -> null;
            case RecordTemplate.Set(TemplateSet last) -> last;
        };
    }
}
