package org.chancery.minutes.record;

import static org.chancery.minutes.record.RecordRefusal.CORRECTION_CHANGES_NOTHING;
import static org.chancery.minutes.record.RecordRefusal.CORRECTION_IS_MISSING;
import static org.chancery.minutes.record.RecordRefusal.MARKING_IS_LOWERED;
import static org.chancery.minutes.record.RecordRefusal.NO_SUCH_STATEMENT;
import static org.chancery.minutes.record.RecordRefusal.RECORD_IS_FULL;
import static org.chancery.minutes.record.RecordRefusal.STATEMENT_IS_CORRECTED_TWICE;
import static org.chancery.minutes.record.RecordRefusal.STATEMENT_WAS_REVISED;
import static org.chancery.platform.deciding.Refused.refused;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.chancery.minutes.events.Correction;
import org.chancery.minutes.events.RecordEvent;
import org.chancery.minutes.events.RecordEvent.CorrigendumIssued;
import org.chancery.minutes.events.Statement;
import org.chancery.minutes.events.StatementId;
import org.chancery.minutes.record.OccasionRecord.Closed;
import org.chancery.minutes.record.OccasionRecord.Entry;
import org.chancery.minutes.record.RecordCommand.IssueCorrigendum;
import org.chancery.minutes.record.RecordCommand.IssueCorrigendum.Wanted;
import org.chancery.platform.deciding.Refused;

/** How a closed record is mended: by numbered corrigenda that name their statements, and by nothing else. */
final class Mending {

    private Mending() {}

    static List<RecordEvent> issue(Closed closed, IssueCorrigendum command) {
        CorrigendumIssued last = closed.last();
        if (last != null && corrigendum(closed, command, last.number()).equals(last)) {
            return List.of();
        }
        check(closed, command.corrections());
        return List.of(corrigendum(closed, command, last == null ? 1 : last.number() + 1));
    }

    private static CorrigendumIssued corrigendum(Closed closed, IssueCorrigendum command, int number) {
        var opening = closed.opening();
        return new CorrigendumIssued(
                command.record(),
                opening.consultation(),
                opening.mechanism(),
                opening.parties(),
                number,
                command.reason(),
                command.corrections().stream()
                        .map(each -> new Correction(
                                each.statement(), Math.toIntExact(each.seen()) + 1, each.content(), each.note()))
                        .toList());
    }

    private static void check(Closed closed, List<Wanted> corrections) {
        if (corrections.isEmpty()) {
            throw refused(CORRECTION_IS_MISSING, "/corrections");
        }
        Set<StatementId> named = new HashSet<>();
        int weight = 0;
        for (int i = 0; i < corrections.size(); i++) {
            Wanted wanted = corrections.get(i);
            String at = "/corrections/" + i;
            if (!named.add(wanted.statement())) {
                throw refused(STATEMENT_IS_CORRECTED_TWICE, at + "/statement");
            }
            check(closed, wanted, at);
            weight += wanted.content() == null ? 0 : Weight.of(wanted.content());
        }
        if (weight > Weight.LIMIT) {
            throw refused(RECORD_IS_FULL);
        }
    }

    private static void check(Closed closed, Wanted wanted, String at) {
        Entry entry = closed.statements().get(wanted.statement());
        if (entry == null || entry.withdrawn()) {
            throw refused(NO_SUCH_STATEMENT, at + "/statement");
        }
        if (entry.revision() != wanted.seen()) {
            throw refused(STATEMENT_WAS_REVISED, at + "/revision");
        }
        Statement content = wanted.content();
        if (content == null) {
            return;
        }
        if (content.equals(entry.content())) {
            throw refused(CORRECTION_CHANGES_NOTHING, at + "/content");
        }
        if (!content.marking().reaches(entry.content().marking())) {
            throw refused(MARKING_IS_LOWERED, at + "/content/marking");
        }
        try {
            StatementRules.check(closed, wanted.statement(), content);
        } catch (Refused e) {
            throw refused(e.refusal(), at + "/content" + Objects.requireNonNullElse(e.field(), ""));
        }
    }
}
