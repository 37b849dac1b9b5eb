package org.chancery.reporting.consultations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chancery.platform.envelope.Marking;
import org.chancery.platform.envelope.codec.EventCodec;
import org.chancery.platform.intake.Applied;
import org.chancery.platform.intake.Views;
import org.chancery.platform.problems.Keyset;
import org.chancery.reporting.Ranks;
import org.chancery.reporting.consultations.ConsultationItem.Mechanism;
import org.chancery.reporting.consultations.ConsultationItem.RecordState;
import org.chancery.reporting.consultations.ConsultationItem.Round;
import org.chancery.scheduling.events.CountedAs;
import org.chancery.scheduling.events.PartyEvent.PartyRegistered;
import org.chancery.scheduling.events.ScheduleEntry;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Asks the view for consultations as lists show them. */
@Component
public final class Consultations {

    private static final String SELECT = """
            select c.id, c.title, c.mechanism, m.name, m.state, r.ordinal, c.announced, c.parties, c.status, c.entry,
                   case when r.consultation is null then m.level else r.level end as level,
                   c.announced_date, c.counted_as, c.place_in_list, c.marking, rec.closed
            from consultation c
            left join mechanism m on m.id = c.mechanism
            left join round r on r.consultation = c.id
            left join record rec on rec.consultation = c.id and rec.main
            """;

    private final Views views;
    private final String ownSide;

    Consultations(Views views, @Value("${chancery.own-side}") String ownSide) {
        this.views = views;
        this.ownSide = ownSide;
    }

    /** An item with its place in the list, which a page ends at. */
    record Placed(ConsultationItem item, String place) {}

    /** What a list may be narrowed to; null where to nothing. */
    record Filter(
            @Nullable String party,
            @Nullable UUID mechanism,
            @Nullable ConsultationStatus status) {}

    List<Placed> page(Filter filter, Marking clearance, Keyset keyset, @Nullable Applied applied) {
        return views.query(
                ConsultationsProjection.VIEW,
                applied,
                db -> items(
                        db,
                        db.sql(SELECT + """
                                where c.marking <= :clearance
                                  and (:party::text is null or :party = any (c.parties))
                                  and (:mechanism::uuid is null or c.mechanism = :mechanism)
                                  and (:status::text is null or c.status = :status)
                                  and (:after::text is null or c.place_in_list < :after)
                                order by c.place_in_list desc limit :limit
                                """)
                                .param("clearance", Ranks.of(clearance))
                                .param("party", filter.party())
                                .param("mechanism", filter.mechanism())
                                .param(
                                        "status",
                                        filter.status() == null
                                                ? null
                                                : filter.status().name())
                                .param("after", keyset.key(0, 1))
                                .param("limit", keyset.fetch())));
    }

    /** Those of these consultations that somebody with this clearance may know of, newest first. */
    public List<ConsultationItem> find(Collection<UUID> ids, Marking clearance, @Nullable Applied applied) {
        return views.query(ConsultationsProjection.VIEW, applied, db -> find(db, ids, clearance));
    }

    List<ConsultationItem> find(JdbcClient db, Collection<UUID> ids, Marking clearance) {
        var asked = db.sql(SELECT + """
                where c.id = any (:ids) and c.marking <= :clearance order by c.place_in_list desc
                """).param("ids", ids.toArray(UUID[]::new)).param("clearance", Ranks.of(clearance));
        return items(db, asked).stream().map(Placed::item).toList();
    }

    /** What the register says of these parties, each as it is asked for. */
    public Map<String, Party> parties(Collection<String> codes) {
        return views.query(ConsultationsProjection.VIEW, db -> parties(db, Set.copyOf(codes)));
    }

    private List<Placed> items(JdbcClient db, JdbcClient.StatementSpec asked) {
        List<Row> rows = asked.query((row, _) -> Row.of(row)).list();
        Map<String, Party> parties =
                parties(db, rows.stream().flatMap(row -> row.parties().stream()).collect(Collectors.toSet()));
        return rows.stream()
                .map(row -> new Placed(row.item(sides(row.parties(), parties)), row.place()))
                .toList();
    }

    private List<Party> sides(List<String> codes, Map<String, Party> parties) {
        var ordered = new LinkedHashSet<>(ownFirst(codes));
        return ordered.stream()
                .map(code -> parties.getOrDefault(code, Party.unregistered(code)))
                .toList();
    }

    /** The same codes with the own side first, where it is among them. */
    public List<String> ownFirst(List<String> codes) {
        var ordered = new ArrayList<>(codes);
        if (ordered.remove(ownSide)) {
            ordered.addFirst(ownSide);
        }
        return ordered;
    }

    private static Map<String, Party> parties(JdbcClient db, Set<String> codes) {
        Map<String, Party> registered = db
                .sql("select registered from party where code = any (:codes)")
                .param("codes", codes.toArray(String[]::new))
                .query((row, _) ->
                        Party.of(EventCodec.mapper().readValue(row.getString("registered"), PartyRegistered.class)))
                .stream()
                .collect(Collectors.toMap(Party::code, party -> party));
        return Stream.concat(
                        registered.values().stream(),
                        codes.stream()
                                .filter(code -> !registered.containsKey(code))
                                .map(Party::unregistered))
                .collect(Collectors.toMap(Party::code, party -> party));
    }

    private record Row(
            UUID id,
            @Nullable String title,
            @Nullable Mechanism mechanism,
            Round round,
            List<String> parties,
            ConsultationStatus status,
            @Nullable ScheduleEntry entry,
            boolean dateAnnounced,
            List<CountedAs> countedAs,
            RecordState record,
            Marking marking,
            String place) {

        static Row of(ResultSet row) throws SQLException {
            UUID mechanism = row.getObject("mechanism", UUID.class);
            String name = row.getString("name");
            String entry = row.getString("entry");
            boolean closed = row.getBoolean("closed");
            RecordState record = row.wasNull() ? RecordState.NONE : closed ? RecordState.CLOSED : RecordState.OPEN;
            return new Row(
                    row.getObject("id", UUID.class),
                    row.getString("title"),
                    mechanism == null || name == null
                            ? null
                            : new Mechanism(mechanism, name, row.getString("level"), row.getString("state")),
                    new Round(row.getObject("ordinal", Integer.class), row.getObject("announced", Integer.class)),
                    Arrays.asList((String[]) row.getArray("parties").getArray()),
                    ConsultationStatus.valueOf(row.getString("status")),
                    entry == null ? null : EventCodec.mapper().readValue(entry, ScheduleEntry.class),
                    row.getBoolean("announced_date"),
                    List.of(EventCodec.mapper().readValue(row.getString("counted_as"), CountedAs[].class)),
                    record,
                    Ranks.marking(row.getInt("marking")),
                    row.getString("place_in_list"));
        }

        ConsultationItem item(List<Party> sides) {
            return new ConsultationItem(
                    id,
                    title,
                    mechanism,
                    round,
                    sides,
                    status,
                    entry == null ? null : Schedule.of(entry, sides),
                    dateAnnounced,
                    countedAs,
                    record,
                    marking);
        }
    }
}
