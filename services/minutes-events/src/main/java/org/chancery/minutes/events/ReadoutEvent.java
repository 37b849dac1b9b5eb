package org.chancery.minutes.events;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.chancery.platform.envelope.EventType;
import org.chancery.platform.envelope.Marking;
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
     * @param marking that of the consultation then, where it was above the default, or null
     */
    @EventType(name = "assessment-written")
    record AssessmentWritten(
            ReadoutId readout,
            RecordId record,
            @Nullable ConsultationId consultation,
            int revision,
            ProtectedText text,
            @Nullable Marking marking)
            implements ReadoutEvent {

        /** Of a meeting that is marked as most are. */
        public AssessmentWritten(
                ReadoutId readout,
                RecordId record,
                @Nullable ConsultationId consultation,
                int revision,
                ProtectedText text) {
            this(readout, record, consultation, revision, text, null);
        }
    }

    /**
     * The readout is public, or will be after the embargo, in these words and never in others.
     *
     * @param texts one for each language
     * @param hash SHA-256 over the texts, in lower-case hex
     * @param releasedOn the day of the release
     * @param embargoUntil when it may be used, or null where at once
     */
    @EventType(name = "readout-released")
    record ReadoutReleased(
            ReadoutId readout,
            RecordId record,
            @Nullable ConsultationId consultation,
            List<Wording> texts,
            String hash,
            LocalDate releasedOn,
            @Nullable Instant embargoUntil)
            implements ReadoutEvent {

        public ReadoutReleased {
            texts = texts == null ? List.of() : List.copyOf(texts);
        }
    }
}
