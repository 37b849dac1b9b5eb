package org.chancery.minutes.record;

import java.util.List;
import org.chancery.minutes.events.AgendaPoint;
import org.chancery.minutes.events.Attendance;
import org.chancery.minutes.events.Occasion;
import org.chancery.minutes.events.RecordId;
import org.chancery.minutes.events.Statement;
import org.chancery.minutes.events.StatementId;
import org.chancery.platform.deciding.Command;
import org.chancery.platform.envelope.Subject;
import org.chancery.scheduling.events.ConsultationId;
import org.chancery.scheduling.events.MechanismId;
import org.chancery.scheduling.events.PartyCode;
import org.jspecify.annotations.Nullable;

/** Everything that a record can be asked to do. */
public sealed interface RecordCommand extends Command {

    /** The record that decides. */
    RecordId record();

    @Override
    default Subject target() {
        return record().subject();
    }

    /**
     * Begin the account of an occasion.
     *
     * @param consultation the consultation that was held, or null for another occasion
     * @param account whose account it is
     */
    record OpenRecord(
            RecordId record,
            @Nullable ConsultationId consultation,
            @Nullable MechanismId mechanism,
            @Nullable String title,
            List<PartyCode> parties,
            Occasion occasion,
            PartyCode account,
            List<Attendance> attendance,
            List<AgendaPoint> agenda)
            implements RecordCommand {}

    /** Enter a statement; its revision is 1. */
    record RecordStatement(RecordId record, StatementId statement, Statement content) implements RecordCommand {}

    /**
     * Put a statement differently.
     *
     * @param seen the revision that the asker has read
     */
    record ReviseStatement(RecordId record, StatementId statement, long seen, Statement content)
            implements RecordCommand {}

    /**
     * Take a statement out of the record.
     *
     * @param seen the revision that the asker has read
     */
    record WithdrawStatement(RecordId record, StatementId statement, long seen, String reason)
            implements RecordCommand {}

    /** Make the record final. */
    record CloseRecord(RecordId record) implements RecordCommand {}
}
