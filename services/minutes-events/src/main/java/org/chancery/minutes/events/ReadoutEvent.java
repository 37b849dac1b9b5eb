package org.chancery.minutes.events;

import org.chancery.platform.envelope.EventType;
import org.chancery.platform.envelope.ProtectedText;
import org.chancery.scheduling.events.ConsultationId;
import org.jspecify.annotations.Nullable;

/** What happens to a readout. */
public sealed interface ReadoutEvent {

    /** The readout it happened to. */
    ReadoutId readout();

    /**
     * A person wrote, or wrote anew, what the own side makes of the meeting.
     *
     * @param revision from 1, counting up by one
     */
    @EventType(name = "assessment-written")
    record AssessmentWritten(
            ReadoutId readout, RecordId record, @Nullable ConsultationId consultation, int revision, ProtectedText text)
            implements ReadoutEvent {}
}
