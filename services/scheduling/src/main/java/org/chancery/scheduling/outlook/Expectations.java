package org.chancery.scheduling.outlook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.chancery.platform.envelope.Marking;
import org.chancery.platform.envelope.codec.EventCodec;
import org.chancery.platform.intake.Views;
import org.chancery.scheduling.events.MechanismEvent.Cadence;
import org.chancery.scheduling.events.PartyCode;
import org.chancery.scheduling.sight.Sight;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is expected of mechanisms, for those who act when it falls due. */
@Component
public final class Expectations {

    /** Lowest first. */
    private static final String[] MARKINGS =
            Stream.of(Marking.values()).map(Marking::name).toArray(String[]::new);

    /** A meeting h that everybody may know of who may know of the commitment c. */
    private static final String KNOWN_WITH_THE_PROMISE = """
            array_position(:markings, h.marking)
                <= greatest(array_position(:markings, c.marking), array_position(:markings, :unmarked))""";

    private final Views views;

    Expectations(Views views) {
        this.views = views;
    }

    /**
     * A promise to meet again in a mechanism that meets and has no round to come.
     *
     * @param words of its due
     * @param since the day of the last round, or else the day on which it was agreed
     * @param event the event that raised it
     */
    public record RoundPromised(
            UUID commitment,
            UUID mechanism,
            List<PartyCode> parties,
            String words,
            @Nullable Cadence cadence,
            @Nullable LocalDate since,
            Marking marking,
            Instant recordedAt,
            UUID event,
            UUID correlation,
            boolean imported) {}

    /** Every promise to meet again for which nothing is planned that everybody may know of who may know of the promise. */
    public List<RoundPromised> roundsPromised() {
        return views.query(
                OutlookProjection.VIEW,
                db -> db.sql("""
                        select c.*, m.cadence,
                            greatest(c.agreed_on, (select max(h.day) from meeting h
                                where h.mechanism = m.id and h.status = 'HELD' and %1$s)) as since
                        from commitment c join mechanism m on m.id = c.next_round
                        where c.open and not c.frozen and m.meets and not exists (select from meeting h
                            where h.mechanism = m.id and h.status in ('PROPOSED', 'SCHEDULED', 'POSTPONED') and %1$s)
                        order by c.id
                        """.formatted(KNOWN_WITH_THE_PROMISE))
                        .param("markings", MARKINGS)
                        .param("unmarked", Marking.DEFAULT.name())
                        .query((row, _) -> promised(row))
                        .list());
    }

    private static RoundPromised promised(ResultSet row) throws SQLException {
        String cadence = row.getString("cadence");
        return new RoundPromised(
                row.getObject("id", UUID.class),
                row.getObject("next_round", UUID.class),
                parties(row),
                row.getString("due"),
                cadence == null ? null : EventCodec.mapper().readValue(cadence, Cadence.class),
                row.getObject("since", LocalDate.class),
                Marking.valueOf(row.getString("marking")),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getObject("event", UUID.class),
                row.getObject("correlation", UUID.class),
                row.getBoolean("imported"));
    }

    private static List<PartyCode> parties(ResultSet row) throws SQLException {
        return Stream.of((String[]) row.getArray("parties").getArray())
                .map(PartyCode::new)
                .toList();
    }

    /** Whether the view knows the consultation, whatever became of it. */
    public boolean knows(UUID consultation) {
        return views.query(
                OutlookProjection.VIEW,
                db -> db.sql("select exists (select from meeting where id = :id)")
                        .param("id", consultation)
                        .query(Boolean.class)
                        .single());
    }

    /**
     * An open commitment that the next meeting of its mechanism should come back to.
     *
     * @param event the event that raised it
     */
    public record Unfinished(UUID consultation, UUID commitment, String text, UUID event, UUID correlation) {}

    /**
     * What has not been put forward yet for the next meeting: of those who may know of a meeting, each sees it put forward for
     * the next one that they may know of. Nothing that an import told of, or for a meeting of the past that one tells of;
     * nothing that not everybody who reads agendas, or this one, may know; nothing that everybody who was asked declined;
     * and no promise to meet, which the meeting keeps.
     *
     * @param readable the highest marking of what everybody may know
     */
    public List<Unfinished> unfinished(Marking readable) {
        return views.query(
                OutlookProjection.VIEW,
                db -> db.sql("""
                        with ahead as (
                            select id, mechanism, imported, locked, coalesce(day, 'infinity') as day,
                                array_position(:markings, marking) as marked
                            from meeting where status in ('PROPOSED', 'SCHEDULED', 'POSTPONED'))
                        select n.id as meeting, c.id, c.text, c.event, c.correlation
                        from ahead n join commitment c on c.mechanism = n.mechanism
                        where c.open and not c.frozen and not c.imported and c.next_round is null and c.marking = any (:readable)
                          and n.marked >= array_position(:markings, c.marking)
                          and not exists (select from ahead e
                              where e.mechanism = n.mechanism and (e.day, e.id) < (n.day, n.id)
                                and e.marked between array_position(:markings, c.marking) and n.marked)
                          and (select count(*) from answer a where a.commitment = c.id and a.declines) < c.owners
                          and not n.imported and not n.locked
                          and not exists (select from put_forward p where p.meeting = n.id and p.commitment = c.id)
                        order by n.id, c.recorded_at, c.id
                        """)
                        .param("readable", Sight.reachedBy(readable))
                        .param("markings", MARKINGS)
                        .query((row, _) -> new Unfinished(
                                row.getObject("meeting", UUID.class),
                                row.getObject("id", UUID.class),
                                row.getString("text"),
                                row.getObject("event", UUID.class),
                                row.getObject("correlation", UUID.class)))
                        .list());
    }

    /**
     * A topic of a meeting to come that was put forward from a commitment that is over.
     *
     * @param event the event that raised the commitment
     */
    public record Settled(UUID consultation, UUID item, Over how, UUID event, UUID correlation) {}

    /** Topics that nothing is left to say about, on agendas that are not locked. */
    public List<Settled> settled() {
        return views.query(
                OutlookProjection.VIEW,
                db -> db.sql("""
                        select p.meeting, p.item, c.ended, c.event, c.correlation
                        from put_forward p join meeting m on m.id = p.meeting join commitment c on c.id = p.commitment
                        where c.ended is not null and not p.withdrawn and not m.locked
                          and m.status in ('PROPOSED', 'SCHEDULED', 'POSTPONED')
                        order by p.meeting, p.item
                        """)
                        .query((row, _) -> new Settled(
                                row.getObject("meeting", UUID.class),
                                row.getObject("item", UUID.class),
                                Over.valueOf(row.getString("ended")),
                                row.getObject("event", UUID.class),
                                row.getObject("correlation", UUID.class)))
                        .list());
    }

    /**
     * A topic of a meeting to come that more people read than may know of its commitment.
     *
     * @param event the event that raised the commitment
     */
    public record Exposed(UUID consultation, UUID item, UUID event, UUID correlation) {}

    /** Topics about commitments that are marked higher than the meeting, on agendas that are not locked. */
    public List<Exposed> exposed() {
        return views.query(
                OutlookProjection.VIEW,
                db -> db.sql("""
                        select p.meeting, p.item, c.event, c.correlation
                        from put_forward p join meeting m on m.id = p.meeting join commitment c on c.id = p.commitment
                        where array_position(:markings, c.marking) > array_position(:markings, m.marking)
                          and not p.withdrawn and not m.locked and m.status in ('PROPOSED', 'SCHEDULED', 'POSTPONED')
                        order by p.meeting, p.item
                        """)
                        .param("markings", MARKINGS)
                        .query((row, _) -> new Exposed(
                                row.getObject("meeting", UUID.class),
                                row.getObject("item", UUID.class),
                                row.getObject("event", UUID.class),
                                row.getObject("correlation", UUID.class)))
                        .list());
    }
}
