package org.chancery.minutes.events;

import java.util.UUID;
import org.chancery.platform.envelope.DerivedId;
import org.chancery.platform.envelope.Subject;
import org.chancery.platform.envelope.TypedId;

/** The public account that one side gives of a record. */
public record ReadoutId(UUID value) implements TypedId {

    /** The kind in subjects. */
    public static final String KIND = "readout";

    /** The one readout of a record. */
    public static ReadoutId of(RecordId record) {
        return new ReadoutId(DerivedId.of(record.value(), KIND));
    }

    @Override
    public Subject subject() {
        return new Subject(KIND, value.toString());
    }
}
