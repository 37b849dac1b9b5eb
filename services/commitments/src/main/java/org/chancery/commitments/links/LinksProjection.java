package org.chancery.commitments.links;

import java.util.List;
import java.util.UUID;
import org.chancery.commitments.events.CommitmentEvent;
import org.chancery.commitments.events.CommitmentEvent.CommitmentHandedOn;
import org.chancery.commitments.events.CommitmentEvent.CommitmentRestated;
import org.chancery.commitments.events.CommitmentEvent.FollowUpAgreed;
import org.chancery.commitments.events.CommitmentEvent.PromiseMade;
import org.chancery.commitments.events.CommitmentEvent.RequestMade;
import org.chancery.commitments.events.CommitmentsEvents;
import org.chancery.commitments.events.Source;
import org.chancery.commitments.events.Terms;
import org.chancery.commitments.marks.StatementMarks;
import org.chancery.minutes.events.AgreedTextEvent;
import org.chancery.minutes.events.AgreedTextEvent.TextAgreed;
import org.chancery.minutes.events.AgreedTextEvent.TextCorrigendumIssued;
import org.chancery.minutes.events.MinutesEvents;
import org.chancery.minutes.events.RecordEvent;
import org.chancery.minutes.events.RecordEvent.CorrigendumIssued;
import org.chancery.minutes.events.StatementId;
import org.chancery.platform.envelope.Marking;
import org.chancery.platform.envelope.Subject;
import org.chancery.platform.envelope.TypedId;
import org.chancery.platform.intake.Delivery;
import org.chancery.platform.intake.Feed;
import org.chancery.platform.intake.Projection;
import org.chancery.platform.intake.Rows;
import org.chancery.scheduling.events.ConsultationEvent;
import org.chancery.scheduling.events.ConsultationEvent.ConsultationHeld;
import org.chancery.scheduling.events.ConsultationEvent.HeldWithdrawn;
import org.chancery.scheduling.events.MechanismEvent.MechanismClosed;
import org.chancery.scheduling.events.MechanismEvent.MechanismResumed;
import org.chancery.scheduling.events.MechanismEvent.MechanismSuspended;
import org.chancery.scheduling.events.SchedulingEvents;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what commitments hang on, and what the other services tell of it. */
@Component
final class LinksProjection implements Projection {

    @Override
    public String view() {
        return Links.VIEW;
    }

    @Override
    public List<Feed> feeds() {
        return List.of(
                Feed.of(CommitmentsEvents.TYPES)
                        .on(FollowUpAgreed.class, (e, _, db) -> said(e, e.terms(), e.source(), db))
                        .on(RequestMade.class, (e, _, db) -> said(e, e.terms(), e.source(), db))
                        .on(PromiseMade.class, (e, _, db) -> said(e, e.terms(), e.source(), db))
                        .on(CommitmentRestated.class, (e, _, db) -> saidIn(e, e.source(), db))
                        .on(CommitmentHandedOn.class, LinksProjection::handedOn),
                Feed.of(SchedulingEvents.TYPES)
                        .on(MechanismSuspended.class, LinksProjection::suspended)
                        .on(MechanismResumed.class, LinksProjection::resumed)
                        .on(MechanismClosed.class, LinksProjection::closed)
                        .on(ConsultationHeld.class, LinksProjection::held)
                        .on(HeldWithdrawn.class, LinksProjection::notHeld)
                        .inBatches(ConsultationEvent.class, LinksProjection::mark),
                Feed.of(MinutesEvents.TYPES)
                        .inBatches(RecordEvent.class, StatementMarks::apply)
                        .on(CorrigendumIssued.class, LinksProjection::corrected)
                        .on(TextCorrigendumIssued.class, LinksProjection::textCorrected)
                        .on(TextAgreed.class, LinksProjection::agreed)
                        .on(AgreedTextEvent.class, LinksProjection::markText));
    }

    private static void said(CommitmentEvent event, Terms terms, Source source, JdbcClient db) {
        link(event, "MECHANISM", source.mechanism(), db);
        link(event, "NEXT_ROUND_OF", terms.nextRoundOf(), db);
        saidIn(event, source, db);
    }

    private static void saidIn(CommitmentEvent event, Source source, JdbcClient db) {
        link(event, "CONSULTATION", source.consultation(), db);
        link(event, "STATEMENT", source.statement(), db);
    }

    private static void link(CommitmentEvent event, String sort, @Nullable TypedId id, JdbcClient db) {
        if (id != null) {
            db.sql("""
                    insert into link (commitment, sort, id) values (:commitment, :sort, :id::uuid) on conflict do nothing
                    """)
                    .param("commitment", event.commitment().value())
                    .param("sort", sort)
                    .param("id", id.subject().id())
                    .update();
        }
    }

    /** A text is marked as its newest event is. */
    private static void markText(AgreedTextEvent event, Delivery delivery, JdbcClient db) {
        for (String mark : List.of(
                "update agreement set marking = :marking where text = :text",
                "update correction set marking = :marking where id = :text")) {
            db.sql(mark)
                    .param("marking", delivery.label().marking().name())
                    .param("text", event.text().value())
                    .update();
        }
    }

    private static void suspended(MechanismSuspended event, Delivery delivery, JdbcClient db) {
        db.sql("""
                insert into suspension (mechanism, reason, suspended) values (:mechanism, :reason, :on)
                on conflict (mechanism) do update set reason = excluded.reason, suspended = excluded.suspended
                """)
                .param("mechanism", event.mechanism().value())
                .param("reason", event.reason())
                .param("on", event.on())
                .update();
    }

    private static void resumed(MechanismResumed event, Delivery delivery, JdbcClient db) {
        db.sql("delete from suspension where mechanism = :mechanism")
                .param("mechanism", event.mechanism().value())
                .update();
    }

    /** Nothing rests any more for the sake of a mechanism that has ended. */
    private static void closed(MechanismClosed event, Delivery delivery, JdbcClient db) {
        db.sql("delete from suspension where mechanism = :mechanism")
                .param("mechanism", event.mechanism().value())
                .update();
        if (event.into() != null) {
            db.sql("insert into merger (mechanism, into_one, merged) values (:mechanism, :into, :on)")
                    .param("mechanism", event.mechanism().value())
                    .param("into", event.into().value())
                    .param("on", event.on())
                    .update();
        }
    }

    /** It hangs on the other as it hung on the one. */
    private static void handedOn(CommitmentHandedOn event, Delivery delivery, JdbcClient db) {
        db.sql("""
                insert into link (commitment, sort, id)
                select commitment, sort, :to from link
                where commitment = :commitment and id = :from and sort in ('MECHANISM', 'NEXT_ROUND_OF')
                on conflict do nothing
                """)
                .param("commitment", event.commitment().value())
                .param("from", event.from().value())
                .param("to", event.to().value())
                .update();
    }

    private static void held(ConsultationHeld event, Delivery delivery, JdbcClient db) {
        if (event.mechanism() != null) {
            db.sql("""
                    insert into held (consultation, mechanism, held) values (:consultation, :mechanism, :on)
                    on conflict (consultation) do update set held = excluded.held
                    """)
                    .param("consultation", event.consultation().value())
                    .param("mechanism", event.mechanism().value())
                    .param("on", event.entry().date())
                    .update();
        }
    }

    /** A consultation is marked as its newest event is. */
    private static void mark(ConsultationEvent event, Delivery delivery, Rows rows) {
        rows.sql("""
                insert into consultation (id, marking) values (:id, :marking)
                on conflict (id) do update set marking = excluded.marking
                """)
                .param("id", event.consultation().value())
                .param("marking", delivery.label().marking().name())
                .update();
    }

    private static void notHeld(HeldWithdrawn event, Delivery delivery, JdbcClient db) {
        db.sql("delete from held where consultation = :consultation")
                .param("consultation", event.consultation().value())
                .update();
    }

    private static void corrected(CorrigendumIssued event, Delivery delivery, JdbcClient db) {
        event.corrections()
                .forEach(one -> correct(
                        event.record().subject(), event.number(), one.statement(), event.reason(), Marking.PUBLIC, db));
    }

    private static void textCorrected(TextCorrigendumIssued event, Delivery delivery, JdbcClient db) {
        Marking text = delivery.label().marking();
        event.statements()
                .forEach(one -> correct(event.text().subject(), event.number(), one, event.reason(), text, db));
    }

    private static void correct(
            Subject mended, int number, StatementId statement, String reason, Marking marking, JdbcClient db) {
        db.sql("""
                insert into correction (kind, id, number, statement, reason, marking)
                values (:kind, :id, :number, :statement, :reason, :marking) on conflict do nothing
                """)
                .param("marking", marking.name())
                .param("kind", mended.kind())
                .param("id", UUID.fromString(mended.id()))
                .param("number", number)
                .param("statement", statement.value())
                .param("reason", reason)
                .update();
    }

    private static void agreed(TextAgreed event, Delivery delivery, JdbcClient db) {
        for (StatementId statement : event.statements()) {
            db.sql(
                            "insert into agreement (text, statement, agreed, marking) values (:text, :statement, :on, :marking) on conflict do nothing")
                    .param("marking", delivery.label().marking().name())
                    .param("text", event.text().value())
                    .param("statement", statement.value())
                    .param("on", event.on())
                    .update();
        }
    }
}
