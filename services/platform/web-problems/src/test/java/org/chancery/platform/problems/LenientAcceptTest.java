package org.chancery.platform.problems;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LenientAcceptTest extends HttpTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/html",
                "text/html, image/*;q=0.5",
                "application/pdf;q=0",
                "nonsense",
                "text/*/html",
                "*/html"
            })
    void who_is_asked_for_another_form_answers_with_what_there_is(String accept) {
        var placed = send(request("/orders", "Content-Type", "application/json", "Accept", accept)
                .POST(BodyPublishers.ofString("{\"title\":\"t\"}")));

        assertThat(placed.status()).isEqualTo(200);
        assertThat(placed.type()).isEqualTo("application/json");
        assertThat(placed.body().path("title").asString()).isEqualTo("t");
        assertThat(get("/prices.csv", "Accept", accept).response().body()).isEqualTo("ink,3");
    }

    @Test
    void more_than_anybody_reads_is_as_good_as_nothing() {
        var answer = get("/prices", "Accept", String.join(",", Collections.nCopies(60, "text/html")));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.type()).isEqualTo("application/json");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            text/csv                               | text/csv
            text/html, text/csv;q=0.1              | text/csv
            text/html, */*;q=0.1                   | application/json
            application/vnd.prices+json;q=0.1      | application/vnd.prices+json
            """)
    void what_is_asked_for_is_answered_first(String accept, String type) {
        assertThat(get("/prices", "Accept", accept).type()).startsWith(type);
    }
}
