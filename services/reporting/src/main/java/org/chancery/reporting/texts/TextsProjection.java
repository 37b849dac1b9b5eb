package org.chancery.reporting.texts;

import java.util.List;
import java.util.UUID;
import org.chancery.minutes.events.AgreedTextEvent;
import org.chancery.minutes.events.AgreedTextEvent.ApprovalRecorded;
import org.chancery.minutes.events.AgreedTextEvent.ApprovalWithdrawn;
import org.chancery.minutes.events.AgreedTextEvent.TextAgreed;
import org.chancery.minutes.events.AgreedTextEvent.TextCorrigendumIssued;
import org.chancery.minutes.events.AgreedTextEvent.TextMarkingLowered;
import org.chancery.minutes.events.AgreedTextEvent.TextMarkingRaised;
import org.chancery.minutes.events.AgreedTextEvent.TextSubmitted;
import org.chancery.minutes.events.MinutesEvents;
import org.chancery.minutes.events.RecordEvent;
import org.chancery.minutes.events.RecordEvent.RecordOpened;
import org.chancery.platform.envelope.Marking;
import org.chancery.platform.envelope.codec.EventCodec;
import org.chancery.platform.intake.Delivery;
import org.chancery.platform.intake.Feed;
import org.chancery.platform.intake.Projection;
import org.chancery.reporting.ConsultationMarks;
import org.chancery.reporting.Ranks;
import org.chancery.reporting.Recording;
import org.chancery.reporting.StatementMarks;
import org.chancery.scheduling.events.ConsultationEvent.ConsultationMarkingLowered;
import org.chancery.scheduling.events.ConsultationEvent.ConsultationMarkingRaised;
import org.chancery.scheduling.events.ConsultationEvent.ConsultationProposed;
import org.chancery.scheduling.events.PartyCode;
import org.chancery.scheduling.events.SchedulingEvents;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps agreed texts with their versions, approvals and corrigenda. */
@Component
final class TextsProjection implements Projection {

    static final String VIEW = "texts";

    @Override
    public String view() {
        return VIEW;
    }

    @Override
    public List<Feed> feeds() {
        return List.of(
                Feed.of(SchedulingEvents.TYPES)
                        .inBatches(ConsultationProposed.class, ConsultationMarks::apply)
                        .inBatches(ConsultationMarkingRaised.class, ConsultationMarks::apply)
                        .inBatches(ConsultationMarkingLowered.class, ConsultationMarks::apply),
                Feed.of(MinutesEvents.TYPES)
                        .on(AgreedTextEvent.class, TextsProjection::text)
                        .on(RecordOpened.class, TextsProjection::opened)
                        .inBatches(RecordEvent.class, StatementMarks::apply));
    }

    private static void opened(RecordOpened event, Delivery delivery, JdbcClient db) {
        db.sql("insert into record (id, consultation, marking) values (:id, :consultation, :marking)")
                .param("id", event.record().value())
                .param(
                        "consultation",
                        event.consultation() == null
                                ? null
                                : event.consultation().value())
                .param("marking", Ranks.of(Marking.DEFAULT))
                .update();
    }

    private static void text(AgreedTextEvent event, Delivery delivery, JdbcClient db) {
        UUID id = event.text().value();
        Recording recording = Recording.of(delivery);
        switch (event) {
            case TextSubmitted e -> submit(id, e, recording, db);
            case ApprovalRecorded e ->
                recording
                        .put(db.sql("""
                                insert into approval (text, version, party, content, by, at, number)
                                values (:id, :version, :party, :content::jsonb, :by, :at, :number)
                                """))
                        .param("id", id)
                        .param("version", e.version())
                        .param("party", e.approval().party().value())
                        .param("content", json(e.approval()))
                        .param("number", delivery.aggregateVersion())
                        .update();
            case ApprovalWithdrawn e ->
                db.sql("""
                        update approval set withdrawn = :reason
                        where text = :id and version = :version and party = :party and withdrawn is null
                        """)
                        .param("reason", e.reason())
                        .param("id", id)
                        .param("version", e.version())
                        .param("party", e.party().value())
                        .update();
            case TextMarkingRaised e -> mark(id, e.version(), e.marking(), db);
            case TextMarkingLowered e -> mark(id, e.version(), e.marking(), db);
            case TextAgreed e ->
                db.sql("update text set agreed_on = :on where id = :id")
                        .param("on", e.on())
                        .param("id", id)
                        .update();
            case TextCorrigendumIssued e ->
                recording
                        .put(db.sql("""
                                insert into corrigendum (text, number, content, by, at)
                                values (:id, :number, :content::jsonb, :by, :at)
                                """))
                        .param("id", id)
                        .param("number", e.number())
                        .param("content", json(e))
                        .update();
        }
    }

    private static void submit(UUID id, TextSubmitted event, Recording recording, JdbcClient db) {
        db.sql("""
                insert into text (id, record, consultation, parties, version, place_in_list, marking)
                values (:id, :record, :consultation, :parties, :version, :place, :marking)
                on conflict (id) do update set version = excluded.version, marking = excluded.marking
                """)
                .param("id", id)
                .param("record", event.record() == null ? null : event.record().value())
                .param(
                        "consultation",
                        event.consultation() == null
                                ? null
                                : event.consultation().value())
                .param("parties", event.parties().stream().map(PartyCode::value).toArray(String[]::new))
                .param("version", event.version())
                .param("place", recording.place(id))
                .param("marking", Ranks.of(event.marking()))
                .update();
        recording
                .put(db.sql("""
                        insert into version (text, number, content, by, at)
                        values (:id, :number, :content::jsonb, :by, :at)
                        """))
                .param("id", id)
                .param("number", event.version())
                .param("content", json(event))
                .update();
    }

    private static void mark(UUID id, int version, Marking marking, JdbcClient db) {
        db.sql("update text set marking = :marking where id = :id")
                .param("marking", Ranks.of(marking))
                .param("id", id)
                .update();
        db.sql("""
                update version set content = jsonb_set(content, '{marking}', to_jsonb(:name::text))
                where text = :id and number = :version
                """)
                .param("name", marking.name())
                .param("id", id)
                .param("version", version)
                .update();
    }

    private static String json(Object value) {
        return EventCodec.mapper().writeValueAsString(value);
    }
}
