package org.chancery.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chancery.minutes.Api.Answer;
import org.chancery.platform.envelope.Marking;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An undertaking says again what a commitment says that somebody may know of. */
class RepeatedCommitmentsIT extends MinutesUnderTest {

    private static final String UNKNOWN = "problem:unknown-reference";

    private String record = "";

    @BeforeEach
    void a_record() {
        record = record(held());
    }

    @Test
    void may_have_been_raised_a_moment_ago() {
        String earlier = promised(Marking.OFFICIAL).value().toString();

        String statement = recorded(record, repeating(earlier));

        Answer shown = noteTaker().get(record + "/statements/" + statement);
        assertThat(shown.json().at("/content/undertakings/0/repeats").asString())
                .isEqualTo(earlier);
    }

    @Test
    void are_refused_by_their_field_where_nobody_raised_them() {
        String nothing = UUID.randomUUID().toString();
        String statement = recorded(record, FoundingConsultation.statement(0));

        Answer recorded =
                leavesNoTrace(422, UNKNOWN, () -> noteTaker().create(record + "/statements", repeating(nothing)));
        Answer revised = leavesNoTrace(
                422,
                UNKNOWN,
                () -> noteTaker().put(record + "/statements/" + statement, repeating(nothing), "If-Match", "\"1\""));

        assertThat(recorded.pointers()).containsExactly("/undertakings/0/repeats");
        assertThat(recorded.text()).contains("there is no commitment/" + nothing);
        assertThat(revised.pointers()).containsExactly("/undertakings/0/repeats");
    }

    @Test
    void answer_who_may_not_know_of_them_like_those_that_nobody_raised() {
        String secret = promised(Marking.SECRET).value().toString();
        recorded(head(), repeating(secret));
        String nothing = UUID.randomUUID().toString();

        Answer hidden =
                leavesNoTrace(422, UNKNOWN, () -> noteTaker().create(record + "/statements", repeating(secret)));
        Answer none = leavesNoTrace(422, UNKNOWN, () -> noteTaker().create(record + "/statements", repeating(nothing)));

        assertThat(hidden.pointers()).isEqualTo(none.pointers());
        assertThat(hidden.text().replace(secret, nothing)).isEqualTo(none.text());
    }

    @Test
    void that_stood_there_already_are_not_asked_for_again() {
        String secret = promised(Marking.SECRET).value().toString();
        String statement = recorded(head(), repeating(secret));
        var other = new HashMap<String, Object>(repeating(secret));
        other.put("text", "India asked for it again.");

        Answer revised = noteTaker().put(record + "/statements/" + statement, other, "If-Match", "\"1\"");

        assertThat(revised.status()).as(revised.text()).isEqualTo(200);
    }

    @Test
    void are_looked_for_in_a_corrigendum() {
        String statement = recorded(record, FoundingConsultation.statement(0));
        Answer closed = head().post(
                        record + "/closing",
                        null,
                        "If-Match",
                        head().get(record).etag());
        assertThat(closed.status()).as(closed.text()).isEqualTo(200);
        var corrections = List.of(Map.of(
                "statement",
                statement,
                "revision",
                1,
                "content",
                repeating(UUID.randomUUID().toString())));

        Answer answer = leavesNoTrace(
                422,
                UNKNOWN,
                () -> head().create(
                                record + "/corrigenda", Map.of("reason", "Said again", "corrections", corrections)));

        assertThat(answer.pointers()).containsExactly("/corrections/0/content/undertakings/0/repeats");
    }

    private String recorded(Api by, Map<String, Object> statement) {
        Answer answer = by.create(record + "/statements", statement);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json().get("id").asString();
    }

    private static Map<String, Object> repeating(String commitment) {
        return Map.of(
                "sides",
                List.of("IN"),
                "act",
                "asked",
                "effect",
                "ASK",
                "text",
                "India asked again.",
                "undertakings",
                List.of(Map.of(
                        "kind",
                        "REQUEST",
                        "owners",
                        List.of(Map.of("party", "KR")),
                        "text",
                        "Send the list",
                        "due",
                        Map.of("shape", "OPEN_ENDED", "phrase", "soon"),
                        "repeats",
                        commitment)));
    }
}
