package org.chancery.scheduling.outlook;

import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.chancery.commitments.events.Bearer;
import org.chancery.commitments.events.CommitmentEvent.CommitmentHandedOn;
import org.chancery.commitments.events.CommitmentEvent.RequestAnswered;
import org.chancery.commitments.events.CommitmentEvent.Response;
import org.chancery.commitments.events.CommitmentId;
import org.chancery.commitments.events.Source;
import org.chancery.commitments.events.Terms;
import org.chancery.platform.envelope.Marking;
import org.chancery.platform.intake.Delivery;
import org.chancery.scheduling.events.MechanismId;
import org.chancery.scheduling.events.PartyCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of commitments that hang on a mechanism. */
final class CommitmentRows {

    private CommitmentRows() {}

    static void raise(CommitmentId commitment, Terms terms, Source source, Delivery delivery, JdbcClient db) {
        db.sql("""
                insert into commitment (id, mechanism, next_round, parties, text, due, marking, owners, agreed_on, recorded_at,
                    event, correlation, imported)
                values (:id, :mechanism, :nextRound, :parties, :text, :due, :marking, :owners, :agreedOn, :recordedAt,
                    :event, :correlation, :imported)
                on conflict (id) do nothing
                """)
                .param("id", commitment.value())
                .param("mechanism", id(source.mechanism() == null ? terms.nextRoundOf() : source.mechanism()))
                .param("nextRound", id(terms.nextRoundOf()))
                .param(
                        "parties",
                        parties(terms, source).stream().map(PartyCode::value).toArray(String[]::new))
                .param("text", terms.text().value())
                .param("due", terms.due().phrase())
                // What its envelope says counts as well: neither may betray the other.
                .param("marking", terms.marking().or(delivery.label().marking()).name())
                .param("owners", terms.owners().size())
                .param("agreedOn", source.date())
                .param("recordedAt", delivery.time().atOffset(ZoneOffset.UTC))
                .param("event", delivery.id())
                .param("correlation", delivery.provenance().correlation())
                .param("imported", delivery.provenance().isImported())
                .update();
    }

    private static @Nullable UUID id(@Nullable MechanismId mechanism) {
        return mechanism == null ? null : mechanism.value();
    }

    /** Those of the occasion, and else those who bear it or benefit from it. */
    private static List<PartyCode> parties(Terms terms, Source source) {
        return source.parties().isEmpty()
                ? Stream.concat(terms.owners().stream(), terms.counterparts().stream())
                        .map(Bearer::party)
                        .flatMap(Stream::ofNullable)
                        .distinct()
                        .toList()
                : source.parties();
    }

    /** The newest answer of each who was asked. */
    static void answer(RequestAnswered event, JdbcClient db) {
        db.sql("""
                insert into answer (commitment, party, declines) values (:id, :party, :declines)
                on conflict (commitment, party) do update set declines = excluded.declines
                """)
                .param("id", event.commitment().value())
                .param("party", event.by().value())
                .param("declines", event.response() == Response.DECLINED)
                .update();
    }

    static void end(CommitmentId commitment, Over how, JdbcClient db) {
        db.sql("update commitment set open = false, ended = :how where id = :id")
                .param("how", how.name())
                .param("id", commitment.value())
                .update();
    }

    static void reopen(CommitmentId commitment, JdbcClient db) {
        db.sql("update commitment set open = true, ended = null where id = :id")
                .param("id", commitment.value())
                .update();
    }

    static void mark(CommitmentId commitment, Marking marking, JdbcClient db) {
        db.sql("update commitment set marking = :marking where id = :id")
                .param("marking", marking.name())
                .param("id", commitment.value())
                .update();
    }

    static void freeze(CommitmentId commitment, boolean frozen, JdbcClient db) {
        db.sql("update commitment set frozen = :frozen where id = :id")
                .param("frozen", frozen)
                .param("id", commitment.value())
                .update();
    }

    /** It is followed up, and its rounds are held, in the mechanism that took the place of the other. */
    static void handOn(CommitmentHandedOn event, JdbcClient db) {
        db.sql("""
                update commitment set
                    mechanism = case when mechanism = :from then :to else mechanism end,
                    next_round = case when next_round = :from then :to else next_round end
                where id = :id
                """)
                .param("from", event.from().value())
                .param("to", event.to().value())
                .param("id", event.commitment().value())
                .update();
    }
}
