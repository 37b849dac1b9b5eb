package org.chancery.minutes.record;

import static org.chancery.minutes.record.RecordRefusal.MARKING_IS_LOWERED;
import static org.chancery.minutes.record.RecordRefusal.MARKING_IS_NOT_LOWER;
import static org.chancery.minutes.record.RecordRefusal.STATEMENT_ID_IS_TAKEN;
import static org.chancery.minutes.record.RecordRefusal.STATEMENT_IS_WITHDRAWN;
import static org.chancery.minutes.record.RecordRefusal.STATEMENT_WAS_REVISED;
import static org.chancery.platform.deciding.Refused.refused;

import java.util.List;
import org.chancery.minutes.events.RecordEvent;
import org.chancery.minutes.events.RecordEvent.StatementMarkingLowered;
import org.chancery.minutes.events.RecordEvent.StatementRecorded;
import org.chancery.minutes.events.RecordEvent.StatementRevised;
import org.chancery.minutes.events.RecordEvent.StatementWithdrawn;
import org.chancery.minutes.record.OccasionRecord.Entry;
import org.chancery.minutes.record.OccasionRecord.Known;
import org.chancery.minutes.record.OccasionRecord.Open;
import org.chancery.minutes.record.RecordCommand.LowerMarking;
import org.chancery.minutes.record.RecordCommand.RecordStatement;
import org.chancery.minutes.record.RecordCommand.ReviseStatement;
import org.chancery.minutes.record.RecordCommand.WithdrawStatement;

/** How statements come into an open record, change and go. */
final class Statements {

    private Statements() {}

    static List<RecordEvent> enter(Open open, RecordStatement command) {
        Entry there = open.statements().get(command.statement());
        if (there == null) {
            StatementRules.check(open, command.statement(), command.content());
            return List.of(new StatementRecorded(command.record(), command.statement(), command.content()));
        }
        if (there.says(command.content())) {
            return List.of();
        }
        throw refused(STATEMENT_ID_IS_TAKEN);
    }

    static List<RecordEvent> revise(Open open, ReviseStatement command) {
        Entry entry = open.entry(command.statement());
        if (entry.withdrawn()) {
            throw refused(STATEMENT_IS_WITHDRAWN);
        }
        if (entry.says(command.content())) {
            return List.of();
        }
        if (entry.revision() != command.seen()) {
            throw refused(STATEMENT_WAS_REVISED);
        }
        if (!command.content().marking().reaches(entry.content().marking())) {
            throw refused(MARKING_IS_LOWERED, "/marking");
        }
        StatementRules.check(open, command.statement(), command.content());
        return List.of(
                new StatementRevised(command.record(), command.statement(), entry.revision() + 1, command.content()));
    }

    static List<RecordEvent> withdraw(Open open, WithdrawStatement command) {
        Entry entry = open.entry(command.statement());
        if (entry.withdrawn()) {
            return List.of();
        }
        if (entry.revision() != command.seen()) {
            throw refused(STATEMENT_WAS_REVISED);
        }
        return List.of(
                new StatementWithdrawn(command.record(), command.statement(), entry.revision(), command.reason()));
    }

    /** Whoever may read a statement can change after the record is closed: what it says does not. */
    static List<RecordEvent> lower(Known known, LowerMarking command) {
        Entry entry = known.entry(command.statement());
        if (entry.withdrawn()) {
            throw refused(STATEMENT_IS_WITHDRAWN);
        }
        if (entry.content().marking() == command.marking()) {
            return List.of();
        }
        if (entry.revision() != command.seen()) {
            throw refused(STATEMENT_WAS_REVISED);
        }
        if (command.marking().reaches(entry.content().marking())) {
            throw refused(MARKING_IS_NOT_LOWER, "/marking");
        }
        return List.of(new StatementMarkingLowered(
                command.record(),
                command.statement(),
                entry.revision() + 1,
                command.marking(),
                command.reason(),
                command.authority()));
    }
}
