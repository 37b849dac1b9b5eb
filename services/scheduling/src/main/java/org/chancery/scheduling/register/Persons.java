package org.chancery.scheduling.register;

import java.time.LocalDate;
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

/** Which persons are there, of all parties or of one? In the order of their names. */
@RestController
final class Persons {

    private final Views views;

    Persons(Views views) {
        this.views = views;
    }

    /** A person of the list with the office taken last; the office is absent where none was. */
    record Item(
            UUID id,
            String name,
            String party,
            @Nullable String title,
            @Nullable String organisation,
            @Nullable LocalDate since) {}

    @GetMapping("/api/scheduling/persons")
    @PreAuthorize("isAuthenticated()")
    Page<Item> list(
            Keyset keyset,
            @RequestParam(required = false) @Nullable PartyCode party,
            @RequestParam(required = false) @Nullable Applied applied) {
        List<Item> items = views.query(
                RegisterProjection.VIEW,
                applied,
                db -> db.sql("""
                        select id, name, party, title, organisation, since from person
                        where (:party::text is null or party = :party)
                          and (:name::text is null or (name, id) > (:name, :id::uuid))
                        order by name, id limit :limit
                        """)
                        .param("party", party == null ? null : party.value())
                        .param("name", keyset.key(0, 2))
                        .param("id", keyset.key(1, 2, UUID::fromString))
                        .param("limit", keyset.fetch())
                        .query(Item.class)
                        .list());
        return Page.of(items, keyset, item -> Cursor.of(item.name(), item.id().toString()));
    }
}
