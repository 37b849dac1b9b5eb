package org.chancery.reporting.coverage;

import java.util.UUID;
import org.chancery.minutes.events.Correction;
import org.chancery.minutes.events.Effect;
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
import org.chancery.minutes.events.Statement;
import org.chancery.platform.intake.Delivery;
import org.chancery.reporting.Ranks;
import org.chancery.scheduling.events.PartyCode;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of statements that ask for something. */
final class RequestRows {

    private RequestRows() {}

    static void apply(RecordEvent event, Delivery delivery, JdbcClient db) {
        switch (event) {
            case RecordOpened e ->
                db.sql("insert into record (id, consultation, happened_on) values (:id, :consultation, :happenedOn)")
                        .param("id", e.record().value())
                        .param(
                                "consultation",
                                e.consultation() == null
                                        ? null
                                        : e.consultation().value())
                        .param("happenedOn", e.occasion().date())
                        .update();
            case StatementRecorded e ->
                put(e.record().value(), e.statement().value(), e.content(), delivery.aggregateVersion(), db);
            case StatementRevised e ->
                put(e.record().value(), e.statement().value(), e.content(), delivery.aggregateVersion(), db);
            case StatementWithdrawn e -> drop(e.statement().value(), db);
            case StatementMarkingLowered e ->
                db.sql("update request set marking = :marking where statement = :id")
                        .param("marking", Ranks.of(e.marking()))
                        .param("id", e.statement().value())
                        .update();
            case CorrigendumIssued e -> e.corrections().forEach(correction -> correct(e, correction, delivery, db));
            case RecordClosed _ -> {
                // What was asked is known before.
            }
            case ReservationSet _,
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
                    OccasionRestored _ -> {
                // None of them changes what was asked.
            }
        }
    }

    private static void correct(
            CorrigendumIssued corrigendum, Correction correction, Delivery delivery, JdbcClient db) {
        UUID statement = correction.statement().value();
        if (correction.content() == null) {
            drop(statement, db);
        } else {
            put(corrigendum.record().value(), statement, correction.content(), delivery.aggregateVersion(), db);
        }
    }

    /** A statement keeps its first place when it is revised; one that no longer asks goes. */
    private static void put(UUID record, UUID id, Statement content, long number, JdbcClient db) {
        if (content.effect() != Effect.ASK) {
            drop(id, db);
            return;
        }
        db.sql("""
                insert into request (statement, record, sides, addressee, text, said_on, marking, number)
                values (:id, :record, :sides, :addressee, :text, :saidOn, :marking, :number)
                on conflict (statement) do update
                set sides = excluded.sides, addressee = excluded.addressee, text = excluded.text,
                    said_on = excluded.said_on, marking = excluded.marking
                """)
                .param("id", id)
                .param("record", record)
                .param("sides", content.sides().stream().map(PartyCode::value).toArray(String[]::new))
                .param(
                        "addressee",
                        content.addressee() == null ? null : content.addressee().value())
                .param("text", content.text().value())
                .param(
                        "saidOn",
                        content.occasion() == null ? null : content.occasion().date())
                .param("marking", Ranks.of(content.marking()))
                .param("number", number)
                .update();
    }

    private static void drop(UUID id, JdbcClient db) {
        db.sql("delete from request where statement = :id").param("id", id).update();
    }
}
