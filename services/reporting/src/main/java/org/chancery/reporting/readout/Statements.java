package org.chancery.reporting.readout;

import java.util.LinkedHashMap;
import java.util.Map;
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
import org.chancery.minutes.events.RecordId;
import org.chancery.minutes.events.Statement;
import org.chancery.minutes.events.StatementId;
import org.chancery.platform.envelope.ProtectedText;
import org.jspecify.annotations.Nullable;

/** What was said on one occasion, as its record has it now, and the clause that governs the record. */
final class Statements {

    /** In the order in which they were recorded. */
    final Map<StatementId, Known<Statement>> byId = new LinkedHashMap<>();

    /** The clause that governs the record. */
    @Nullable
    Known<String> reservation;

    private final RecordId record;

    Statements(RecordId record) {
        this.record = record;
    }

    /** Adds an event, those of the record in their order; one of another record changes nothing. */
    void add(RecordEvent event, Fact fact) {
        if (!event.record().equals(record)) {
            return;
        }
        switch (event) {
            case StatementRecorded e -> state(e.statement(), e.content(), fact);
            case StatementRevised e -> state(e.statement(), e.content(), fact);
            case StatementWithdrawn e -> byId.remove(e.statement());
            case StatementMarkingLowered e -> {
                Known<Statement> known = byId.get(e.statement());
                if (known != null) {
                    byId.put(e.statement(), new Known<>(known.what().marked(e.marking()), known.fact()));
                }
            }
            case CorrigendumIssued e -> e.corrections().forEach(correction -> correct(correction, fact));
            case RecordOpened e -> reserve(e.reservation(), fact.at("/reservation"));
            case ReservationSet e -> reserve(e.reservation(), fact.at("/reservation"));
            case RecordClosed _ -> {
                // What it carries is known from the consultation and from the statements.
            }
            case DefaultMarkingSet _,
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
                    OccasionRestored _ -> {
                // None of them changes what was said.
            }
        }
    }

    private void state(StatementId id, Statement content, Fact fact) {
        byId.put(id, new Known<>(content, new Fact(id.subject().toString(), fact.event(), fact.id(), "/content")));
    }

    private void reserve(@Nullable ProtectedText clause, Fact fact) {
        reservation = clause == null ? null : new Known<>(clause.value(), fact);
    }

    private void correct(Correction correction, Fact fact) {
        if (correction.content() == null) {
            byId.remove(correction.statement());
        } else {
            state(correction.statement(), correction.content(), fact);
        }
    }
}
