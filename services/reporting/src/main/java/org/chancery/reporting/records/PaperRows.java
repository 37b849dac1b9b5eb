package org.chancery.reporting.records;

import java.util.UUID;
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
import org.chancery.platform.envelope.codec.EventCodec;
import org.chancery.platform.intake.Delivery;
import org.chancery.reporting.Ranks;
import org.chancery.reporting.Recording;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows beside a record: comments, attachments, sources, corrigenda. */
final class PaperRows {

    private PaperRows() {}

    static void apply(RecordEvent event, Delivery delivery, JdbcClient db) {
        UUID record = event.record().value();
        switch (event) {
            case ReviewCommentMade e -> comment(e, delivery, db);
            case ReviewCommentResolved e ->
                Recording.of(delivery)
                        .put(db.sql("""
                                update comment set resolved_by = :by, resolved_at = :at, resolution = :resolution
                                where id = :id
                                """))
                        .param(
                                "resolution",
                                e.resolution() == null ? null : e.resolution().value())
                        .param("id", e.comment().value())
                        .update();
            case AttachmentAdded e ->
                db.sql("""
                        insert into attachment (id, record, content, marking, number)
                        values (:id, :record, :content::jsonb, :marking, :number)
                        """)
                        .param("id", e.attachment().attachment().value())
                        .param("record", record)
                        .param("content", json(e.attachment()))
                        .param("marking", Ranks.of(e.attachment().marking()))
                        .param("number", delivery.aggregateVersion())
                        .update();
            case AttachmentMarkingLowered e ->
                db.sql("""
                        update attachment set marking = :marking,
                            content = jsonb_set(content, '{marking}', to_jsonb(:mark::text))
                        where id = :id
                        """)
                        .param("marking", Ranks.of(e.marking()))
                        .param("mark", e.marking().name())
                        .param("id", e.attachment().value())
                        .update();
            case AttachmentWithdrawn e ->
                db.sql("delete from attachment where id = :id")
                        .param("id", e.attachment().value())
                        .update();
            case SourceCited e ->
                db.sql("""
                        insert into source (id, record, content, marking, number)
                        values (:id, :record, :content::jsonb, :marking, :number)
                        """)
                        .param("id", e.source().source().value())
                        .param("record", record)
                        .param("content", json(e.source()))
                        .param("marking", Ranks.of(e.source().marking()))
                        .param("number", delivery.aggregateVersion())
                        .update();
            case SourceWithdrawn e ->
                db.sql("delete from source where record = :record and id = :id")
                        .param("record", record)
                        .param("id", e.source().value())
                        .update();
            case CorrigendumIssued e -> mend(e, Recording.of(delivery), db);
            case RecordOpened _,
                    StatementRecorded _,
                    StatementRevised _,
                    StatementWithdrawn _,
                    StatementMarkingLowered _,
                    RecordClosed _,
                    ReservationSet _,
                    DefaultMarkingSet _,
                    OccasionWithdrawn _,
                    OccasionMarked _,
                    OccasionCorrected _,
                    OccasionRestored _ -> {
                // These are the record itself.
            }
        }
    }

    private static void comment(ReviewCommentMade event, Delivery delivery, JdbcClient db) {
        Recording.of(delivery)
                .put(db.sql("""
                        insert into comment (id, record, statement, text, marking, mark, by, at, number)
                        values (:id, :record, :statement, :text, :marking, :mark, :by, :at, :number)
                        """))
                .param("id", event.comment().value())
                .param("record", event.record().value())
                .param(
                        "statement",
                        event.statement() == null ? null : event.statement().value())
                .param("text", event.text().value())
                .param("marking", Ranks.of(event.marking()))
                .param("mark", event.marking().name())
                .param("number", delivery.aggregateVersion())
                .update();
    }

    private static void mend(CorrigendumIssued event, Recording recording, JdbcClient db) {
        recording
                .put(db.sql("""
                        insert into corrigendum (record, number, reason, by, at)
                        values (:record, :number, :reason, :by, :at)
                        """))
                .param("record", event.record().value())
                .param("number", event.number())
                .param("reason", event.reason())
                .update();
        for (int place = 0; place < event.corrections().size(); place++) {
            Correction correction = event.corrections().get(place);
            db.sql("""
                    insert into correction (record, number, place, statement, content)
                    values (:record, :number, :place, :statement, :content::jsonb)
                    """)
                    .param("record", event.record().value())
                    .param("number", event.number())
                    .param("place", place)
                    .param("statement", correction.statement().value())
                    .param("content", json(correction))
                    .update();
            // What was closed goes on being shown; who may see it follows what it reads now.
            db.sql("""
                    update statement set revision = :revision, marking = coalesce(:marking::smallint, marking)
                    where id = :id
                    """)
                    .param("revision", correction.revision())
                    .param(
                            "marking",
                            correction.content() == null
                                    ? null
                                    : Ranks.of(correction.content().marking()))
                    .param("id", correction.statement().value())
                    .update();
        }
    }

    private static String json(Object value) {
        return EventCodec.mapper().writeValueAsString(value);
    }
}
