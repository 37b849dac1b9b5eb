package org.chancery.scheduling.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.chancery.platform.intake.Applied;
import org.chancery.platform.intake.Views;
import org.chancery.platform.problems.Cursor;
import org.chancery.platform.problems.Keyset;
import org.chancery.platform.problems.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Which parties are there? In the order of their codes. */
@RestController
final class Parties {

    private final Views views;
    private final JsonMapper json;

    Parties(Views views, JsonMapper json) {
        this.views = views;
        this.json = json;
    }

    /** A party of the list; names, adjectives and capitals by language tag. */
    record Item(
            String code,
            String kind,
            Map<String, String> names,
            Map<String, String> adjectives,
            Map<String, String> capitals,
            @Nullable String zone) {}

    @GetMapping("/api/scheduling/parties")
    @PreAuthorize("isAuthenticated()")
    Page<Item> list(Keyset keyset, @RequestParam(required = false) @Nullable Applied applied) {
        List<Item> items = views.query(
                RegisterProjection.VIEW,
                applied,
                db -> db.sql("""
                        select code, kind, names, adjectives, capitals, zone from party
                        where :after::text is null or code > :after order by code limit :limit
                        """)
                        .param("after", keyset.key(0, 1))
                        .param("limit", keyset.fetch())
                        .query((row, _) -> item(row))
                        .list());
        return Page.of(items, keyset, item -> Cursor.of(item.code()));
    }

    private Item item(ResultSet row) throws SQLException {
        return new Item(
                row.getString("code"),
                row.getString("kind"),
                texts(row.getString("names")),
                texts(row.getString("adjectives")),
                texts(row.getString("capitals")),
                row.getString("zone"));
    }

    private Map<String, String> texts(String value) {
        return json.readValue(value, new TypeReference<Map<String, String>>() {});
    }
}
