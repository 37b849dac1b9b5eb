package org.chancery.minutes.readout;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.chancery.minutes.events.ReadoutId;
import org.chancery.minutes.events.RecordId;
import org.chancery.minutes.events.Wording;
import org.chancery.platform.deciding.Command;
import org.chancery.platform.envelope.Marking;
import org.chancery.platform.envelope.ProtectedText;
import org.chancery.platform.envelope.Subject;
import org.chancery.scheduling.events.ConsultationId;
import org.jspecify.annotations.Nullable;

/** Everything that a readout can be asked to do. */
public sealed interface ReadoutCommand extends Command {

    /** The readout that decides. */
    ReadoutId readout();

    @Override
    default Subject target() {
        return readout().subject();
    }

    /**
     * Write what the own side makes of the meeting, or write it anew.
     *
     * @param consultation what the record is of, or null for another occasion
     * @param recordIsClosed a fact about the record that stays true once it is
     * @param seen the revision that the asker has read; 0 where there was none
     * @param marking that of the consultation, where it is above the default, or null
     */
    record WriteAssessment(
            RecordId record,
            @Nullable ConsultationId consultation,
            boolean recordIsClosed,
            long seen,
            ProtectedText text,
            @Nullable Marking marking)
            implements ReadoutCommand {

        @Override
        public ReadoutId readout() {
            return ReadoutId.of(record);
        }
    }

    /**
     * Release the readout in these words.
     *
     * @param consultation what the record is of, or null for another occasion
     * @param recordIsClosed a fact about the record that stays true once it is
     * @param reservation the clause that governs the closed record, or null
     * @param seen the revision of the assessment that the asker has read; 0 where there is none
     * @param texts one for each language
     * @param embargoUntil when it may be used, or null where at once
     * @param marking that of the consultation, where it is above the default, or null
     */
    record ReleaseReadout(
            RecordId record,
            @Nullable ConsultationId consultation,
            boolean recordIsClosed,
            @Nullable ProtectedText reservation,
            long seen,
            List<Wording> texts,
            LocalDate releasedOn,
            @Nullable Instant embargoUntil,
            @Nullable Marking marking)
            implements ReadoutCommand {

        public ReleaseReadout {
            texts = List.copyOf(texts);
        }

        @Override
        public ReadoutId readout() {
            return ReadoutId.of(record);
        }
    }
}
