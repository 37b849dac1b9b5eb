package org.chancery.reporting.texts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chancery.minutes.events.AgreedTextEvent.TextSubmitted;
import org.chancery.platform.envelope.Marking;
import org.chancery.platform.envelope.codec.EventCodec;
import org.chancery.platform.intake.Applied;
import org.chancery.platform.intake.Views;
import org.chancery.platform.problems.Keyset;
import org.chancery.reporting.Ranks;
import org.chancery.scheduling.events.PartyCode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks the view for agreed texts; of one above the reader's clearance there is no trace. */
@Component
final class Texts {

    private static final String SELECT = """
            select t.*, v.content, t.consultation is null or c.marking <= :clearance as consultation_is_readable,
                   r.marking <= :clearance and (r.consultation is null or m.marking <= :clearance) as record_is_readable,
                   array(select a.party from approval a
                         where a.text = t.id and a.version = t.version and a.withdrawn is null order by a.number)
                       as approved_by,
                   (select count(*) from corrigendum k where k.text = t.id) as corrigenda
            from text t
            join version v on v.text = t.id and v.number = t.version
            left join consultation c on c.id = t.consultation
            left join record r on r.id = t.record
            left join consultation m on m.id = r.consultation
            where t.marking <= :clearance
            """;

    private final Views views;

    Texts(Views views) {
        this.views = views;
    }

    /** An item with its place in the list, which a page ends at. */
    record Placed(TextItem item, String place) {}

    /** What a list may be narrowed to; null where to nothing. */
    record Filter(
            @Nullable String party,
            @Nullable UUID consultation,
            @Nullable UUID record,
            @Nullable Boolean agreed) {}

    List<Placed> page(Filter filter, Marking clearance, Keyset keyset, @Nullable Applied applied) {
        return views.query(
                TextsProjection.VIEW,
                applied,
                db -> db.sql(SELECT + """
                          and (:party::text is null or :party = any (t.parties))
                          and (:consultation::uuid is null or (t.consultation = :consultation and c.marking <= :clearance))
                          and (:record::uuid is null or (t.record = :record
                               and r.marking <= :clearance and (r.consultation is null or m.marking <= :clearance)))
                          and (:agreed::boolean is null or (t.agreed_on is not null) = :agreed)
                          and (:after::text is null or t.place_in_list < :after)
                        order by t.place_in_list desc limit :limit
                        """)
                        .param("clearance", Ranks.of(clearance))
                        .param("party", filter.party())
                        .param("consultation", filter.consultation())
                        .param("record", filter.record())
                        .param("agreed", filter.agreed())
                        .param("after", keyset.key(0, 1))
                        .param("limit", keyset.fetch())
                        .query((row, _) -> new Placed(item(row), row.getString("place_in_list")))
                        .list());
    }

    Optional<TextDetail> find(UUID id, Marking clearance, @Nullable Applied applied) {
        return views.query(
                TextsProjection.VIEW,
                applied,
                db -> db.sql(SELECT + " and t.id = :id")
                        .param("clearance", Ranks.of(clearance))
                        .param("id", id)
                        .query((row, _) -> new TextReading(item(row), db, Ranks.of(clearance)).detail(submitted(row)))
                        .optional());
    }

    private static TextItem item(ResultSet row) throws SQLException {
        TextSubmitted newest = submitted(row);
        return new TextItem(
                row.getObject("id", UUID.class),
                row.getBoolean("record_is_readable") ? row.getObject("record", UUID.class) : null,
                row.getBoolean("consultation_is_readable") ? row.getObject("consultation", UUID.class) : null,
                newest.title(),
                newest.parties().stream().map(PartyCode::value).toList(),
                newest.languages(),
                newest.version(),
                newest.marking(),
                newest.hash(),
                List.of((String[]) row.getArray("approved_by").getArray()),
                row.getObject("agreed_on", LocalDate.class),
                row.getInt("corrigenda"));
    }

    private static TextSubmitted submitted(ResultSet row) throws SQLException {
        return EventCodec.mapper().readValue(row.getString("content"), TextSubmitted.class);
    }
}
