package org.chancery.commitments.register;

import java.util.List;
import org.chancery.minutes.events.Correction;
import org.chancery.minutes.events.MinutesEvents;
import org.chancery.minutes.events.RecordEvent.CorrigendumIssued;
import org.chancery.minutes.events.RecordEvent.RecordClosed;
import org.chancery.minutes.events.RecordEvent.StatementMarkingLowered;
import org.chancery.minutes.events.RecordEvent.StatementRecorded;
import org.chancery.minutes.events.RecordEvent.StatementRevised;
import org.chancery.minutes.events.StatementId;
import org.chancery.platform.envelope.Marking;
import org.chancery.platform.intake.Delivery;
import org.chancery.platform.intake.Feed;
import org.chancery.platform.intake.Projection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Enters whatever something has happened to in scheduling, of which envelopes say enough, and the statements of minutes
 * with the marking that they have now.
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
                Feed.untyped("scheduling", this::enter),
                Feed.of(MinutesEvents.TYPES)
                        .on(
                                StatementRecorded.class,
                                (e, _, db) -> enter(e.statement(), e.content().marking(), db))
                        .on(
                                StatementRevised.class,
                                (e, _, db) -> enter(e.statement(), e.content().marking(), db))
                        .on(StatementMarkingLowered.class, (e, _, db) -> enter(e.statement(), e.marking(), db))
                        .on(
                                RecordClosed.class,
                                (e, _, db) -> e.statements()
                                        .forEach(each -> enter(
                                                each.statement(), each.content().marking(), db)))
                        .on(
                                CorrigendumIssued.class,
                                (e, _, db) -> e.corrections().forEach(each -> mend(each, db))));
    }

    private static void mend(Correction correction, JdbcClient db) {
        if (correction.content() != null) {
            enter(correction.statement(), correction.content().marking(), db);
        }
    }

    private static void enter(StatementId statement, Marking marking, JdbcClient db) {
        db.sql("""
                insert into statement (id, marking) values (:id, :marking)
                on conflict (id) do update set marking = excluded.marking
                """)
                .param("id", statement.value())
                .param("marking", marking.name())
                .update();
    }

    private void enter(Delivery delivery, JdbcClient db) {
        db.sql("""
                insert into entry (subject, marking) values (:subject, :marking)
                on conflict (subject) do update set marking = excluded.marking
                """)
                .param("subject", delivery.subject().toString())
                .param("marking", delivery.label().marking().name())
                .update();
    }
}
