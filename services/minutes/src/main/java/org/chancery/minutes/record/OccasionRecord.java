package org.chancery.minutes.record;

import static org.chancery.minutes.record.RecordRefusal.NO_SUCH_RECORD;
import static org.chancery.minutes.record.RecordRefusal.NO_SUCH_STATEMENT;
import static org.chancery.minutes.record.RecordRefusal.RECORD_IS_CLOSED;
import static org.chancery.minutes.record.RecordRefusal.RECORD_IS_STILL_OPEN;
import static org.chancery.platform.deciding.Refused.refused;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import org.chancery.minutes.events.Correction;
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
import org.chancery.minutes.events.Statement;
import org.chancery.minutes.events.StatementId;
import org.chancery.minutes.record.RecordCommand.AddAttachment;
import org.chancery.minutes.record.RecordCommand.CiteSource;
import org.chancery.minutes.record.RecordCommand.CloseRecord;
import org.chancery.minutes.record.RecordCommand.CorrectOccasion;
import org.chancery.minutes.record.RecordCommand.IssueCorrigendum;
import org.chancery.minutes.record.RecordCommand.LowerAttachmentMarking;
import org.chancery.minutes.record.RecordCommand.LowerMarking;
import org.chancery.minutes.record.RecordCommand.MakeComment;
import org.chancery.minutes.record.RecordCommand.MarkOccasion;
import org.chancery.minutes.record.RecordCommand.OpenRecord;
import org.chancery.minutes.record.RecordCommand.RecordStatement;
import org.chancery.minutes.record.RecordCommand.ResolveComment;
import org.chancery.minutes.record.RecordCommand.ReviseStatement;
import org.chancery.minutes.record.RecordCommand.SetDefaultMarking;
import org.chancery.minutes.record.RecordCommand.SetReservation;
import org.chancery.minutes.record.RecordCommand.WithdrawAttachment;
import org.chancery.minutes.record.RecordCommand.WithdrawOccasion;
import org.chancery.minutes.record.RecordCommand.WithdrawSource;
import org.chancery.minutes.record.RecordCommand.WithdrawStatement;
import org.chancery.platform.deciding.Decider;
import org.chancery.platform.envelope.Label;
import org.chancery.platform.envelope.Marking;
import org.jspecify.annotations.Nullable;

/** The own side's record of one occasion. It goes from unknown to open to closed and never back. */
public sealed interface OccasionRecord extends Decider<OccasionRecord, RecordCommand, RecordEvent> {

    /** The record before any event. */
    static OccasionRecord unknown() {
        return new Unknown();
    }

    @Override
    default List<RecordEvent> decide(RecordCommand command, Instant now) {
        return switch (command) {
            case OpenRecord c -> begin(c);
            case RecordStatement c -> Statements.enter(open(), c);
            case ReviseStatement c -> Statements.revise(open(), c);
            case WithdrawStatement c -> Statements.withdraw(open(), c);
            case LowerMarking c -> Statements.lower(known(), c);
            case SetReservation c -> Reviewing.reserve(open(), c);
            case SetDefaultMarking c -> Reviewing.mark(open(), c);
            case MakeComment c -> Reviewing.comment(open(), c);
            case ResolveComment c -> Reviewing.resolve(open(), c);
            case AddAttachment c -> Reviewing.attach(open(), c);
            case LowerAttachmentMarking c -> Reviewing.lower(known(), c);
            case WithdrawAttachment c -> Reviewing.detach(open(), c);
            case CiteSource c -> Citing.cite(known(), c);
            case WithdrawSource c -> Citing.withdraw(known(), c);
            case CloseRecord c -> close(c);
            case IssueCorrigendum c -> Mending.issue(closed(), c);
            case WithdrawOccasion c -> doubt(c);
            case MarkOccasion c -> mark(c);
            case CorrectOccasion c -> Opening.correct(this, c);
        };
    }

    private List<RecordEvent> begin(OpenRecord command) {
        return switch (this) {
            case Unknown _ -> List.of(Opening.of(command));
            case Known known -> Opening.again(known, command);
        };
    }

    private List<RecordEvent> close(CloseRecord command) {
        return switch (this) {
            case Unknown _ -> throw refused(NO_SUCH_RECORD);
            case Open open -> List.of(Closing.of(open, command.clearance()));
            case Closed _ -> List.of();
        };
    }

    /** A record that was never opened, or not yet, has nothing that could be in doubt. */
    private List<RecordEvent> doubt(WithdrawOccasion command) {
        return this instanceof Known known && known.papers().inDoubt() == null
                ? List.of(new OccasionWithdrawn(command.record(), command.consultation(), command.reason()))
                : List.of();
    }

    /** A record that was never opened, or not yet, begins with what the meeting is marked then. */
    private List<RecordEvent> mark(MarkOccasion command) {
        if (!(this instanceof Known known)
                || Objects.equals(known.papers().marks().meeting(), command.marking())) {
            return List.of();
        }
        Marking usual = known.papers().marks().usualUnder(command.marking(), command.template());
        return List.of(new OccasionMarked(command.record(), command.consultation(), command.marking(), usual));
    }

    private Known known() {
        return switch (this) {
            case Unknown _ -> throw refused(NO_SUCH_RECORD);
            case Known known -> known;
        };
    }

    private Open open() {
        return switch (known()) {
            case Open open -> open;
            case Closed _ -> throw refused(RECORD_IS_CLOSED);
        };
    }

    private Closed closed() {
        return switch (known()) {
            case Open _ -> throw refused(RECORD_IS_STILL_OPEN);
            case Closed closed -> closed;
        };
    }

    @Override
    default OccasionRecord evolve(RecordEvent event) {
        return switch (this) {
            case Unknown _ ->
                event instanceof RecordOpened e
                        ? new Open(e, Collections.unmodifiableSequencedMap(new LinkedHashMap<>()), Papers.of(e))
                        : this;
            case Known known -> after(known, event);
        };
    }

    private static OccasionRecord after(Known known, RecordEvent event) {
        return switch (event) {
            case RecordOpened _ -> known;
            case StatementRecorded e -> known.with(e.statement(), new Entry(1, e.content(), false));
            case StatementRevised e -> known.with(e.statement(), new Entry(e.revision(), e.content(), false));
            case StatementWithdrawn e -> known.changed(e.statement(), Entry::taken);
            case StatementMarkingLowered e ->
                known.changed(
                        e.statement(),
                        entry -> new Entry(e.revision(), entry.content.marked(e.marking()), entry.withdrawn));
            case CorrigendumIssued e -> mended(known, e);
            case RecordClosed _ -> new Closed(known.opening(), known.statements(), known.papers(), null);
            case ReservationSet _,
                    DefaultMarkingSet _,
                    ReviewCommentMade _,
                    ReviewCommentResolved _,
                    AttachmentAdded _,
                    AttachmentMarkingLowered _,
                    AttachmentWithdrawn _,
                    SourceCited _,
                    SourceWithdrawn _,
                    OccasionWithdrawn _,
                    OccasionMarked _,
                    OccasionCorrected _,
                    OccasionRestored _ -> known.having(known.papers().after(event));
        };
    }

    private static OccasionRecord mended(Known known, CorrigendumIssued corrigendum) {
        Known mended = known;
        for (Correction correction : corrigendum.corrections()) {
            Statement content = correction.content();
            mended = mended.changed(
                    correction.statement(),
                    entry -> content == null
                            ? new Entry(correction.revision(), entry.content, true)
                            : new Entry(correction.revision(), content, false));
        }
        return new Closed(mended.opening(), mended.statements(), mended.papers(), corrigendum);
    }

    @Override
    default Label label(RecordEvent event) {
        return switch (this) {
            case Unknown _ -> Label.about(List.of());
            case Known known -> Labels.of(known, event);
        };
    }

    /** Nobody has opened it. */
    record Unknown() implements OccasionRecord {}

    /** It was opened. Its statements stand in the order in which they were first recorded. */
    sealed interface Known extends OccasionRecord {

        RecordOpened opening();

        SequencedMap<StatementId, Entry> statements();

        Papers papers();

        /** The same record with other statements. */
        Known having(SequencedMap<StatementId, Entry> statements);

        /** The same record with other papers. */
        Known having(Papers papers);

        /** @throws org.chancery.platform.deciding.Refused where it never had this statement */
        default Entry entry(StatementId statement) {
            Entry entry = statements().get(statement);
            if (entry == null) {
                throw refused(NO_SUCH_STATEMENT);
            }
            return entry;
        }

        private Known with(StatementId statement, Entry entry) {
            var changed = new LinkedHashMap<>(statements());
            changed.put(statement, entry);
            return having(Collections.unmodifiableSequencedMap(changed));
        }

        private Known changed(StatementId statement, java.util.function.UnaryOperator<Entry> change) {
            Entry entry = statements().get(statement);
            return entry == null ? this : with(statement, change.apply(entry));
        }
    }

    /** Statements come, are revised and are withdrawn. */
    record Open(RecordOpened opening, SequencedMap<StatementId, Entry> statements, Papers papers) implements Known {

        @Override
        public Open having(SequencedMap<StatementId, Entry> others) {
            return new Open(opening, others, papers);
        }

        @Override
        public Open having(Papers others) {
            return new Open(opening, statements, others);
        }
    }

    /**
     * Final; mended by corrigenda alone.
     *
     * @param statements as they read with the corrigenda
     * @param last the newest corrigendum, or null where there is none
     */
    record Closed(
            RecordOpened opening,
            SequencedMap<StatementId, Entry> statements,
            Papers papers,
            @Nullable CorrigendumIssued last)
            implements Known {

        @Override
        public Closed having(SequencedMap<StatementId, Entry> others) {
            return new Closed(opening, others, papers, last);
        }

        @Override
        public Closed having(Papers others) {
            return new Closed(opening, statements, others, last);
        }
    }

    /** A statement as it stands, kept when it is withdrawn so that nobody takes its id or revises it. */
    record Entry(int revision, Statement content, boolean withdrawn) {

        boolean says(Statement other) {
            return !withdrawn && content.equals(other);
        }

        Entry taken() {
            return new Entry(revision, content, true);
        }
    }
}
