package org.chancery.minutes.http;

import static org.chancery.minutes.record.RecordRefusal.NO_SUCH_ATTACHMENT;
import static org.chancery.minutes.record.RecordRefusal.NO_SUCH_COMMENT;
import static org.chancery.minutes.record.RecordRefusal.NO_SUCH_SOURCE;
import static org.chancery.minutes.record.RecordRefusal.NO_SUCH_STATEMENT;
import static org.chancery.minutes.record.RecordRefusal.RECORD_IS_CLOSED;
import static org.chancery.platform.deciding.Refused.refused;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.chancery.minutes.events.Attachment;
import org.chancery.minutes.events.AttachmentId;
import org.chancery.minutes.events.Attendance;
import org.chancery.minutes.events.RecordEvent;
import org.chancery.minutes.events.RecordEvent.AttachmentAdded;
import org.chancery.minutes.events.RecordEvent.AttachmentMarkingLowered;
import org.chancery.minutes.events.RecordEvent.AttachmentWithdrawn;
import org.chancery.minutes.events.RecordEvent.CorrigendumIssued;
import org.chancery.minutes.events.RecordEvent.DefaultMarkingSet;
import org.chancery.minutes.events.RecordEvent.OccasionCorrected;
import org.chancery.minutes.events.RecordEvent.OccasionMarked;
import org.chancery.minutes.events.RecordEvent.OccasionRestored;
import org.chancery.minutes.events.RecordEvent.OccasionWithdrawn;
import org.chancery.minutes.events.RecordEvent.RecordClosed;
import org.chancery.minutes.events.RecordEvent.RecordOpened;
import org.chancery.minutes.events.RecordEvent.ReservationSet;
import org.chancery.minutes.events.RecordEvent.ReviewCommentMade;
import org.chancery.minutes.events.RecordEvent.ReviewCommentResolved;
import org.chancery.minutes.events.RecordEvent.SourceCited;
import org.chancery.minutes.events.RecordEvent.SourceWithdrawn;
import org.chancery.minutes.events.RecordEvent.StatementMarkingLowered;
import org.chancery.minutes.events.RecordEvent.StatementRecorded;
import org.chancery.minutes.events.RecordEvent.StatementRevised;
import org.chancery.minutes.events.RecordEvent.StatementWithdrawn;
import org.chancery.minutes.events.ReviewCommentId;
import org.chancery.minutes.events.Source;
import org.chancery.minutes.events.SourceId;
import org.chancery.minutes.events.StatementId;
import org.chancery.minutes.events.Undertaking;
import org.chancery.minutes.http.RecordView.Closed;
import org.chancery.minutes.http.RecordView.Line;
import org.chancery.platform.deciding.Streams.Recorded;
import org.chancery.platform.envelope.Marking;
import org.chancery.platform.envelope.ProtectedText;
import org.jspecify.annotations.Nullable;

/** A record before the eyes of one reader: it knows everything and shows what the reader's clearance reaches. */
final class RecordInSight {

    private final Marking clearance;
    private final @Nullable RecordInSight today;
    private final RecordOpened opening;
    private final Instant openedAt;
    private final Map<StatementId, StatementInSight> statements = new LinkedHashMap<>();
    private final Map<ReviewCommentId, ShownComment> comments = new LinkedHashMap<>();
    private final Map<AttachmentId, Attachment> attachments = new LinkedHashMap<>();
    private final Map<SourceId, Source> sources = new LinkedHashMap<>();
    private final List<Recorded<RecordEvent>> corrigenda = new ArrayList<>();
    private List<Attendance> attendance;
    private @Nullable ProtectedText reservation;
    private Marking defaultMarking;
    private @Nullable Marking meeting;
    private @Nullable String inDoubt;
    private @Nullable Closed closed;
    private long version;

    private RecordInSight(Marking clearance, @Nullable RecordInSight today, RecordOpened opening, Instant openedAt) {
        this.clearance = clearance;
        this.today = today;
        this.opening = opening;
        this.openedAt = openedAt;
        this.attendance = opening.attendance();
        this.reservation = opening.reservation();
        this.meeting = opening.marking();
        this.defaultMarking = Objects.requireNonNullElse(opening.defaultMarking(), Marking.DEFAULT);
    }

    /** @param events all of one record, beginning with its opening */
    static RecordInSight fold(List<Recorded<RecordEvent>> events, Marking clearance) {
        return fold(events, clearance, null);
    }

    /**
     * As it stood: a reader sees of it what they could have read then and may still read.
     *
     * @param events the first ones of the record
     */
    RecordInSight asItStood(List<Recorded<RecordEvent>> events) {
        return fold(events, clearance, this);
    }

    private static RecordInSight fold(
            List<Recorded<RecordEvent>> events, Marking clearance, @Nullable RecordInSight today) {
        var first = events.getFirst();
        var record = new RecordInSight(clearance, today, (RecordOpened) first.event(), first.recordedAt());
        events.forEach(record::take);
        return record;
    }

    private void take(Recorded<RecordEvent> recorded) {
        version = recorded.version();
        switch (recorded.event()) {
            case RecordOpened _ -> {}
            case StatementRecorded e -> statements.put(e.statement(), StatementInSight.of(1, e.content()));
            case StatementRevised e -> statements.put(e.statement(), StatementInSight.of(e.revision(), e.content()));
            case StatementWithdrawn e -> statements.computeIfPresent(e.statement(), (_, entry) -> entry.taken());
            case StatementMarkingLowered e ->
                statements.computeIfPresent(e.statement(), (_, entry) -> entry.lowered(e.revision(), e.marking()));
            case ReservationSet e -> reservation = e.reservation();
            case DefaultMarkingSet e -> defaultMarking = e.marking();
            case ReviewCommentMade e -> comments.put(e.comment(), ShownComment.of(e, recorded));
            case ReviewCommentResolved e ->
                comments.computeIfPresent(e.comment(), (_, comment) -> comment.resolved(e, recorded));
            case AttachmentAdded e -> attachments.put(e.attachment().attachment(), e.attachment());
            case AttachmentMarkingLowered e ->
                attachments.computeIfPresent(e.attachment(), (_, paper) -> paper.marked(e.marking()));
            case AttachmentWithdrawn e -> attachments.remove(e.attachment());
            case SourceCited e -> sources.put(e.source().source(), e.source());
            case SourceWithdrawn e -> sources.remove(e.source());
            case CorrigendumIssued e -> {
                corrigenda.add(recorded);
                e.corrections()
                        .forEach(each -> statements.computeIfPresent(
                                each.statement(), (_, entry) -> entry.mended(each.revision(), each.content())));
            }
            case OccasionCorrected e -> attendance = e.attendance().in(attendance);
            case OccasionWithdrawn e -> inDoubt = e.reason();
            case OccasionRestored _ -> inDoubt = null;
            case OccasionMarked e -> {
                meeting = e.marking();
                defaultMarking = e.defaultMarking();
            }
            case RecordClosed _ ->
                closed = new Closed(recorded.provenance().actor().toString(), recorded.recordedAt());
        }
    }

    /** How the consultation was marked by its last event, where that was above the default, or null. */
    @Nullable
    Marking meeting() {
        return meeting;
    }

    RecordOpened opening() {
        return opening;
    }

    boolean isClosed() {
        return closed != null;
    }

    /** The clause that governs the record now, or null. */
    @Nullable
    ProtectedText reservation() {
        return reservation;
    }

    /** What statements are marked that state no marking. */
    Marking defaultMarking() {
        return defaultMarking;
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
        StatementInSight entry = statements.get(statement);
        if (entry != null && !isInSight(statement)) {
            throw refused(isClosed() ? RECORD_IS_CLOSED : NO_SUCH_STATEMENT);
        }
    }

    /** Hides a comment likewise. */
    void hideFromTheUncleared(ReviewCommentId id) {
        ShownComment comment = comments.get(id);
        if (comment != null && !clearance.reaches(comment.marking())) {
            throw refused(isClosed() ? RECORD_IS_CLOSED : NO_SUCH_COMMENT);
        }
    }

    /** Hides an attachment likewise. */
    void hideFromTheUncleared(AttachmentId id) {
        Attachment attachment = attachments.get(id);
        if (attachment != null && !clearance.reaches(attachment.marking())) {
            throw refused(isClosed() ? RECORD_IS_CLOSED : NO_SUCH_ATTACHMENT);
        }
    }

    /** Hides a source likewise; a closed record takes sources, too. */
    void hideFromTheUncleared(SourceId id) {
        Source source = sources.get(id);
        if (source != null && !clearance.reaches(source.marking())) {
            throw refused(NO_SUCH_SOURCE);
        }
    }

    /** @throws org.chancery.platform.deciding.Refused where there is none, or none for this reader */
    Attachment attachment(AttachmentId id) {
        Attachment attachment = attachments.get(id);
        if (attachment == null || !clearance.reaches(attachment.marking())) {
            throw refused(NO_SUCH_ATTACHMENT);
        }
        return attachment;
    }

    /** Whether it has the statement, stands, and is within the reader's clearance. */
    boolean shows(StatementId statement) {
        StatementInSight entry = statements.get(statement);
        return entry != null && !entry.withdrawn() && isInSight(statement);
    }

    /** Those of the statement; none where there is no such statement. */
    List<Undertaking> undertakings(StatementId statement) {
        StatementInSight entry = statements.get(statement);
        return entry == null ? List.of() : entry.content().undertakings();
    }

    /** @throws org.chancery.platform.deciding.Refused where there is none, or none for this reader */
    Line statement(StatementId statement) {
        StatementInSight entry = statements.get(statement);
        if (entry == null || entry.withdrawn() || !isInSight(statement)) {
            throw refused(NO_SUCH_STATEMENT);
        }
        return entry.line(statement);
    }

    RecordView view() {
        List<Map.Entry<StatementId, StatementInSight>> shown = statements.entrySet().stream()
                .filter(each -> !each.getValue().withdrawn() && isInSight(each.getKey()))
                .toList();
        List<Attachment> papers = attachments.values().stream()
                .filter(each -> clearance.reaches(each.marking()))
                .toList();
        List<Source> cited = sources.values().stream()
                .filter(each -> clearance.reaches(each.marking()))
                .toList();
        Marking marking = shown.stream()
                .map(each -> each.getValue().content().marking())
                .reduce(Marking::or)
                .orElse(Marking.DEFAULT);
        return new RecordView(
                opening.record(),
                opening.consultation(),
                opening.mechanism(),
                opening.title(),
                opening.parties(),
                OccasionBody.of(opening.occasion()),
                opening.account(),
                closed == null ? RecordView.State.OPEN : RecordView.State.CLOSED,
                Stream.concat(
                                papers.stream().map(Attachment::marking),
                                cited.stream().map(Source::marking))
                        .reduce(meeting == null ? marking : marking.or(meeting), Marking::or),
                attendance,
                opening.agenda(),
                shown.stream().map(each -> each.getValue().line(each.getKey())).toList(),
                openedAt,
                closed,
                reservation,
                defaultMarking,
                opening.headings(),
                inDoubt,
                comments.values().stream()
                        .filter(each -> clearance.reaches(each.marking()))
                        .toList(),
                papers,
                cited,
                corrigenda.stream()
                        .flatMap(each -> ShownCorrigendum.of(each, this::isInSight).stream())
                        .toList());
    }

    /** Whether its marking is within the reader's clearance, today's marking as well; it may be withdrawn. */
    boolean isInSight(StatementId statement) {
        StatementInSight entry = statements.get(statement);
        return entry != null
                && clearance.reaches(entry.content().marking())
                && (today == null || today.isInSight(statement));
    }
}
