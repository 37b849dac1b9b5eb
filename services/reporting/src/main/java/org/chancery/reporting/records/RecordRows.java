package org.chancery.reporting.records;

import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.chancery.minutes.events.Attendance;
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
import org.chancery.platform.envelope.Marking;
import org.chancery.platform.envelope.ProtectedText;
import org.chancery.platform.envelope.codec.EventCodec;
import org.chancery.platform.intake.Delivery;
import org.chancery.reporting.Ranks;
import org.chancery.reporting.Recording;
import org.chancery.scheduling.events.PartyCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of a record itself and of its statements. */
final class RecordRows {

    private RecordRows() {}

    static void apply(RecordEvent event, Delivery delivery, JdbcClient db) {
        UUID id = event.record().value();
        switch (event) {
            case RecordOpened e -> open(e, Recording.of(delivery), db);
            case StatementRecorded e ->
                db.sql("""
                        insert into statement (id, record, revision, content, marking, number)
                        values (:id, :record, 1, :content::jsonb, :marking, :number)
                        """)
                        .param("id", e.statement().value())
                        .param("record", id)
                        .param("content", json(e.content()))
                        .param("marking", Ranks.of(e.content().marking()))
                        .param("number", delivery.aggregateVersion())
                        .update();
            case StatementRevised e -> revise(e.statement().value(), e.revision(), e.content(), db);
            case StatementWithdrawn e ->
                db.sql("delete from statement where id = :id")
                        .param("id", e.statement().value())
                        .update();
            case StatementMarkingLowered e -> lower(e, db);
            case RecordClosed _ ->
                Recording.of(delivery)
                        .put(db.sql("update record set closed_at = :at, closed_by = :by where id = :id"))
                        .param("id", id)
                        .update();
            case ReservationSet e -> set(id, "reservation", text(e.reservation()), db);
            case DefaultMarkingSet e -> set(id, "default_marking", e.marking().name(), db);
            case OccasionMarked e ->
                set(id, "default_marking", e.defaultMarking().name(), db);
            case OccasionCorrected e -> correct(id, e.attendance(), db);
            case OccasionWithdrawn e -> set(id, "in_doubt", e.reason(), db);
            case OccasionRestored _ -> set(id, "in_doubt", null, db);
            case ReviewCommentMade _,
                    ReviewCommentResolved _,
                    AttachmentAdded _,
                    AttachmentMarkingLowered _,
                    AttachmentWithdrawn _,
                    SourceCited _,
                    SourceWithdrawn _,
                    CorrigendumIssued _ -> {
                // These are rows beside the record.
            }
        }
    }

    private static void open(RecordOpened event, Recording recording, JdbcClient db) {
        UUID id = event.record().value();
        Marking marking = event.defaultMarking();
        db.sql("""
                insert into record
                    (id, consultation, mechanism, title, parties, occasion, account, attendance, agenda, headings,
                     reservation, default_marking, main, opened_at, place_in_list, marking)
                values (:id, :consultation, :mechanism, :title, :parties, :occasion::jsonb, :account, :attendance::jsonb,
                     :agenda::jsonb, :headings, :reservation, :defaultMarking, :main, :at, :place, :marking)
                """)
                .param("id", id)
                .param(
                        "consultation",
                        event.consultation() == null
                                ? null
                                : event.consultation().value())
                .param(
                        "mechanism",
                        event.mechanism() == null ? null : event.mechanism().value())
                .param("title", event.title())
                .param("parties", event.parties().stream().map(PartyCode::value).toArray(String[]::new))
                .param("occasion", json(event.occasion()))
                .param("account", event.account().value())
                .param("attendance", json(event.attendance()))
                .param("agenda", json(event.agenda()))
                .param("headings", event.headings().toArray(String[]::new))
                .param("reservation", text(event.reservation()))
                .param("defaultMarking", marking == null ? null : marking.name())
                .param(
                        "main",
                        event.consultation() != null
                                && RecordId.ofConsultation(event.consultation()).equals(event.record()))
                .param("at", recording.at().atOffset(ZoneOffset.UTC))
                .param("place", recording.place(id))
                .param("marking", Ranks.of(Marking.DEFAULT))
                .update();
    }

    private static void revise(UUID statement, int revision, Statement content, JdbcClient db) {
        db.sql("""
                update statement set revision = :revision, content = :content::jsonb, marking = :marking
                where id = :id
                """)
                .param("revision", revision)
                .param("content", json(content))
                .param("marking", Ranks.of(content.marking()))
                .param("id", statement)
                .update();
    }

    private static void lower(StatementMarkingLowered event, JdbcClient db) {
        db.sql("""
                update statement set revision = :revision, marking = :marking,
                    content = jsonb_set(content, '{marking}', to_jsonb(:name::text))
                where id = :id
                """)
                .param("revision", event.revision())
                .param("marking", Ranks.of(event.marking()))
                .param("name", event.marking().name())
                .param("id", event.statement().value())
                .update();
    }

    private static void correct(UUID record, Attendance attendance, JdbcClient db) {
        String stands = db.sql("select attendance from record where id = :id")
                .param("id", record)
                .query(String.class)
                .single();
        var all = List.of(EventCodec.mapper().readValue(stands, Attendance[].class));
        db.sql("update record set attendance = :attendance::jsonb where id = :id")
                .param("attendance", json(attendance.in(all)))
                .param("id", record)
                .update();
    }

    private static void set(UUID record, String column, @Nullable String value, JdbcClient db) {
        db.sql("update record set " + column + " = :value where id = :id")
                .param("value", value)
                .param("id", record)
                .update();
    }

    private static @Nullable String text(@Nullable ProtectedText text) {
        return text == null ? null : text.value();
    }

    private static String json(Object value) {
        return EventCodec.mapper().writeValueAsString(value);
    }
}
