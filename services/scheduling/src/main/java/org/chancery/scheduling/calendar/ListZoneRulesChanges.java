package org.chancery.scheduling.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.chancery.platform.envelope.codec.EventCodec;
import org.chancery.platform.identity.Caller;
import org.chancery.platform.intake.Applied;
import org.chancery.platform.intake.Views;
import org.chancery.platform.problems.Cursor;
import org.chancery.platform.problems.Keyset;
import org.chancery.platform.problems.Page;
import org.chancery.scheduling.events.Reckoning;
import org.chancery.scheduling.events.ScheduleEntry;
import org.chancery.scheduling.sight.Sight;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Which meetings have a wall time that changed zone rules have given another meaning? By their dates. */
@RestController
final class ListZoneRulesChanges {

    private final Views views;

    ListZoneRulesChanges(Views views) {
        this.views = views;
    }

    /**
     * A meeting to look at: keep its wall time, or set another one.
     *
     * @param before what people were told
     * @param after what the wall time that stands means now
     */
    record Item(
            UUID consultation,
            @Nullable String title,
            List<String> parties,
            ScheduleEntry schedule,
            Reckoning before,
            Reckoning after) {}

    @GetMapping("/api/scheduling/zone-rules-changes")
    @PreAuthorize("hasAnyRole('DESK_OFFICER', 'NOTE_TAKER', 'HEAD_OF_DELEGATION')")
    Page<Item> list(Caller caller, Keyset keyset, @RequestParam(required = false) @Nullable Applied applied) {
        List<Item> items = views.query(
                CalendarProjection.VIEW,
                applied,
                db -> db.sql("""
                        select m.id, coalesce(m.title, c.name) as title, m.parties, m.entry, m.before, m.after
                        from meeting m left join mechanism c on c.id = m.mechanism
                        where m.planned and m.after is not null and m.marking = any (:readable)
                          and (:day::date is null or (m.first_day, m.id) > (:day, :id::uuid))
                        order by m.first_day, m.id limit :limit
                        """)
                        .param("readable", Sight.reachedBy(caller.clearance()))
                        .param("day", keyset.key(0, 2, LocalDate::parse))
                        .param("id", keyset.key(1, 2, UUID::fromString))
                        .param("limit", keyset.fetch())
                        .query((row, _) -> item(row))
                        .list());
        return Page.of(
                items,
                keyset,
                item -> Cursor.of(
                        String.valueOf(item.schedule().date()),
                        item.consultation().toString()));
    }

    private static Item item(ResultSet row) throws SQLException {
        return new Item(
                row.getObject("id", UUID.class),
                row.getString("title"),
                List.of((String[]) row.getArray("parties").getArray()),
                EventCodec.mapper().readValue(row.getString("entry"), ScheduleEntry.class),
                EventCodec.mapper().readValue(row.getString("before"), Reckoning.class),
                EventCodec.mapper().readValue(row.getString("after"), Reckoning.class));
    }
}
