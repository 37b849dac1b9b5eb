package org.chancery.minutes.http;

import static org.chancery.minutes.record.RecordRefusal.NO_SUCH_STATEMENT;
import static org.chancery.minutes.record.RecordRefusal.RECORD_IS_CLOSED;
import static org.chancery.platform.deciding.Refused.refused;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chancery.minutes.events.RecordEvent;
import org.chancery.minutes.events.RecordEvent.RecordClosed;
import org.chancery.minutes.events.RecordEvent.RecordOpened;
import org.chancery.minutes.events.RecordEvent.StatementRecorded;
import org.chancery.minutes.events.RecordEvent.StatementRevised;
import org.chancery.minutes.events.RecordEvent.StatementWithdrawn;
import org.chancery.minutes.events.Statement;
import org.chancery.minutes.events.StatementId;
import org.chancery.minutes.http.RecordView.Closed;
import org.chancery.minutes.http.RecordView.Line;
import org.chancery.platform.deciding.Streams.Recorded;
import org.chancery.platform.envelope.Marking;
import org.jspecify.annotations.Nullable;

/** A record before the eyes of one reader: it knows everything and shows what the reader's clearance reaches. */
final class RecordInSight {

    private final Marking clearance;
    private final RecordOpened opening;
    private final Instant openedAt;
    private final Map<StatementId, Entry> statements = new LinkedHashMap<>();
    private @Nullable Closed closed;
    private long version;

    private RecordInSight(Marking clearance, RecordOpened opening, Instant openedAt) {
        this.clearance = clearance;
        this.opening = opening;
        this.openedAt = openedAt;
    }

    /** @param events all of one record, beginning with its opening */
    static RecordInSight fold(List<Recorded<RecordEvent>> events, Marking clearance) {
        var first = events.getFirst();
        var record = new RecordInSight(clearance, (RecordOpened) first.event(), first.recordedAt());
        events.forEach(record::take);
        return record;
    }

    private void take(Recorded<RecordEvent> recorded) {
        version = recorded.version();
        switch (recorded.event()) {
            case RecordOpened _,
                    RecordEvent.ReservationSet _,
                    RecordEvent.DefaultMarkingSet _,
                    RecordEvent.StatementMarkingLowered _,
                    RecordEvent.ReviewCommentMade _,
                    RecordEvent.ReviewCommentResolved _,
                    RecordEvent.AttachmentAdded _,
                    RecordEvent.AttachmentWithdrawn _,
                    RecordEvent.CorrigendumIssued _,
                    RecordEvent.OccasionWithdrawn _,
                    RecordEvent.OccasionRestored _ -> {}
            case StatementRecorded e -> statements.put(e.statement(), new Entry(1, e.content(), false));
            case StatementRevised e -> statements.put(e.statement(), new Entry(e.revision(), e.content(), false));
            case StatementWithdrawn e -> statements.computeIfPresent(e.statement(), (_, entry) -> entry.taken());
            case RecordClosed _ ->
                closed = new Closed(recorded.provenance().actor().toString(), recorded.recordedAt());
        }
    }

    RecordOpened opening() {
        return opening;
    }

    boolean isClosed() {
        return closed != null;
    }

    /** The sequence number of its newest event, whoever may see that one. */
    long version() {
        return version;
    }

    /**
     * Hides a statement from those who may not see it: they get the answer that they would get for one that nobody
     * recorded.
     */
    void hideFromTheUncleared(StatementId statement) {
        Entry entry = statements.get(statement);
        if (entry != null && !entry.isInSight(clearance)) {
            throw refused(isClosed() ? RECORD_IS_CLOSED : NO_SUCH_STATEMENT);
        }
    }

    /** @throws org.chancery.platform.deciding.Refused where there is none, or none for this reader */
    Line statement(StatementId statement) {
        Entry entry = statements.get(statement);
        if (entry == null || entry.withdrawn || !entry.isInSight(clearance)) {
            throw refused(NO_SUCH_STATEMENT);
        }
        return entry.line(statement);
    }

    RecordView view() {
        List<Map.Entry<StatementId, Entry>> shown = statements.entrySet().stream()
                .filter(each -> !each.getValue().withdrawn && each.getValue().isInSight(clearance))
                .toList();
        Marking marking = shown.stream()
                .map(each -> each.getValue().content.marking())
                .reduce(Marking::or)
                .orElse(Marking.DEFAULT);
        List<Line> lines =
                shown.stream().map(each -> each.getValue().line(each.getKey())).toList();
        return RecordView.of(opening, openedAt, marking, lines, closed);
    }

    private record Entry(int revision, Statement content, boolean withdrawn) {

        Entry taken() {
            return new Entry(revision, content, true);
        }

        boolean isInSight(Marking clearance) {
            return clearance.reaches(content.marking());
        }

        Line line(StatementId statement) {
            return new Line(statement, revision, StatementBody.of(content));
        }
    }
}
