package org.chancery.minutes.record;

import java.util.ArrayList;
import java.util.List;
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
import org.chancery.minutes.events.StatementId;
import org.chancery.minutes.record.OccasionRecord.Entry;
import org.chancery.minutes.record.OccasionRecord.Known;
import org.chancery.platform.envelope.Label;
import org.chancery.platform.envelope.Marking;
import org.chancery.platform.envelope.TypedId;

/**
 * What the envelopes of a record's events say: about its consultation, mechanism, parties and the statement, marked as the
 * statement is.
 */
final class Labels {

    private Labels() {}

    /** What is said of a meeting is known to those alone who may know of the meeting, as far as the record has heard. */
    static Label of(Known known, RecordEvent event) {
        Label label = ofPart(known, event);
        return label.marked(known.papers().marks().and(label.marking()));
    }

    private static Label ofPart(Known known, RecordEvent event) {
        RecordOpened opening = known.opening();
        Label record = Label.about(occasion(opening)).and(opening.parties());
        return switch (event) {
            case StatementRecorded e ->
                record.and(List.of(e.statement())).marked(e.content().marking());
            case StatementRevised e ->
                record.and(List.of(e.statement())).marked(e.content().marking());
            case StatementWithdrawn e -> record.and(List.of(e.statement())).marked(marking(known, e.statement()));
            case StatementMarkingLowered e -> record.and(List.of(e.statement())).marked(e.marking());
            case ReviewCommentMade e
            when e.statement() != null -> record.and(List.of(e.statement())).marked(e.marking());
            case ReviewCommentMade e -> record.marked(e.marking());
            case ReviewCommentResolved e -> {
                var comment = known.papers().comments().get(e.comment());
                yield comment == null ? record : record.marked(comment.made().marking());
            }
            case AttachmentAdded e -> record.marked(e.attachment().marking());
            case AttachmentMarkingLowered e -> record.marked(e.marking());
            case AttachmentWithdrawn e -> {
                var attached = known.papers().attachments().get(e.attachment());
                yield attached == null
                        ? record
                        : record.marked(attached.attachment().marking());
            }
            case SourceCited e -> record.marked(e.source().marking());
            case SourceWithdrawn e -> {
                var cited = known.papers().sources().get(e.source());
                yield cited == null ? record : record.marked(cited.source().marking());
            }
            case RecordClosed e -> record.marked(e.marking());
            case CorrigendumIssued e ->
                record.and(e.corrections().stream().map(Correction::statement).toList())
                        .marked(e.corrections().stream()
                                .map(each -> marking(known, each.statement()))
                                .reduce(Marking::or)
                                .orElse(Marking.DEFAULT));
            case RecordOpened _,
                    ReservationSet _,
                    DefaultMarkingSet _,
                    OccasionWithdrawn _,
                    OccasionMarked _,
                    OccasionCorrected _,
                    OccasionRestored _ -> record;
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

    private static Marking marking(Known known, StatementId statement) {
        Entry entry = known.statements().get(statement);
        return entry == null ? Marking.DEFAULT : entry.content().marking();
    }
}
