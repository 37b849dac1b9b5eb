package org.chancery.reporting;

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
import org.chancery.minutes.events.StatementId;
import org.chancery.platform.envelope.Marking;
import org.chancery.platform.intake.Delivery;
import org.chancery.platform.intake.Rows;

/** Keeps how statements are marked, for views that name statements without showing them: table {@code statement}. */
public final class StatementMarks {

    private StatementMarks() {}

    /** Follows the markings of an event's statements. */
    public static void apply(RecordEvent event, Delivery delivery, Rows rows) {
        of(event)
                .forEach((statement, marking) -> rows.sql("""
                insert into statement (id, marking) values (:id, :marking)
                on conflict (id) do update set marking = excluded.marking
                """)
                        .param("id", statement.value())
                        .param("marking", Ranks.of(marking))
                        .update());
    }

    /** The statements that an event marks, each with its marking from now on. */
    static Map<StatementId, Marking> of(RecordEvent event) {
        return switch (event) {
            case StatementRecorded e -> Map.of(e.statement(), e.content().marking());
            case StatementRevised e -> Map.of(e.statement(), e.content().marking());
            case StatementMarkingLowered e -> Map.of(e.statement(), e.marking());
            case CorrigendumIssued e -> corrected(e);
            case RecordOpened _,
                    StatementWithdrawn _,
                    RecordClosed _,
                    ReservationSet _,
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
                    OccasionRestored _ -> Map.of();
        };
    }

    private static Map<StatementId, Marking> corrected(CorrigendumIssued event) {
        var marks = new LinkedHashMap<StatementId, Marking>();
        for (Correction correction : event.corrections()) {
            if (correction.content() != null) {
                marks.put(correction.statement(), correction.content().marking());
            }
        }
        return marks;
    }
}
