package org.chancery.minutes.events;

import java.util.List;
import org.chancery.platform.envelope.EventType;
import org.chancery.platform.envelope.Marking;
import org.chancery.scheduling.events.ConsultationId;
import org.chancery.scheduling.events.MechanismId;
import org.chancery.scheduling.events.PartyCode;
import org.jspecify.annotations.Nullable;

/** What happens to a record. */
public sealed interface RecordEvent {

    /** The record it happened to. */
    RecordId record();

    /**
     * The own side begins its account of an occasion.
     *
     * @param consultation the consultation, or null for another occasion
     * @param account whose account it is
     */
    @EventType(name = "record-opened")
    record RecordOpened(
            RecordId record,
            @Nullable ConsultationId consultation,
            @Nullable MechanismId mechanism,
            @Nullable String title,
            List<PartyCode> parties,
            Occasion occasion,
            PartyCode account,
            List<Attendance> attendance,
            List<AgendaPoint> agenda)
            implements RecordEvent {

        public RecordOpened {
            parties = parties == null ? List.of() : List.copyOf(parties);
            attendance = attendance == null ? List.of() : List.copyOf(attendance);
            agenda = agenda == null ? List.of() : List.copyOf(agenda);
        }
    }

    /** A statement entered the record; its revision is 1. */
    @EventType(name = "statement-recorded")
    record StatementRecorded(RecordId record, StatementId statement, Statement content) implements RecordEvent {}

    /** A statement was put differently; revisions count up by one. */
    @EventType(name = "statement-revised")
    record StatementRevised(RecordId record, StatementId statement, int revision, Statement content)
            implements RecordEvent {}

    /** A statement does not belong in the record. */
    @EventType(name = "statement-withdrawn")
    record StatementWithdrawn(RecordId record, StatementId statement, int revision, String reason)
            implements RecordEvent {}

    /** A statement as the closed record keeps it. */
    record ClosedStatement(StatementId statement, int revision, Statement content) {}

    /**
     * The record is final, with everything that it says.
     *
     * @param marking the highest marking of its statements
     */
    @EventType(name = "record-closed")
    record RecordClosed(
            RecordId record,
            @Nullable ConsultationId consultation,
            @Nullable MechanismId mechanism,
            @Nullable String title,
            List<PartyCode> parties,
            Occasion occasion,
            PartyCode account,
            Marking marking,
            List<ClosedStatement> statements)
            implements RecordEvent {

        public RecordClosed {
            parties = parties == null ? List.of() : List.copyOf(parties);
            statements = statements == null ? List.of() : List.copyOf(statements);
        }
    }
}
