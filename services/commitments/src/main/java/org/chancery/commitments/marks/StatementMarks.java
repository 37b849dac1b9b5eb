package org.chancery.commitments.marks;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.chancery.minutes.events.Correction;
import org.chancery.minutes.events.RecordEvent;
import org.chancery.minutes.events.RecordEvent.CorrigendumIssued;
import org.chancery.minutes.events.RecordEvent.RecordClosed;
import org.chancery.minutes.events.RecordEvent.StatementMarkingLowered;
import org.chancery.minutes.events.RecordEvent.StatementRecorded;
import org.chancery.minutes.events.RecordEvent.StatementRevised;
import org.chancery.minutes.events.StatementId;
import org.chancery.platform.envelope.Marking;
import org.chancery.platform.intake.Delivery;
import org.chancery.platform.intake.Rows;

/** Keeps how the statements of minutes are marked now: table {@code statement}. */
public final class StatementMarks {

    private StatementMarks() {}

    /** Follows the markings of an event's statements. */
    public static void apply(RecordEvent event, Delivery delivery, Rows rows) {
        of(event)
                .forEach((statement, marking) -> rows.sql("""
                        insert into statement (id, record, marking) values (:id, :record, :marking)
                        on conflict (id) do update set marking = excluded.marking
                        """)
                        .param("id", statement.value())
                        .param("record", event.record().value())
                        .param("marking", marking.name())
                        .update());
    }

    private static Map<StatementId, Marking> of(RecordEvent event) {
        var marks = new LinkedHashMap<StatementId, Marking>();
        if (event instanceof StatementRecorded e) {
            marks.put(e.statement(), e.content().marking());
        } else if (event instanceof StatementRevised e) {
            marks.put(e.statement(), e.content().marking());
        } else if (event instanceof StatementMarkingLowered e) {
            marks.put(e.statement(), e.marking());
        } else if (event instanceof RecordClosed e) {
            e.statements()
                    .forEach(each -> marks.put(each.statement(), each.content().marking()));
        } else if (event instanceof CorrigendumIssued e) {
            e.corrections().stream()
                    .filter(each -> each.content() != null)
                    .forEach(each -> marks.put(each.statement(), marking(each)));
        }
        return marks;
    }

    private static Marking marking(Correction correction) {
        return Objects.requireNonNull(correction.content()).marking();
    }
}
