package org.chancery.minutes.record;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
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
import org.chancery.platform.envelope.ProtectedText;
import org.jspecify.annotations.Nullable;

/**
 * Everything of a record that is no statement.
 *
 * @param reservation the clause that governs it, or null
 * @param attendance of each side that anybody is known of
 * @param marks how it is marked as a whole
 * @param comments of reviewers, by the event that made each
 * @param attachments those that were withdrawn too, so that nobody takes their ids
 * @param sources those that were withdrawn likewise
 * @param inDoubt why it is said that the occasion did not take place, or null
 */
record Papers(
        @Nullable ProtectedText reservation,
        List<Attendance> attendance,
        Marks marks,
        Map<ReviewCommentId, Comment> comments,
        SequencedMap<AttachmentId, Attached> attachments,
        SequencedMap<SourceId, Cited> sources,
        @Nullable String inDoubt) {

    /** A comment and whether it is dealt with. */
    record Comment(ReviewCommentMade made, boolean resolved) {}

    /** An attachment and whether it was withdrawn. */
    record Attached(Attachment attachment, boolean withdrawn) {}

    /** A source and whether it was withdrawn. */
    record Cited(Source source, boolean withdrawn) {}

    static Papers of(RecordOpened opening) {
        return new Papers(
                opening.reservation(),
                opening.attendance(),
                Marks.of(opening),
                Map.of(),
                Collections.unmodifiableSequencedMap(new LinkedHashMap<>()),
                Collections.unmodifiableSequencedMap(new LinkedHashMap<>()),
                null);
    }

    Papers after(RecordEvent event) {
        return switch (event) {
            case ReservationSet e ->
                new Papers(e.reservation(), attendance, marks, comments, attachments, sources, inDoubt);
            case DefaultMarkingSet e -> marked(marks.after(e));
            case OccasionMarked e -> marked(marks.after(e));
            case ReviewCommentMade e -> with(new Comment(e, false));
            case ReviewCommentResolved e -> {
                Comment comment = comments.get(e.comment());
                yield comment == null ? this : with(new Comment(comment.made, true));
            }
            case AttachmentAdded e -> with(new Attached(e.attachment(), false));
            case AttachmentMarkingLowered e -> {
                Attached attached = attachments.get(e.attachment());
                yield attached == null
                        ? this
                        : with(new Attached(attached.attachment.marked(e.marking()), attached.withdrawn));
            }
            case AttachmentWithdrawn e -> {
                Attached attached = attachments.get(e.attachment());
                yield attached == null ? this : with(new Attached(attached.attachment, true));
            }
            case SourceCited e -> with(new Cited(e.source(), false));
            case SourceWithdrawn e -> {
                Cited cited = sources.get(e.source());
                yield cited == null ? this : with(new Cited(cited.source, true));
            }
            case OccasionCorrected e -> sitting(e.attendance().in(attendance));
            case OccasionWithdrawn e -> doubted(e.reason());
            case OccasionRestored _ -> doubted(null);
            case RecordOpened _,
                    StatementRecorded _,
                    StatementRevised _,
                    StatementWithdrawn _,
                    StatementMarkingLowered _,
                    CorrigendumIssued _,
                    RecordClosed _ -> this;
        };
    }

    private Papers sitting(List<Attendance> others) {
        return new Papers(reservation, others, marks, comments, attachments, sources, inDoubt);
    }

    private Papers marked(Marks others) {
        return new Papers(reservation, attendance, others, comments, attachments, sources, inDoubt);
    }

    private Papers with(Comment comment) {
        var changed = new HashMap<>(comments);
        changed.put(comment.made.comment(), comment);
        return new Papers(reservation, attendance, marks, Map.copyOf(changed), attachments, sources, inDoubt);
    }

    private Papers with(Attached attached) {
        var changed = new LinkedHashMap<>(attachments);
        changed.put(attached.attachment.attachment(), attached);
        return new Papers(
                reservation,
                attendance,
                marks,
                comments,
                Collections.unmodifiableSequencedMap(changed),
                sources,
                inDoubt);
    }

    private Papers with(Cited cited) {
        var changed = new LinkedHashMap<>(sources);
        changed.put(cited.source.source(), cited);
        return new Papers(
                reservation,
                attendance,
                marks,
                comments,
                attachments,
                Collections.unmodifiableSequencedMap(changed),
                inDoubt);
    }

    private Papers doubted(@Nullable String reason) {
        return new Papers(reservation, attendance, marks, comments, attachments, sources, reason);
    }
}
