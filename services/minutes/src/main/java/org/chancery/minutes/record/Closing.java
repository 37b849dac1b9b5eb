package org.chancery.minutes.record;

import static org.chancery.minutes.record.RecordRefusal.COMMENT_IS_UNRESOLVED;
import static org.chancery.minutes.record.RecordRefusal.OCCASION_IS_WITHDRAWN;
import static org.chancery.platform.deciding.Refused.refused;

import java.util.List;
import java.util.stream.Stream;
import org.chancery.minutes.events.RecordEvent.ClosedStatement;
import org.chancery.minutes.events.RecordEvent.RecordClosed;
import org.chancery.minutes.record.OccasionRecord.Open;
import org.chancery.platform.envelope.Marking;

/** What a record says when it closes: every statement that was not withdrawn, with its undertakings. */
final class Closing {

    private Closing() {}

    static RecordClosed of(Open open, Marking clearance) {
        if (open.papers().inDoubt() != null) {
            throw refused(OCCASION_IS_WITHDRAWN);
        }
        // What the closer may not see cannot stand in the way, since that would tell of it.
        if (open.papers().comments().values().stream()
                .anyMatch(comment ->
                        !comment.resolved() && clearance.reaches(comment.made().marking()))) {
            throw refused(COMMENT_IS_UNRESOLVED);
        }
        List<ClosedStatement> statements = open.statements().entrySet().stream()
                .filter(each -> !each.getValue().withdrawn())
                .map(each -> new ClosedStatement(
                        each.getKey(),
                        each.getValue().revision(),
                        each.getValue().content()))
                .toList();
        var opening = open.opening();
        return new RecordClosed(
                opening.record(),
                opening.consultation(),
                opening.mechanism(),
                opening.title(),
                opening.parties(),
                opening.occasion(),
                opening.account(),
                highest(open, statements),
                statements,
                open.papers().reservation());
    }

    /** A whole is marked as its highest part, and as its meeting; a record that says nothing is marked as what nobody marked. */
    private static Marking highest(Open open, List<ClosedStatement> statements) {
        Marking said = Stream.concat(
                        statements.stream().map(each -> each.content().marking()),
                        open.papers().attachments().values().stream()
                                .filter(each -> !each.withdrawn())
                                .map(each -> each.attachment().marking()))
                .reduce(Marking::or)
                .orElse(Marking.DEFAULT);
        return open.papers().sources().values().stream()
                .filter(each -> !each.withdrawn())
                .map(each -> each.source().marking())
                .reduce(open.papers().marks().and(said), Marking::or);
    }
}
