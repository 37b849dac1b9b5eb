package org.chancery.minutes.record;

import static org.chancery.minutes.record.RecordRefusal.MARKING_IS_LOWERED;
import static org.chancery.minutes.record.RecordRefusal.NO_SUCH_RECORD;
import static org.chancery.minutes.record.RecordRefusal.NO_SUCH_STATEMENT;
import static org.chancery.minutes.record.RecordRefusal.RECORD_IS_CLOSED;
import static org.chancery.minutes.record.RecordRefusal.STATEMENT_ID_IS_TAKEN;
import static org.chancery.minutes.record.RecordRefusal.STATEMENT_IS_WITHDRAWN;
import static org.chancery.minutes.record.RecordRefusal.STATEMENT_WAS_REVISED;
import static org.chancery.platform.deciding.Refused.refused;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.chancery.minutes.events.RecordEvent;
import org.chancery.minutes.events.RecordEvent.RecordClosed;
import org.chancery.minutes.events.RecordEvent.RecordOpened;
import org.chancery.minutes.events.RecordEvent.StatementRecorded;
import org.chancery.minutes.events.RecordEvent.StatementRevised;
import org.chancery.minutes.events.RecordEvent.StatementWithdrawn;
import org.chancery.minutes.events.Statement;
import org.chancery.minutes.events.StatementId;
import org.chancery.minutes.record.RecordCommand.CloseRecord;
import org.chancery.minutes.record.RecordCommand.OpenRecord;
import org.chancery.minutes.record.RecordCommand.RecordStatement;
import org.chancery.minutes.record.RecordCommand.ReviseStatement;
import org.chancery.minutes.record.RecordCommand.WithdrawStatement;
import org.chancery.platform.deciding.Decider;
import org.chancery.platform.envelope.Label;

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
            case RecordStatement c -> enter(c);
            case ReviseStatement c -> revise(c);
            case WithdrawStatement c -> withdraw(c);
            case CloseRecord _ -> close();
        };
    }

    private List<RecordEvent> begin(OpenRecord command) {
        return switch (this) {
            case Unknown _ -> List.of(Opening.of(command));
            case Open open -> Opening.again(open.opening, command);
            case Closed closed -> Opening.again(closed.opening, command);
        };
    }

    private List<RecordEvent> enter(RecordStatement command) {
        Open open = open();
        Entry there = open.statements.get(command.statement());
        if (there == null) {
            StatementRules.check(open, command.statement(), command.content());
            return List.of(new StatementRecorded(command.record(), command.statement(), command.content()));
        }
        if (there.says(command.content())) {
            return List.of();
        }
        throw refused(STATEMENT_ID_IS_TAKEN);
    }

    private List<RecordEvent> revise(ReviseStatement command) {
        Open open = open();
        Entry entry = open.entry(command.statement());
        if (entry.withdrawn) {
            throw refused(STATEMENT_IS_WITHDRAWN);
        }
        if (entry.says(command.content())) {
            return List.of();
        }
        if (entry.revision != command.seen()) {
            throw refused(STATEMENT_WAS_REVISED);
        }
        if (!command.content().marking().reaches(entry.content.marking())) {
            throw refused(MARKING_IS_LOWERED, "/marking");
        }
        StatementRules.check(open, command.statement(), command.content());
        return List.of(
                new StatementRevised(command.record(), command.statement(), entry.revision + 1, command.content()));
    }

    private List<RecordEvent> withdraw(WithdrawStatement command) {
        Entry entry = open().entry(command.statement());
        if (entry.withdrawn) {
            return List.of();
        }
        if (entry.revision != command.seen()) {
            throw refused(STATEMENT_WAS_REVISED);
        }
        return List.of(new StatementWithdrawn(command.record(), command.statement(), entry.revision, command.reason()));
    }

    private List<RecordEvent> close() {
        return switch (this) {
            case Unknown _ -> throw refused(NO_SUCH_RECORD);
            case Open open -> List.of(Closing.of(open));
            case Closed _ -> List.of();
        };
    }

    private Open open() {
        return switch (this) {
            case Unknown _ -> throw refused(NO_SUCH_RECORD);
            case Open open -> open;
            case Closed _ -> throw refused(RECORD_IS_CLOSED);
        };
    }

    @Override
    default OccasionRecord evolve(RecordEvent event) {
        return switch (event) {
            case RecordOpened e -> new Open(e, noStatements());
            case StatementRecorded e -> with(e.statement(), new Entry(1, e.content(), false));
            case StatementRevised e -> with(e.statement(), new Entry(e.revision(), e.content(), false));
            case StatementWithdrawn e -> without(e.statement());
            case RecordEvent.ReservationSet _,
                    RecordEvent.DefaultMarkingSet _,
                    RecordEvent.StatementMarkingLowered _,
                    RecordEvent.ReviewCommentMade _,
                    RecordEvent.ReviewCommentResolved _,
                    RecordEvent.AttachmentAdded _,
                    RecordEvent.AttachmentWithdrawn _,
                    RecordEvent.CorrigendumIssued _,
                    RecordEvent.OccasionWithdrawn _,
                    RecordEvent.OccasionRestored _ -> this;
            case RecordClosed _ -> this instanceof Open open ? new Closed(open.opening) : this;
        };
    }

    private OccasionRecord with(StatementId statement, Entry entry) {
        if (!(this instanceof Open open)) {
            return this;
        }
        var changed = new LinkedHashMap<>(open.statements);
        changed.put(statement, entry);
        return new Open(open.opening, Collections.unmodifiableSequencedMap(changed));
    }

    private OccasionRecord without(StatementId statement) {
        Entry entry = this instanceof Open open ? open.statements.get(statement) : null;
        return entry == null ? this : with(statement, new Entry(entry.revision, entry.content, true));
    }

    @Override
    default Label label(RecordEvent event) {
        return switch (this) {
            case Unknown _ -> Label.about(List.of());
            case Open open -> Labels.of(open.opening, open.statements, event);
            case Closed closed -> Labels.of(closed.opening, noStatements(), event);
        };
    }

    private static SequencedMap<StatementId, Entry> noStatements() {
        return Collections.unmodifiableSequencedMap(new LinkedHashMap<>());
    }

    /** Nobody has opened it. */
    record Unknown() implements OccasionRecord {}

    /** Statements come, are revised and are withdrawn. They stand in the order in which they were first recorded. */
    record Open(RecordOpened opening, SequencedMap<StatementId, Entry> statements) implements OccasionRecord {

        Entry entry(StatementId statement) {
            Entry entry = statements.get(statement);
            if (entry == null) {
                throw refused(NO_SUCH_STATEMENT);
            }
            return entry;
        }
    }

    /** Final. What it says is in its closing event. */
    record Closed(RecordOpened opening) implements OccasionRecord {}

    /** A statement as it stands, kept when it is withdrawn so that nobody takes its id or revises it. */
    record Entry(int revision, Statement content, boolean withdrawn) {

        boolean says(Statement other) {
            return !withdrawn && content.equals(other);
        }
    }
}
