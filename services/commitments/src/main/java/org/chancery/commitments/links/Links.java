package org.chancery.commitments.links;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chancery.commitments.events.CommitmentId;
import org.chancery.commitments.events.Corrigendum;
import org.chancery.minutes.events.StatementId;
import org.chancery.minutes.events.TextId;
import org.chancery.platform.envelope.Marking;
import org.chancery.platform.envelope.Subject;
import org.chancery.platform.intake.Delivery;
import org.chancery.platform.intake.Views;
import org.chancery.scheduling.events.ConsultationId;
import org.chancery.scheduling.events.MechanismId;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which commitments hang on what, in the order in which they were raised, and what has happened to that.
 *
 * <p>Whoever reacts to an event asks only after the view has taken that event. Of two events that meet, whichever the view
 * takes second then finds the first, so that between the two reactions nothing is missed.
 */
@Component
public final class Links implements Meetings {

    static final String VIEW = "links";

    private static final Duration ON_THE_WAY = Duration.ofSeconds(10);

    /** The intake that offers the views also runs the rules that ask this one, so it is fetched when it is there. */
    private final ObjectProvider<Views> views;

    Links(ObjectProvider<Views> views) {
        this.views = views;
    }

    /** A mechanism that is suspended now. */
    public record Suspension(
            MechanismId mechanism, String reason, @Nullable LocalDate on) {}

    /** A mechanism that has gone into another. */
    public record Merger(
            MechanismId mechanism,
            MechanismId into,
            @Nullable LocalDate on) {}

    /**
     * A corrigendum that touches a statement.
     *
     * @param marking how the text is marked that it mends; of a record, whose statements are marked each, PUBLIC
     */
    public record Correction(Corrigendum corrigendum, StatementId statement, String reason, Marking marking) {}

    /**
     * A text that confirms a statement.
     *
     * @param marking how the text is marked
     */
    public record Agreement(TextId text, LocalDate on, Marking marking) {}

    /**
     * A round that was held.
     *
     * @param on the local date, or null where unknown
     * @param marking how the consultation is marked
     */
    public record Held(
            MechanismId mechanism,
            ConsultationId consultation,
            @Nullable LocalDate on,
            Marking marking) {

        private static Held of(ResultSet row) throws SQLException {
            return new Held(
                    new MechanismId(row.getObject("mechanism", UUID.class)),
                    new ConsultationId(row.getObject("consultation", UUID.class)),
                    row.getObject("held", LocalDate.class),
                    Marking.valueOf(row.getString("marking")));
        }
    }

    /** @throws TransientDataAccessResourceException where the view is late, so that the event is taken again */
    public void await(Delivery delivery) {
        if (!views.getObject().awaitApplied(VIEW, delivery.subject(), delivery.aggregateVersion(), ON_THE_WAY)) {
            throw late(delivery.subject());
        }
    }

    private static TransientDataAccessResourceException late(Subject subject) {
        return new TransientDataAccessResourceException("the view " + VIEW + " has not taken " + subject + " yet");
    }

    /** Those that were said in the mechanism or promise its rounds. */
    public List<CommitmentId> hangingOn(MechanismId mechanism) {
        return commitments("id = :id and sort in ('MECHANISM', 'NEXT_ROUND_OF')", mechanism.value());
    }

    /** Those that promise rounds of the mechanism. */
    public List<CommitmentId> promisingRoundsOf(MechanismId mechanism) {
        return commitments("id = :id and sort = 'NEXT_ROUND_OF'", mechanism.value());
    }

    /** Those that were said at the consultation or about it. */
    public List<CommitmentId> saidAt(ConsultationId consultation) {
        return commitments("id = :id and sort = 'CONSULTATION'", consultation.value());
    }

    /** Those that the statement says. */
    public List<CommitmentId> saidIn(StatementId statement) {
        return commitments("id = :id and sort = 'STATEMENT'", statement.value());
    }

    private List<CommitmentId> commitments(String condition, UUID id) {
        return views.getObject()
                .query(
                        VIEW,
                        db -> db.sql("select commitment from link where " + condition
                                        + " group by commitment order by min(place)")
                                .param("id", id)
                                .query((row, _) -> new CommitmentId(row.getObject("commitment", UUID.class)))
                                .list());
    }

    @Override
    public Marking marking(ConsultationId consultation, Delivery told) {
        await(told);
        if (!views.getObject().awaitApplied(VIEW, consultation.subject(), 0, ON_THE_WAY)) {
            throw late(consultation.subject());
        }
        return views.getObject()
                .query(
                        VIEW,
                        db -> db.sql("select marking from consultation where id = :id")
                                .param("id", consultation.value())
                                .query(String.class)
                                .optional())
                .map(Marking::valueOf)
                .map(Meetings::counted)
                .orElse(Marking.PUBLIC);
    }

    /**
     * Everything that has happened to what the commitment hangs on, at one look.
     *
     * @param occasions the highest marking of what it was said in, as far as the view has heard of that
     * @param mergers of the mechanisms that it hangs on, or hung on
     * @param corrections of its statements
     * @param agreements that confirm its statements
     * @param rounds that it promises and that were held on a day that is known, oldest first
     */
    public record News(
            Marking occasions,
            List<Suspension> suspensions,
            List<Merger> mergers,
            List<Correction> corrections,
            List<Agreement> agreements,
            List<Held> rounds) {}

    /** What the view has heard of that concerns the commitment. */
    public News news(CommitmentId commitment) {
        return views.getObject()
                .query(
                        VIEW,
                        db -> new News(
                                occasions(commitment, db),
                                suspensions(commitment, db),
                                mergers(commitment, db),
                                corrections(commitment, db),
                                agreements(commitment, db),
                                rounds(commitment, db)));
    }

    /** The suspended mechanisms that the commitment hangs on. */
    public List<Suspension> suspensions(CommitmentId commitment) {
        return views.getObject().query(VIEW, db -> suspensions(commitment, db));
    }

    /** The highest marking of what the commitment was said in, as far as the view has heard of that. */
    public Marking markingOfOccasions(CommitmentId commitment) {
        return views.getObject().query(VIEW, db -> occasions(commitment, db));
    }

    private static Marking occasions(CommitmentId commitment, JdbcClient db) {
        Marking meetings = highest(commitment, "CONSULTATION", "consultation", db);
        return Meetings.counted(meetings).or(highest(commitment, "STATEMENT", "statement", db));
    }

    private static Marking highest(CommitmentId commitment, String sort, String table, JdbcClient db) {
        return of(
                        commitment,
                        db,
                        "select m.marking from link l join " + table
                                + " m on m.id = l.id where l.commitment = :commitment and l.sort = :sort")
                .param("sort", sort)
                .query((row, _) -> Marking.valueOf(row.getString("marking")))
                .list()
                .stream()
                .reduce(Marking.PUBLIC, Marking::or);
    }

    private static List<Suspension> suspensions(CommitmentId commitment, JdbcClient db) {
        return of(commitment, db, """
                select distinct s.mechanism, s.reason, s.suspended from link l join suspension s on s.mechanism = l.id
                where l.commitment = :commitment order by s.mechanism
                """)
                .query((row, _) -> new Suspension(
                        new MechanismId(row.getObject("mechanism", UUID.class)),
                        row.getString("reason"),
                        row.getObject("suspended", LocalDate.class)))
                .list();
    }

    private static List<Merger> mergers(CommitmentId commitment, JdbcClient db) {
        return of(commitment, db, """
                select distinct m.mechanism, m.into_one, m.merged from link l join merger m on m.mechanism = l.id
                where l.commitment = :commitment order by m.mechanism
                """)
                .query((row, _) -> new Merger(
                        new MechanismId(row.getObject("mechanism", UUID.class)),
                        new MechanismId(row.getObject("into_one", UUID.class)),
                        row.getObject("merged", LocalDate.class)))
                .list();
    }

    private static List<Correction> corrections(CommitmentId commitment, JdbcClient db) {
        return of(commitment, db, """
                select c.kind, c.id, c.number, c.statement, c.reason, c.marking
                from link l join correction c on c.statement = l.id
                where l.commitment = :commitment order by c.id, c.number, c.statement
                """)
                .query((row, _) -> new Correction(
                        new Corrigendum(new Subject(row.getString("kind"), row.getString("id")), row.getInt("number")),
                        new StatementId(row.getObject("statement", UUID.class)),
                        row.getString("reason"),
                        Marking.valueOf(row.getString("marking"))))
                .list();
    }

    private static List<Agreement> agreements(CommitmentId commitment, JdbcClient db) {
        return of(commitment, db, """
                select a.text, a.agreed, a.marking from link l join agreement a on a.statement = l.id
                where l.commitment = :commitment order by a.agreed, a.text
                """)
                .query((row, _) -> new Agreement(
                        new TextId(row.getObject("text", UUID.class)),
                        row.getObject("agreed", LocalDate.class),
                        Marking.valueOf(row.getString("marking"))))
                .list();
    }

    private static List<Held> rounds(CommitmentId commitment, JdbcClient db) {
        return of(commitment, db, """
                select h.mechanism, h.consultation, h.held, m.marking
                from link l join held h on h.mechanism = l.id join consultation m on m.id = h.consultation
                where l.commitment = :commitment and l.sort = 'NEXT_ROUND_OF' and h.held is not null
                order by h.held, h.consultation
                """).query((row, _) -> Held.of(row)).list();
    }

    /** The consultation as a round of its mechanism, where it was held in one. */
    public Optional<Held> round(ConsultationId consultation) {
        return views.getObject()
                .query(
                        VIEW,
                        db -> db.sql("""
                                select h.mechanism, h.consultation, h.held, m.marking
                                from held h join consultation m on m.id = h.consultation
                                where h.consultation = :id
                                """)
                                .param("id", consultation.value())
                                .query((row, _) -> Held.of(row))
                                .optional());
    }

    private static JdbcClient.StatementSpec of(CommitmentId commitment, JdbcClient db, String question) {
        return db.sql(question).param("commitment", commitment.value());
    }
}
