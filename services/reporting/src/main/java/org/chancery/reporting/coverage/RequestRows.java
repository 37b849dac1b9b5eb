package org.chancery.reporting.coverage;

import java.util.UUID;
import org.chancery.minutes.events.Effect;
import org.chancery.minutes.events.RecordEvent;
import org.chancery.minutes.events.RecordEvent.RecordClosed;
import org.chancery.minutes.events.RecordEvent.RecordOpened;
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
            case RecordClosed _ -> {
                // What was asked is known before.
            }
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
