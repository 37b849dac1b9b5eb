package org.chancery.minutes.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.chancery.minutes.events.RecordEvent;
import org.chancery.minutes.events.RecordEvent.RecordClosed;
import org.chancery.minutes.events.RecordEvent.RecordOpened;
import org.chancery.minutes.events.RecordEvent.StatementRecorded;
import org.chancery.minutes.events.RecordEvent.StatementRevised;
import org.chancery.minutes.events.RecordEvent.StatementWithdrawn;
import org.chancery.minutes.events.StatementId;
import org.chancery.minutes.record.OccasionRecord.Entry;
import org.chancery.platform.envelope.Label;
import org.chancery.platform.envelope.Marking;
import org.chancery.platform.envelope.TypedId;

/**
 * What the envelopes of a record's events say: about its consultation, mechanism, parties and the statement, marked as the
 * statement is.
 */
final class Labels {

    private Labels() {}

    static Label of(RecordOpened opening, Map<StatementId, Entry> statements, RecordEvent event) {
        Label record = Label.about(occasion(opening)).and(opening.parties());
        return switch (event) {
            case RecordOpened _ -> record;
            case StatementRecorded e ->
                record.and(List.of(e.statement())).marked(e.content().marking());
            case StatementRevised e ->
                record.and(List.of(e.statement())).marked(e.content().marking());
            case StatementWithdrawn e -> record.and(List.of(e.statement())).marked(marking(statements, e.statement()));
            case RecordEvent.ReservationSet _,
                    RecordEvent.DefaultMarkingSet _,
                    RecordEvent.StatementMarkingLowered _,
                    RecordEvent.ReviewCommentMade _,
                    RecordEvent.ReviewCommentResolved _,
                    RecordEvent.AttachmentAdded _,
                    RecordEvent.AttachmentWithdrawn _,
                    RecordEvent.CorrigendumIssued _,
                    RecordEvent.OccasionWithdrawn _,
                    RecordEvent.OccasionRestored _ -> record;
            case RecordClosed e -> record.marked(e.marking());
        };
    }

    private static List<TypedId> occasion(RecordOpened opening) {
        var ids = new ArrayList<TypedId>();
        if (opening.consultation() != null) {
            ids.add(opening.consultation());
        }
        if (opening.mechanism() != null) {
            ids.add(opening.mechanism());
        }
        return ids;
    }

    private static Marking marking(Map<StatementId, Entry> statements, StatementId statement) {
        Entry entry = statements.get(statement);
        return entry == null ? Marking.DEFAULT : entry.content().marking();
    }
}
