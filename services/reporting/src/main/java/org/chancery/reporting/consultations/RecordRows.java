package org.chancery.reporting.consultations;

import java.util.UUID;
import org.chancery.minutes.events.ReadoutEvent;
import org.chancery.minutes.events.ReadoutEvent.AssessmentWritten;
import org.chancery.minutes.events.ReadoutEvent.ReadoutReleased;
import org.chancery.minutes.events.RecordEvent;
import org.chancery.minutes.events.RecordEvent.AttachmentAdded;
import org.chancery.minutes.events.RecordEvent.AttachmentWithdrawn;
import org.chancery.minutes.events.RecordEvent.CorrigendumIssued;
import org.chancery.minutes.events.RecordEvent.DefaultMarkingSet;
import org.chancery.minutes.events.RecordEvent.OccasionRestored;
import org.chancery.minutes.events.RecordEvent.OccasionWithdrawn;
import org.chancery.minutes.events.RecordEvent.RecordClosed;
import org.chancery.minutes.events.RecordEvent.RecordOpened;
import org.chancery.minutes.events.RecordEvent.ReservationSet;
import org.chancery.minutes.events.RecordEvent.ReviewCommentMade;
import org.chancery.minutes.events.RecordEvent.ReviewCommentResolved;
import org.chancery.minutes.events.RecordEvent.StatementMarkingLowered;
import org.chancery.minutes.events.RecordEvent.StatementRecorded;
import org.chancery.minutes.events.RecordEvent.StatementRevised;
import org.chancery.minutes.events.RecordEvent.StatementWithdrawn;
import org.chancery.minutes.events.RecordId;
import org.chancery.minutes.events.Statement;
import org.chancery.platform.envelope.codec.EventCodec;
import org.chancery.platform.intake.Delivery;
import org.chancery.reporting.Ranks;
import org.chancery.scheduling.events.ConsultationId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of records, their statements and assessments. */
final class RecordRows {

    private RecordRows() {}

    static void record(RecordEvent event, Delivery delivery, JdbcClient db) {
        switch (event) {
            case RecordOpened e -> open(e, db);
            case StatementRecorded e ->
                db.sql("""
                        insert into statement (id, record, revision, content, marking, number)
                        values (:id, :record, 1, :content::jsonb, :marking, :number)
                        """)
                        .param("id", e.statement().value())
                        .param("record", e.record().value())
                        .param("content", EventCodec.mapper().writeValueAsString(e.content()))
                        .param("marking", Ranks.of(e.content().marking()))
                        .param("number", delivery.aggregateVersion())
                        .update();
            case StatementRevised e -> revise(e.statement().value(), e.revision(), e.content(), db);
            case StatementWithdrawn e ->
                db.sql("delete from statement where id = :id")
                        .param("id", e.statement().value())
                        .update();
            case RecordClosed e ->
                db.sql("update record set closed = true where id = :id")
                        .param("id", e.record().value())
                        .update();
            case StatementMarkingLowered e ->
                db.sql("""
                        update statement set revision = :revision, marking = :marking,
                            content = jsonb_set(content, '{marking}', to_jsonb(:name::text))
                        where id = :id
                        """)
                        .param("revision", e.revision())
                        .param("marking", Ranks.of(e.marking()))
                        .param("name", e.marking().name())
                        .param("id", e.statement().value())
                        .update();
            case ReservationSet _,
                    DefaultMarkingSet _,
                    ReviewCommentMade _,
                    ReviewCommentResolved _,
                    AttachmentAdded _,
                    AttachmentWithdrawn _,
                    CorrigendumIssued _,
                    OccasionWithdrawn _,
                    OccasionRestored _ -> {
                // None of them changes a statement that stands here.
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

    private static void revise(UUID statement, int revision, Statement content, JdbcClient db) {
        db.sql("""
                update statement set revision = :revision, content = :content::jsonb, marking = :marking
                where id = :id
                """)
                .param("revision", revision)
                .param("content", EventCodec.mapper().writeValueAsString(content))
                .param("marking", Ranks.of(content.marking()))
                .param("id", statement)
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
