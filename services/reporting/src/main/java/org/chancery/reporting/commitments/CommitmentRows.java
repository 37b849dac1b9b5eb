package org.chancery.reporting.commitments;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.chancery.commitments.events.Bearer;
import org.chancery.commitments.events.CommitmentEvent;
import org.chancery.commitments.events.CommitmentEvent.AdReferendumSettled;
import org.chancery.commitments.events.CommitmentEvent.CommitmentFulfilled;
import org.chancery.commitments.events.CommitmentEvent.CommitmentRestated;
import org.chancery.commitments.events.CommitmentEvent.HomeDecision;
import org.chancery.commitments.events.CommitmentEvent.ProgressReported;
import org.chancery.commitments.events.CommitmentEvent.ProgressReviewed;
import org.chancery.commitments.events.CommitmentEvent.RequestAnswered;
import org.chancery.commitments.events.CommitmentEvent.Response;
import org.chancery.commitments.events.Source;
import org.chancery.commitments.events.Terms;
import org.chancery.platform.envelope.codec.EventCodec;
import org.chancery.platform.intake.Delivery;
import org.chancery.reporting.Ranks;
import org.chancery.scheduling.events.ConsultationId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of one commitment. */
record CommitmentRows(UUID id, Delivery delivery, JdbcClient db) {

    /** Of one length, so that its order as text is that of time. */
    private static final DateTimeFormatter INSTANTS = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSSSSS", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    void raise(Terms terms, Source source) {
        db.sql("""
                insert into commitment
                    (id, kind, terms, source, owners, consultation, campaign, statement, course, standing, due,
                     place_in_list, marking)
                values (:id, :kind, :terms::jsonb, :source::jsonb, :owners, :consultation, :campaign, :statement, :course,
                        :standing, :due::jsonb, :place, :marking)
                """)
                .param("id", id)
                .param("kind", terms.kind().name())
                .param("terms", json(terms))
                .param("source", json(source))
                .param("owners", parties(terms))
                .param(
                        "consultation",
                        source.consultation() == null
                                ? null
                                : source.consultation().value())
                .param(
                        "campaign",
                        source.campaign() == null ? null : source.campaign().value())
                .param(
                        "statement",
                        source.statement() == null ? null : source.statement().value())
                .param("course", CommitmentState.OPEN.name())
                .param("standing", terms.standing().name())
                .param("due", json(terms.due()))
                .param("place", INSTANTS.format(delivery.time()) + "/" + id)
                .param("marking", Ranks.of(terms.marking().or(delivery.label().marking())))
                .update();
    }

    private static String[] parties(Terms terms) {
        return terms.owners().stream()
                .map(Bearer::party)
                .filter(Objects::nonNull)
                .map(party -> party.value())
                .toArray(String[]::new);
    }

    void answer(RequestAnswered event) {
        db.sql("""
                insert into answer (commitment, party, content, declines, statement, number)
                values (:id, :party, :content::jsonb, :declines, :statement, :number)
                on conflict (commitment, party) do update
                set content = excluded.content, declines = excluded.declines, statement = excluded.statement,
                    number = excluded.number, settled = null
                """)
                .param("id", id)
                .param("party", event.by().value())
                .param("content", json(event))
                .param("declines", event.response() == Response.DECLINED)
                .param(
                        "statement",
                        event.statement() == null ? null : event.statement().value())
                .param("number", delivery.aggregateVersion())
                .update();
        answered();
    }

    void settle(AdReferendumSettled event) {
        db.sql("""
                update answer set settled = :settled::jsonb, declines = :declines
                where commitment = :id and party = :party
                """)
                .param("id", id)
                .param("party", event.by().value())
                .param("settled", json(event))
                .param("declines", event.decision() == HomeDecision.REFUSED)
                .update();
        answered();
    }

    private void answered() {
        db.sql("""
                update commitment
                set course = case when (select bool_and(declines) from answer where commitment = :id)
                                  then :declined else :answered end
                where id = :id and course in (:open, :answered, :declined)
                """)
                .param("id", id)
                .param("open", CommitmentState.OPEN.name())
                .param("answered", CommitmentState.ANSWERED.name())
                .param("declined", CommitmentState.DECLINED.name())
                .update();
    }

    void report(ProgressReported event) {
        db.sql("insert into progress (commitment, number, content) values (:id, :number, :content::jsonb)")
                .param("id", id)
                .param("number", delivery.aggregateVersion())
                .param("content", json(event))
                .update();
        db.sql("update commitment set course = :state where id = :id")
                .param("state", CommitmentState.IN_PROGRESS.name())
                .param("id", id)
                .update();
    }

    /** A statement that says it again may be marked higher, and then nobody below that may know of any of it. */
    void restate(CommitmentRestated event) {
        ConsultationId consultation = event.source().consultation();
        db.sql("""
                insert into restatement (commitment, number, consultation, content)
                values (:id, :number, :consultation, :content::jsonb)
                """)
                .param("id", id)
                .param("number", delivery.aggregateVersion())
                .param("consultation", consultation == null ? null : consultation.value())
                .param("content", json(event))
                .update();
        boolean dated = event.terms().due().lastDay() != null;
        db.sql("""
                update commitment
                set marking = greatest(marking, :marking),
                    due = case when :dated then :due::jsonb else due end,
                    fell_due = case when :dated then null else fell_due end,
                    escalated = case when :dated then null else escalated end
                where id = :id
                """)
                .param("dated", dated)
                .param("due", json(event.terms().due()))
                .param("marking", Ranks.of(event.terms().marking()))
                .param("id", id)
                .update();
    }

    void review(ProgressReviewed event) {
        db.sql("""
                update progress set review = :review::jsonb
                where commitment = :id
                  and number = (select number from progress where commitment = :id order by number offset :before limit 1)
                """)
                .param("review", json(event))
                .param("before", event.report() - 1)
                .param("id", id)
                .update();
    }

    void defer(CommitmentEvent.CommitmentDeferred event) {
        db.sql("""
                update commitment
                set deferrals = deferrals || jsonb_build_array(:deferral::jsonb), due = :due::jsonb, fell_due = null,
                    escalated = null
                where id = :id
                """)
                .param("id", id)
                .param("deferral", json(event))
                .param("due", json(event.due()))
                .update();
    }

    void end(CommitmentState state, CommitmentItem.End end) {
        db.sql("""
                update commitment set course = :state, fell_due = null, escalated = null, ended = :ended::jsonb where id = :id
                """)
                .param("state", state.name())
                .param("ended", json(end))
                .param("id", id)
                .update();
    }

    void fulfil(CommitmentFulfilled event) {
        db.sql("""
                update commitment set course = :state, fell_due = null, escalated = null, fulfilled = :fulfilled::jsonb
                where id = :id
                """)
                .param("state", CommitmentState.FULFILLED.name())
                .param("fulfilled", json(event))
                .param("id", id)
                .update();
    }

    static String json(Object value) {
        return EventCodec.mapper().writeValueAsString(value);
    }
}
