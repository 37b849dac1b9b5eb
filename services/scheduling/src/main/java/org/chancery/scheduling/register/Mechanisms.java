package org.chancery.scheduling.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.chancery.platform.intake.Applied;
import org.chancery.platform.intake.Views;
import org.chancery.platform.problems.Cursor;
import org.chancery.platform.problems.Keyset;
import org.chancery.platform.problems.Page;
import org.chancery.scheduling.events.PartyCode;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Which mechanisms are there, of all parties or of one? In the order of their names. */
@RestController
final class Mechanisms {

    private final Views views;

    Mechanisms(Views views) {
        this.views = views;
    }

    /** A mechanism of the list. */
    record Item(
            UUID id,
            String name,
            List<String> parties,
            @Nullable String level) {}

    @GetMapping("/api/scheduling/mechanisms")
    @PreAuthorize("hasAnyRole('DESK_OFFICER', 'NOTE_TAKER', 'HEAD_OF_DELEGATION')")
    Page<Item> list(
            Keyset keyset,
            @RequestParam(required = false) @Nullable PartyCode party,
            @RequestParam(required = false) @Nullable Applied applied) {
        List<Item> items = views.query(
                RegisterProjection.VIEW,
                applied,
                db -> db.sql("""
                        select id, name, parties, level from mechanism
                        where (:party::text is null or :party = any (parties))
                          and (:name::text is null or (name, id) > (:name, :id::uuid))
                        order by name, id limit :limit
                        """)
                        .param("party", party == null ? null : party.value())
                        .param("name", keyset.key(0, 2))
                        .param("id", keyset.key(1, 2, UUID::fromString))
                        .param("limit", keyset.fetch())
                        .query((row, _) -> item(row))
                        .list());
        return Page.of(items, keyset, item -> Cursor.of(item.name(), item.id().toString()));
    }

    private static Item item(ResultSet row) throws SQLException {
        return new Item(
                row.getObject("id", UUID.class),
                row.getString("name"),
                List.of((String[]) row.getArray("parties").getArray()),
                row.getString("level"));
    }
}
