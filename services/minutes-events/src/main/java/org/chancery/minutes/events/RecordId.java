package org.chancery.minutes.events;

import java.util.UUID;
import org.chancery.platform.envelope.DerivedId;
import org.chancery.platform.envelope.Subject;
import org.chancery.platform.envelope.TypedId;
import org.chancery.scheduling.events.ConsultationId;

/** The own side's account of one occasion. */
public record RecordId(UUID value) implements TypedId {

    /** The kind in subjects. */
    public static final String KIND = "record";

    /** The one record of a consultation. */
    public static RecordId ofConsultation(ConsultationId consultation) {
        return new RecordId(DerivedId.of(consultation.value(), KIND));
    }

    @Override
    public Subject subject() {
        return new Subject(KIND, value.toString());
    }
}
