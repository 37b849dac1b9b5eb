package org.chancery.minutes.record;

import java.util.List;
import org.chancery.minutes.events.RecordEvent.ClosedStatement;
import org.chancery.minutes.events.RecordEvent.RecordClosed;
import org.chancery.minutes.record.OccasionRecord.Open;
import org.chancery.platform.envelope.Marking;

/** What a record says when it closes: every statement that was not withdrawn, with its undertakings. */
final class Closing {

    private Closing() {}

    static RecordClosed of(Open open) {
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
                highest(statements),
                statements);
    }

    /** A whole is marked as its highest part; a record that says nothing is marked as what nobody marked. */
    private static Marking highest(List<ClosedStatement> statements) {
        return statements.stream()
                .map(each -> each.content().marking())
                .reduce(Marking::or)
                .orElse(Marking.DEFAULT);
    }
}
