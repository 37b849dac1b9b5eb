package org.chancery.platform.problems;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BadBodiesTest extends HttpTest {

    @Test
    void a_good_body_is_taken() {
        var answer = post("""
                {"title":"t","day":"2026-02-28","at":"2026-02-28T09:00:00Z","span":{"from":"09:00","to":"10:30:00"},
                 "colour":"RED","code":"KR","key":"018f0000-0000-7000-8000-000000000000","open":true,"weight":1.5,
                 "names":{"en":"x","ko":"안녕 🎐"},"words":["a"],"lines":[{"article":"a","count":1}]}""");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().path("title").asString()).isEqualTo("t");
    }

    @ParameterizedTest(name = "{0} is refused at {2} as {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"title":"t","surplus":1}                       | unknown-field | /surplus          | unknown
            {"title":"t","lines":[{"article":"a","count":1,"a/b":[[[]]]}]} | unknown-field | /lines/0/a~1b | unknown
            {}                                              | missing-field | /title            | required
            {"title":null}                                  | missing-field | /title            | required
            {"title":"t","lines":[{"article":"a"}]}         | missing-field | /lines/0/count    | required
            {"title":"t","lines":[{"article":"a","count":1},null]} | missing-field | /lines/1  | required
            {"title":"t","words":["a",null]}                | missing-field | /words/1          | required
            {"title":5}                                     | bad-value     | /title            | expected a string
            {"title":true}                                  | bad-value     | /title            | expected a string
            {"title":["t"]}                                 | bad-value     | /title            | expected a string
            {"title":{}}                                    | bad-value     | /title            | expected a string
            {"title":"t","words":"a"}                       | bad-value     | /words            | expected a list
            {"title":"t","words":[1]}                       | bad-value     | /words/0          | expected a string
            {"title":"t","lines":[[]]}                      | bad-value     | /lines/0          | expected an object
            {"title":"t","lines":[""]}                      | bad-value     | /lines/0          | expected an object
            {"title":"t","lines":[{"article":"a","count":"1"}]} | bad-value | /lines/0/count    | expected a whole number within its range
            {"title":"t","lines":[{"article":"a","count":1.0}]} | bad-value | /lines/0/count    | expected a whole number within its range
            {"title":"t","lines":[{"article":"a","count":99999999999}]} | bad-value | /lines/0/count | expected a whole number within its range
            {"title":"t","open":"true"}                     | bad-value     | /open             | expected true or false
            {"title":"t","open":1}                          | bad-value     | /open             | expected true or false
            {"title":"t","weight":"1"}                      | bad-value     | /weight           | expected a number
            {"title":"t","colour":"GREEN"}                  | bad-value     | /colour           | expected one of RED, BLUE
            {"title":"t","colour":"red"}                    | bad-value     | /colour           | expected one of RED, BLUE
            {"title":"t","colour":""}                       | bad-value     | /colour           | expected one of RED, BLUE
            {"title":"t","colour":1}                        | bad-value     | /colour           | expected one of RED, BLUE
            {"title":"t","code":"kr"}                       | bad-value     | /code             | a code has two capital letters
            {"title":"t","code":7}                          | bad-value     | /code             | expected a string
            {"title":"t","key":"1-1-1-1-1"}                 | bad-value     | /key              | not a UUID
            {"title":"t","id":"1-1-1-1-1"}                  | bad-value     | /id               | expected a UUID
            {"title":"t","id":""}                           | bad-value     | /id               | expected a UUID
            {"title":"t","day":"2026-02-30"}                | bad-value     | /day              | expected a date of the calendar, yyyy-MM-dd
            {"title":"t","day":"2026-2-3"}                  | bad-value     | /day              | expected a date of the calendar, yyyy-MM-dd
            {"title":"t","day":"+12026-02-03"}              | bad-value     | /day              | expected a date of the calendar, yyyy-MM-dd
            {"title":"t","day":"2026-02-03T00:00:00Z"}      | bad-value     | /day              | expected a date of the calendar, yyyy-MM-dd
            {"title":"t","day":20000}                       | bad-value     | /day              | expected a date of the calendar, yyyy-MM-dd
            {"title":"t","day":[2026,2,3]}                  | bad-value     | /day              | expected a date of the calendar, yyyy-MM-dd
            {"title":"t","day":""}                          | bad-value     | /day              | expected a date of the calendar, yyyy-MM-dd
            {"title":"t","at":1}                            | bad-value     | /at               | expected a date and time in UTC, such as 2026-01-31T09:00:00Z
            {"title":"t","at":"+999999-01-01T00:00:00Z"}    | bad-value     | /at               | expected a date and time in UTC, such as 2026-01-31T09:00:00Z
            {"title":"t","span":{"from":"24:00","to":"10:00"}} | bad-value  | /span/from        | expected a time of day, HH:mm or HH:mm:ss
            {"title":"t","span":{"from":"11:00","to":"10:00"}} | bad-value  | /span             | the end is after the start
            {"title":"t","code":"K\\u0000"}                 | bad-value     | /code             | holds a control character or half a character
            {"title":"t\\u0000"}                            | bad-value     | /title            | holds a control character or half a character
            {"title":"t\\ud800"}                            | bad-value     | /title            | holds a control character or half a character
            {"title":"t","words":["\\u0007"]}               | bad-value     | /words/0          | holds a control character or half a character
            {"title":"t","title":"u"}                       | duplicate-field | /title          | stands there twice
            {"title":"t","lines":[{"count":1,"count":2}]}   | duplicate-field | /lines/0/count  | stands there twice
            """)
    void what_cannot_be_bound_is_named(String json, String problem, String pointer, String detail) {
        var answer = post(json);

        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(400);
        assertThat(answer.type()).isEqualTo("application/problem+json");
        assertThat(answer.problem()).as("%s", answer.body()).isEqualTo("urn:chancery:problem:" + problem);
        assertThat(answer.error().path("pointer").asString()).isEqualTo(pointer);
        assertThat(answer.error().path("detail").asString()).isEqualTo(detail);
        assertThat(answer.body().path("status").asInt()).isEqualTo(400);
        assertThat(answer.body().toString()).doesNotContain("java", "Jackson", "chancery.platform");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "{\"title\":\"t\"} {}",
                "{\"title\":\"t\"}]",
                "{'title':'t'}",
                "nonsense",
                "{\"title\":NaN}",
                " "
            })
    void what_is_not_json_is_told_apart(String body) {
        var answer = post(body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.problem()).isEqualTo("urn:chancery:problem:malformed-json");
    }

    @Test
    void bytes_that_are_not_text_are_no_json() {
        var answer = post(
                BodyPublishers.ofByteArray(new byte[] {'{', '"', (byte) 0xC3, (byte) 0x28, '"', ':', '1', '}'}),
                "application/json");

        assertThat(answer.problem()).isEqualTo("urn:chancery:problem:malformed-json");
    }

    @Test
    void ten_thousand_levels_are_too_deep_wherever_they_stand() {
        String deep = "[".repeat(10_000) + "]".repeat(10_000);

        assertThat(post(deep).problem()).isEqualTo("urn:chancery:problem:json-too-deep");
        assertThat(post("{\"title\":\"t\",\"surplus\":" + deep + "}").problem())
                .isEqualTo("urn:chancery:problem:json-too-deep");
        assertThat(post("{\"words\":" + deep + "}").status()).isEqualTo(400);
    }

    @Test
    void an_empty_body_is_missing() {
        assertThat(post("").problem()).isEqualTo("urn:chancery:problem:missing-body");
    }

    @Test
    void bean_validation_names_every_place() {
        var answer = post("""
                {"title":"","words":["abcdef"],"names":{"en":"abcdef"},"lines":[{"article":"a","count":1},{"article":"abcdef","count":1}]}""");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.problem()).isEqualTo("urn:chancery:problem:invalid-fields");
        assertThat(answer.body()
                        .path("errors")
                        .valueStream()
                        .map(e -> e.path("pointer").asString()))
                .containsExactlyInAnyOrder("/title", "/words/0", "/names/en", "/lines/1/article");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\\t\\n", "\u00a0\u3000", "\u200b", "\ufeff\u2060 \u00ad", "\u3164", "\u2800"})
    void a_text_with_nothing_to_see_is_none(String blank) {
        var answer = post("""
                {"title":"t","note":"%s","lines":[{"article":"%s","count":1}]}""".formatted(blank, blank));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.problem()).isEqualTo("urn:chancery:problem:invalid-fields");
        assertThat(answer.body()
                        .path("errors")
                        .valueStream()
                        .map(e -> e.path("pointer").asString() + " "
                                + e.path("detail").asString()))
                .containsExactlyInAnyOrder("/note must not be blank", "/lines/0/article must not be blank");
        var said = post("{\"title\":\"t\",\"said\":\"%s\"}".formatted(blank));
        assertThat(said.problem()).isEqualTo("urn:chancery:problem:bad-value");
        assertThat(said.error().path("pointer").asString()).isEqualTo("/said");
        assertThat(said.error().path("detail").asString()).isEqualTo("must not be blank");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "안녕", "नमस्ते", "سلام", "שלום", "ไทย", "a\u200bb", "🎐", "-", "\u0301"})
    void a_text_in_any_script_is_one(String text) {
        assertThat(post("{\"title\":\"t\",\"said\":\"%s\"}".formatted(text)).status())
                .isEqualTo(200);
        assertThat(VisibleText.isIn(text)).isTrue();
    }

    @Test
    void validation_speaks_english_whoever_asks() {
        var answer = send(request("/orders", "Content-Type", "application/json", "Accept-Language", "ko")
                .POST(BodyPublishers.ofString("{\"title\":\"\"}")));

        assertThat(answer.error().path("detail").asString()).isEqualTo("size must be between 1 and 20");
    }

    @Test
    void a_refusal_from_a_constructor_keeps_its_place_in_the_body() {
        var answer = post("{\"title\":\"t\",\"tag\":{\"value\":\"taken\"}}");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.problem()).isEqualTo("urn:chancery:refusal:orders:tag-is-taken");
        assertThat(answer.error().path("pointer").asString()).isEqualTo("/tag/value");
    }

    @Nested
    class A_body_beyond_one_mebibyte {

        private final byte[] large = ("{\"title\":\"" + "x".repeat(2_000_000) + "\"}").getBytes(StandardCharsets.UTF_8);

        @Test
        void is_refused_by_its_announced_length() {
            var answer = post(BodyPublishers.ofByteArray(large), "application/json");

            assertThat(answer.status()).isEqualTo(413);
            assertThat(answer.type()).isEqualTo("application/problem+json");
            assertThat(answer.problem()).isEqualTo("urn:chancery:problem:body-too-large");
        }

        @Test
        void is_refused_when_no_length_was_announced() {
            var answer = post(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)), "application/json");

            assertThat(answer.status()).isEqualTo(413);
            assertThat(answer.problem()).isEqualTo("urn:chancery:problem:body-too-large");
        }
    }

    @Test
    void a_body_below_the_limit_is_read_when_no_length_was_announced() {
        byte[] body = "{\"title\":\"t\"}".getBytes(StandardCharsets.UTF_8);

        assertThat(post(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)), "application/json")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void another_media_type_is_unsupported() {
        var answer = post(BodyPublishers.ofString("title=t"), "application/x-www-form-urlencoded");

        assertThat(answer.status()).isEqualTo(415);
        assertThat(answer.problem()).isEqualTo("urn:chancery:problem:unsupported-media-type");
    }
}
