package org.chancery.minutes.http;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.chancery.minutes.events.AgendaPoint;
import org.chancery.minutes.events.Attendance;
import org.chancery.minutes.events.RecordEvent.RecordOpened;
import org.chancery.minutes.events.RecordId;
import org.chancery.minutes.events.StatementId;
import org.chancery.platform.envelope.DerivedId;
import org.chancery.platform.envelope.Marking;
import org.chancery.scheduling.events.ConsultationId;
import org.chancery.scheduling.events.MechanismId;
import org.chancery.scheduling.events.PartyCode;
import org.jspecify.annotations.Nullable;

/**
 * A record as one reader may see it.
 *
 * @param marking the highest of the statements that are shown
 * @param statements those that stand, in the order in which they were first recorded
 * @param closed by whom and when, or null while it is open
 */
record RecordView(
        RecordId record,
        @Nullable ConsultationId consultation,
        @Nullable MechanismId mechanism,
        @Nullable String title,
        List<PartyCode> parties,
        OccasionBody occasion,
        PartyCode account,
        State state,
        Marking marking,
        List<Attendance> attendance,
        List<AgendaPoint> agenda,
        List<Line> statements,
        Instant openedAt,
        @Nullable Closed closed) {

    /** Whether statements still come. */
    enum State {
        OPEN,
        CLOSED
    }

    /** A statement as it stands; its revision is what {@code If-Match} takes. */
    record Line(StatementId statement, int revision, StatementBody content) {}

    /** Who made the record final. */
    record Closed(String by, Instant at) {}

    static RecordView of(
            RecordOpened opening, Instant openedAt, Marking marking, List<Line> statements, @Nullable Closed closed) {
        return new RecordView(
                opening.record(),
                opening.consultation(),
                opening.mechanism(),
                opening.title(),
                opening.parties(),
                OccasionBody.of(opening.occasion()),
                opening.account(),
                closed == null ? State.OPEN : State.CLOSED,
                marking,
                opening.attendance(),
                opening.agenda(),
                statements,
                openedAt,
                closed);
    }

    /**
     * The number that stands for what is shown and for nothing else. The version of the record would not do as an {@code
     * ETag}: it counts statements that this reader may not know of.
     */
    long tag() {
        var shown = new ArrayList<String>();
        shown.add(state.name());
        statements.forEach(line -> shown.add(line.statement.value() + ":" + line.revision));
        var hash = DerivedId.of(record.value(), shown.toArray(String[]::new));
        return Math.floorMod(hash.getMostSignificantBits(), LARGEST_TAG);
    }

    /** Doors read up to 18 digits. */
    private static final long LARGEST_TAG = 1_000_000_000_000_000_000L;
}
