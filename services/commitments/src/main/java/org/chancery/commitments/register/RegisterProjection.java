package org.chancery.commitments.register;

import java.util.List;
import org.chancery.commitments.marks.StatementMarks;
import org.chancery.minutes.events.AgreedTextEvent;
import org.chancery.minutes.events.MinutesEvents;
import org.chancery.minutes.events.RecordEvent;
import org.chancery.minutes.events.RecordEvent.RecordClosed;
import org.chancery.minutes.events.RecordEvent.RecordOpened;
import org.chancery.minutes.events.RecordId;
import org.chancery.platform.intake.Delivery;
import org.chancery.platform.intake.Feed;
import org.chancery.platform.intake.Projection;
import org.chancery.platform.intake.Rows;
import org.chancery.scheduling.events.ConsultationId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Enters whatever something has happened to in scheduling, of which envelopes say enough, and the statements and agreed
 * texts of minutes with the marking that they have now.
 */
@Component
final class RegisterProjection implements Projection {

    @Override
    public String view() {
        return Register.VIEW;
    }

    @Override
    public List<Feed> feeds() {
        return List.of(
                Feed.untypedInBatches("scheduling", RegisterProjection::enter),
                Feed.of(MinutesEvents.TYPES)
                        .on(RecordOpened.class, (e, _, db) -> record(e.record(), e.consultation(), db))
                        .on(RecordClosed.class, (e, _, db) -> record(e.record(), e.consultation(), db))
                        .inBatches(RecordEvent.class, StatementMarks::apply)
                        .inBatches(AgreedTextEvent.class, RegisterProjection::text));
    }

    private static void record(RecordId record, @Nullable ConsultationId consultation, JdbcClient db) {
        db.sql("insert into record (id, consultation) values (:id, :consultation) on conflict (id) do nothing")
                .param("id", record.value())
                .param("consultation", consultation == null ? null : consultation.value())
                .update();
    }

    /** A text is marked as its newest event is. */
    private static void text(AgreedTextEvent event, Delivery delivery, Rows rows) {
        rows.sql("""
                insert into agreed_text (id, marking) values (:id, :marking)
                on conflict (id) do update set marking = excluded.marking
                """)
                .param("id", event.text().value())
                .param("marking", delivery.label().marking().name())
                .update();
    }

    private static void enter(Delivery delivery, Rows rows) {
        rows.sql("""
                insert into entry (subject, marking) values (:subject, :marking)
                on conflict (subject) do update set marking = excluded.marking
                """)
                .param("subject", delivery.subject().toString())
                .param("marking", delivery.label().marking().name())
                .update();
    }
}
