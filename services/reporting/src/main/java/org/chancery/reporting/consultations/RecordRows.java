package org.chancery.reporting.consultations;

import java.util.UUID;
import org.chancery.minutes.events.ReadoutEvent;
import org.chancery.minutes.events.ReadoutEvent.AssessmentWritten;
import org.chancery.minutes.events.ReadoutEvent.ReadoutReleased;
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
import org.chancery.platform.intake.Delivery;
import org.chancery.reporting.Ranks;
import org.chancery.scheduling.events.ConsultationId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of records, as far as a list tells of them, and of assessments. */
final class RecordRows {

    private RecordRows() {}

    static void record(RecordEvent event, Delivery delivery, JdbcClient db) {
        switch (event) {
            case RecordOpened e -> open(e, db);
            case RecordClosed e ->
                db.sql("update record set closed = true where id = :id")
                        .param("id", e.record().value())
                        .update();
            case StatementRecorded _,
                    StatementRevised _,
                    StatementWithdrawn _,
                    StatementMarkingLowered _,
                    ReservationSet _,
                    DefaultMarkingSet _,
                    ReviewCommentMade _,
                    ReviewCommentResolved _,
                    AttachmentAdded _,
                    AttachmentMarkingLowered _,
                    AttachmentWithdrawn _,
                    SourceCited _,
                    SourceWithdrawn _,
                    CorrigendumIssued _,
                    OccasionWithdrawn _,
                    OccasionMarked _,
                    OccasionCorrected _,
                    OccasionRestored _ -> {
                // What a record says is another view's.
            }
        }
    }

    private static void open(RecordOpened event, JdbcClient db) {
        ConsultationId consultation = event.consultation();
        db.sql("insert into record (id, consultation, main, closed) values (:id, :consultation, :main, false)")
                .param("id", event.record().value())
                .param("consultation", value(consultation))
                .param(
                        "main",
                        consultation != null
                                && RecordId.ofConsultation(consultation).equals(event.record()))
                .update();
    }

    static void readout(ReadoutEvent event, Delivery delivery, JdbcClient db) {
        switch (event) {
            case AssessmentWritten e ->
                db.sql("""
                        insert into assessment (readout, consultation, revision, text, marking)
                        values (:readout, :consultation, :revision, :text, :marking)
                        on conflict (readout) do update
                        set revision = excluded.revision, text = excluded.text, marking = excluded.marking
                        """)
                        .param("readout", e.readout().value())
                        .param("consultation", value(e.consultation()))
                        .param("revision", e.revision())
                        .param("text", e.text().value())
                        .param("marking", Ranks.of(delivery.label().marking()))
                        .update();
            case ReadoutReleased _ -> {
                // The assessment stays as it was written.
            }
        }
    }

    private static @Nullable UUID value(@Nullable ConsultationId id) {
        return id == null ? null : id.value();
    }
}
