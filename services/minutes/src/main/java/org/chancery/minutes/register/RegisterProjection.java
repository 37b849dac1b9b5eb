package org.chancery.minutes.register;

import java.util.List;
import org.chancery.minutes.events.AgreedTextEvent.TextSubmitted;
import org.chancery.minutes.events.MinutesEvents;
import org.chancery.minutes.events.RecordEvent.CorrigendumIssued;
import org.chancery.minutes.events.RecordEvent.RecordOpened;
import org.chancery.minutes.events.RecordEvent.StatementRecorded;
import org.chancery.minutes.events.RecordEvent.StatementRevised;
import org.chancery.minutes.events.RecordId;
import org.chancery.minutes.events.Statement;
import org.chancery.platform.intake.Delivery;
import org.chancery.platform.intake.Feed;
import org.chancery.platform.intake.Projection;
import org.chancery.platform.intake.Rows;
import org.chancery.scheduling.events.ConsultationId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Enters whatever something has happened to, of which envelopes say enough, and the undertakings of all records, since
 * a record knows its own alone, and which records and texts are of which consultation.
 */
@Component
final class RegisterProjection implements Projection {

    private static final String MARKED_BESIDES =
            "insert into entry (subject, marking) values (:subject, :marking) on conflict do nothing";

    /** Each envelope of a consultation says how all of it is marked. */
    private static final String MARKED_AS_A_WHOLE = """
            with before as (delete from entry where subject = :subject and marking <> :marking)
            insert into entry (subject, marking) values (:subject, :marking) on conflict do nothing""";

    @Override
    public String view() {
        return Register.VIEW;
    }

    @Override
    public List<Feed> feeds() {
        return List.of(
                Feed.untypedInBatches("scheduling", RegisterProjection::enter),
                Feed.untypedInBatches("commitments", RegisterProjection::enter),
                Feed.of(MinutesEvents.TYPES)
                        .on(RecordOpened.class, RegisterProjection::opened)
                        .on(TextSubmitted.class, RegisterProjection::submitted)
                        .on(StatementRecorded.class, (e, _, db) -> enter(e.record(), e.content(), db))
                        .on(StatementRevised.class, (e, _, db) -> enter(e.record(), e.content(), db))
                        .on(
                                CorrigendumIssued.class,
                                (e, _, db) -> e.corrections().forEach(each -> enter(e.record(), each.content(), db))));
    }

    private static void opened(RecordOpened event, Delivery delivery, JdbcClient db) {
        if (event.consultation() != null) {
            db.sql("insert into record (id, consultation) values (:id, :consultation)")
                    .param("id", event.record().value())
                    .param("consultation", event.consultation().value())
                    .update();
        }
    }

    private static void submitted(TextSubmitted event, Delivery delivery, JdbcClient db) {
        db.sql(
                        "insert into text (id, consultation, record) values (:id, :consultation, :record) on conflict do nothing")
                .param("id", event.text().value())
                .param(
                        "consultation",
                        event.consultation() == null
                                ? null
                                : event.consultation().value())
                .param("record", event.record() == null ? null : event.record().value())
                .update();
    }

    private static void enter(RecordId record, @Nullable Statement content, JdbcClient db) {
        if (content != null) {
            content.undertakings()
                    .forEach(each -> db.sql(
                                    "insert into undertaking (id, record) values (:id, :record) on conflict do nothing")
                            .param("id", each.undertaking().value())
                            .param("record", record.value())
                            .update());
        }
    }

    private static void enter(Delivery delivery, Rows rows) {
        rows.sql(delivery.subject().kind().equals(ConsultationId.KIND) ? MARKED_AS_A_WHOLE : MARKED_BESIDES)
                .param("subject", delivery.subject().toString())
                .param("marking", delivery.label().marking().name())
                .update();
    }
}
