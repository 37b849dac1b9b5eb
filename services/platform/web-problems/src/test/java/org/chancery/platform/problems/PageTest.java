package org.chancery.platform.problems;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class PageTest extends HttpTest {

    @Test
    void the_links_lead_through_the_whole_list() {
        var items = new ArrayList<Integer>();
        String path = "/orders?limit=2&about=a%20%2F%26b";
        int pages = 0;
        while (path != null) {
            var answer = get(path);
            answer.body().path("items").forEach(item -> items.add(item.asInt()));
            var link = answer.response().headers().firstValue("Link");
            assertThat(link.isPresent()).isEqualTo(!answer.body().path("next").isNull());
            path = link.map(l -> l.replaceAll("<(.*)>; rel=\"next\"", "$1")).orElse(null);
            assertThat(path == null || path.contains("about=a%20%2F%26b")).isTrue();
            pages++;
        }
        assertThat(items).containsExactly(0, 1, 2, 3, 4);
        assertThat(pages).isEqualTo(3);
    }

    @Test
    void a_full_last_page_has_no_next() {
        var answer = get("/orders?limit=5");

        assertThat(answer.body().path("items").size()).isEqualTo(5);
        assertThat(answer.body().has("next")).isTrue();
        assertThat(answer.body().path("next").isNull()).isTrue();
    }

    @Test
    void a_cursor_reads_back_whatever_its_keys_hold() {
        var cursor = Cursor.of("2026-01-01", "안녕 \"x\",y", "");

        assertThat(Cursor.parse(cursor.toString())).isEqualTo(cursor);
        assertThat(cursor.toString()).matches("[A-Za-z0-9_-]+");
    }

    @Test
    void a_key_that_is_not_what_the_list_sorts_by_is_a_bad_parameter() {
        var keyset = new Keyset(50, Cursor.of("x", "+999999-01-01T00:00:00Z", "7"));

        for (Supplier<?> key : List.<Supplier<?>>of(
                () -> keyset.key(0, 3, UUID::fromString), () -> keyset.instant(0, 3), () -> keyset.instant(1, 3))) {
            assertThatThrownBy(key::get)
                    .isInstanceOfSatisfying(
                            Problem.class,
                            problem -> assertThat(
                                            problem.body().errors().getFirst().parameter())
                                    .isEqualTo("after"));
        }
        Integer third = keyset.key(2, 3, Integer::valueOf);
        assertThat(third).isEqualTo(7);
        assertThat(new Keyset(50, null).instant(0, 3)).isNull();
    }

    @Test
    void nonsense_is_no_cursor() {
        for (String text : List.of("é", "e30", "bnVsbA", "W1tdXQ", "!")) {
            assertThatThrownBy(() -> Cursor.parse(text)).as(text).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
