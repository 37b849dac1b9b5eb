package org.chancery.minutes.http;

import static org.chancery.minutes.record.RecordRefusal.NO_SUCH_STATEMENT;
import static org.chancery.platform.deciding.Refused.refused;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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
import org.chancery.minutes.events.RecordId;
import org.chancery.minutes.events.Statement;
import org.chancery.minutes.events.StatementId;
import org.chancery.platform.deciding.Streams.Recorded;
import org.chancery.platform.envelope.Marking;
import org.chancery.platform.problems.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Everything that a statement ever said, as far as its reader may read that and what it says today. */
@Component
final class StatementRevisions {

    private final Records records;

    StatementRevisions(Records records) {
        this.records = records;
    }

    /** What brought a revision about. */
    enum Cause {
        RECORDED,
        REVISED,
        MARKING_LOWERED,
        CORRECTED,
        WITHDRAWN
    }

    /**
     * One revision.
     *
     * @param reason where one was due, or null
     * @param content what it said, or null where it was taken out
     */
    record Revision(
            int revision,
            Cause cause,
            String by,
            Instant at,
            @Nullable String reason,
            @Nullable StatementBody content) {}

    /** @throws org.chancery.platform.deciding.Refused where there is no such statement, or none for this reader */
    List<Revision> of(RecordId record, StatementId statement, Marking clearance) {
        var events = records.history(record, clearance);
        if (!RecordInSight.fold(events, clearance).isInSight(statement)) {
            throw refused(NO_SUCH_STATEMENT);
        }
        var history = new History(statement, clearance);
        events.forEach(history::take);
        return history.revisions;
    }

    /** @throws Problem 404 where the statement never said anything under this number, or nothing for this reader */
    static StatementBody numbered(List<Revision> revisions, int number) {
        for (Revision each : revisions) {
            if (each.revision == number && each.content != null) {
                return each.content;
            }
        }
        throw Problem.notFound();
    }

    private static final class History {

        private final StatementId statement;
        private final Marking clearance;
        private final List<Revision> revisions = new ArrayList<>();
        private @Nullable Statement said;
        private @Nullable Marking meeting;
        /** What stands, while it has not come in sight. */
        private @Nullable Revision hidden;

        History(StatementId statement, Marking clearance) {
            this.statement = statement;
            this.clearance = clearance;
        }

        private void take(Recorded<RecordEvent> recorded) {
            switch (recorded.event()) {
                case RecordOpened e -> meeting = e.marking();
                case OccasionMarked e -> {
                    meeting = e.marking();
                    show();
                }
                case StatementRecorded e
                when e.statement().equals(statement) -> says(recorded, 1, Cause.RECORDED, null, e.content());
                case StatementRevised e
                when e.statement().equals(statement) -> says(recorded, e.revision(), Cause.REVISED, null, e.content());
                case StatementMarkingLowered e
                when e.statement().equals(statement) && said != null ->
                    says(recorded, e.revision(), Cause.MARKING_LOWERED, e.reason(), said.marked(e.marking()));
                case StatementWithdrawn e
                when e.statement().equals(statement) -> goes(recorded, e.revision(), Cause.WITHDRAWN, e.reason());
                case CorrigendumIssued e ->
                    e.corrections().stream()
                            .filter(each -> each.statement().equals(statement))
                            .forEach(each -> corrected(recorded, each.revision(), e.reason(), each.content()));
                case StatementRecorded _,
                        StatementRevised _,
                        StatementMarkingLowered _,
                        StatementWithdrawn _,
                        ReservationSet _,
                        DefaultMarkingSet _,
                        ReviewCommentMade _,
                        ReviewCommentResolved _,
                        AttachmentAdded _,
                        AttachmentMarkingLowered _,
                        AttachmentWithdrawn _,
                        SourceCited _,
                        SourceWithdrawn _,
                        OccasionWithdrawn _,
                        OccasionCorrected _,
                        OccasionRestored _,
                        RecordClosed _ -> {}
            }
        }

        private void corrected(
                Recorded<RecordEvent> recorded, int revision, String reason, @Nullable Statement content) {
            if (content == null) {
                goes(recorded, revision, Cause.CORRECTED, reason);
            } else {
                says(recorded, revision, Cause.CORRECTED, reason, content);
            }
        }

        private void says(
                Recorded<RecordEvent> recorded, int revision, Cause cause, @Nullable String reason, Statement content) {
            said = content;
            hidden = null;
            if (clearance.reaches(content.marking())) {
                add(recorded, revision, cause, reason, StatementBody.of(content));
            }
        }

        private void goes(Recorded<RecordEvent> recorded, int revision, Cause cause, String reason) {
            add(recorded, revision, cause, reason, null);
        }

        private void add(
                Recorded<RecordEvent> recorded,
                int revision,
                Cause cause,
                @Nullable String reason,
                @Nullable StatementBody content) {
            hidden = new Revision(
                    revision, cause, recorded.provenance().actor().toString(), recorded.recordedAt(), reason, content);
            show();
        }

        /** What was put otherwise before the meeting was lowered never comes in sight. */
        private void show() {
            if (hidden != null && (meeting == null || clearance.reaches(meeting))) {
                revisions.add(hidden);
                hidden = null;
            }
        }
    }
}
