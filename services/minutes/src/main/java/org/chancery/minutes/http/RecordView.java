package org.chancery.minutes.http;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.chancery.minutes.events.AgendaPoint;
import org.chancery.minutes.events.Attachment;
import org.chancery.minutes.events.Attendance;
import org.chancery.minutes.events.RecordId;
import org.chancery.minutes.events.Source;
import org.chancery.minutes.events.StatementId;
import org.chancery.platform.envelope.DerivedId;
import org.chancery.platform.envelope.Marking;
import org.chancery.platform.envelope.ProtectedText;
import org.chancery.scheduling.events.ConsultationId;
import org.chancery.scheduling.events.MechanismId;
import org.chancery.scheduling.events.PartyCode;
import org.jspecify.annotations.Nullable;

/**
 * A record as one reader may see it.
 *
 * @param marking the highest of the meeting and of the statements, attachments and sources that are shown
 * @param statements those that stand, in the order in which they were first recorded
 * @param closed by whom and when, or null while it is open
 * @param reservation the clause that governs all of it, or null
 * @param defaultMarking what statements are marked that state no marking
 * @param inDoubt why it is said that the occasion did not take place, or null
 * @param sources where what it tells can be read
 * @param corrigenda what mends the statements, which stay as they were closed
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
        @Nullable Closed closed,
        @Nullable ProtectedText reservation,
        Marking defaultMarking,
        List<String> headings,
        @Nullable String inDoubt,
        List<ShownComment> comments,
        List<Attachment> attachments,
        List<Source> sources,
        List<ShownCorrigendum> corrigenda) {

    /** Whether statements still come. */
    enum State {
        OPEN,
        CLOSED
    }

    /** A statement as it stands; its revision is what {@code If-Match} takes. */
    record Line(StatementId statement, int revision, StatementBody content) {}

    /** Who made the record final. */
    record Closed(String by, Instant at) {}

    /**
     * The number that stands for what is shown and for nothing else. The version of the record would not do as an {@code
     * ETag}: it counts statements that this reader may not know of.
     */
    long tag() {
        var shown = new ArrayList<String>();
        shown.add(state.name());
        shown.add(String.valueOf(reservation) + defaultMarking + marking + inDoubt);
        attendance.forEach(each -> shown.add(String.valueOf(each)));
        statements.forEach(line -> shown.add(line.statement.value() + ":" + line.revision));
        comments.forEach(each -> shown.add(each.comment().value() + ":" + (each.resolved() != null)));
        attachments.forEach(each -> shown.add(each.attachment().value().toString()));
        sources.forEach(each -> shown.add("source " + each.source().value()));
        corrigenda.forEach(each -> shown.add("corrigendum " + each.number()));
        var hash = DerivedId.of(record.value(), shown.toArray(String[]::new));
        return Math.floorMod(hash.getMostSignificantBits(), LARGEST_TAG);
    }

    /** Doors read up to 18 digits. */
    private static final long LARGEST_TAG = 1_000_000_000_000_000_000L;
}
