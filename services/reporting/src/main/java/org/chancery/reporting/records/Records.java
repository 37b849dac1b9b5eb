package org.chancery.reporting.records;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chancery.platform.envelope.Marking;
import org.chancery.platform.intake.Applied;
import org.chancery.platform.intake.Views;
import org.chancery.platform.problems.Keyset;
import org.chancery.reporting.Ranks;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Asks the view for records, each as far as the reader is cleared. */
@Component
public final class Records {

    private static final String SELECT = """
            select r.*, c.marking as meeting_mark, m.name as mechanism_name,
                   (select count(*) from statement s where s.record = r.id and s.marking <= :clearance) as statements,
                   (select max(s.marking) from statement s where s.record = r.id and s.marking <= :clearance) as said_mark,
                   (select max(p.marking) from (select record, marking from attachment
                                                union all select record, marking from source) p
                    where p.record = r.id and p.marking <= :clearance) as paper_mark
            from record r
            left join consultation c on c.id = r.consultation
            left join mechanism m on m.id = r.mechanism
            """;

    /** A record of a consultation that is not known yet might be one of a consultation that is hidden. */
    private static final String IN_SIGHT = """
            where r.marking <= :clearance and (r.consultation is null or c.marking <= :clearance)
            """;

    private final Views views;

    Records(Views views) {
        this.views = views;
    }

    /** An item with its place in the list, which a page ends at. */
    record Placed(RecordItem item, String place) {}

    List<Placed> page(
            @Nullable String party,
            RecordItem.@Nullable State state,
            Marking clearance,
            Keyset keyset,
            @Nullable Applied applied) {
        return views.query(
                RecordsProjection.VIEW,
                applied,
                db -> cleared(db, SELECT + IN_SIGHT + """
                          and (:party::text is null or :party = any (r.parties))
                          and (:closed::boolean is null or (r.closed_at is not null) = :closed)
                          and (:after::text is null or r.place_in_list < :after)
                        order by r.place_in_list desc limit :limit
                        """, clearance)
                        .param("party", party)
                        .param("closed", state == null ? null : state == RecordItem.State.CLOSED)
                        .param("after", keyset.key(0, 1))
                        .param("limit", keyset.fetch())
                        .query((row, _) -> new Placed(Reading.item(row), row.getString("place_in_list")))
                        .list());
    }

    Optional<Account> find(UUID id, Marking clearance, @Nullable Applied applied) {
        return views.query(
                RecordsProjection.VIEW,
                applied,
                db -> cleared(db, SELECT + IN_SIGHT + " and r.id = :id", clearance)
                        .param("id", id)
                        .query((row, _) -> Reading.account(row, db, Ranks.of(clearance)))
                        .optional());
    }

    /** Those of a consultation that the reader may know of: that of the meeting first, then the others as they came. */
    public List<Account> ofConsultation(UUID consultation, Marking clearance, @Nullable Applied applied) {
        return views.query(
                RecordsProjection.VIEW,
                applied,
                db -> cleared(db, SELECT + """
                         where r.consultation = :consultation and r.marking <= :clearance
                        order by r.main desc, r.place_in_list
                        """, clearance)
                        .param("consultation", consultation)
                        .query((row, _) -> Reading.account(row, db, Ranks.of(clearance)))
                        .list());
    }

    private static StatementSpec cleared(JdbcClient db, String sql, Marking clearance) {
        return db.sql(sql).param("clearance", Ranks.of(clearance));
    }
}
