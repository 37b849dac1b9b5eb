package org.chancery.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.chancery.minutes.Api.Answer;
import org.chancery.platform.envelope.Marking;
import org.junit.jupiter.api.Test;

class TwoNoteTakersIT extends MinutesUnderTest {

    private final Map<String, Object> first = FoundingConsultation.statement(0);
    private final Map<String, Object> second = FoundingConsultation.statement(5);

    @Test
    void do_not_collide_on_different_statements() {
        String record = record(held());
        String one = recorded(noteTaker(), record, first);
        String other = recorded(colleague(), record, second);

        assertThat(revised(noteTaker(), record, one, first, "\"1\"").status()).isEqualTo(200);
        assertThat(revised(colleague(), record, other, second, "\"1\"").status())
                .isEqualTo(200);
        assertThat(noteTaker().get(record).json().get("statements"))
                .allSatisfy(line -> assertThat(line.get("revision").asInt()).isEqualTo(2));
    }

    @Test
    void are_told_where_the_other_was_faster_on_the_same_statement() {
        String record = record(held());
        String statement = recorded(noteTaker(), record, first);

        assertThat(revised(colleague(), record, statement, second, "\"1\"").status())
                .isEqualTo(200);
        Answer late = revised(noteTaker(), record, statement, first, "\"1\"");
        assertThat(late.status()).isEqualTo(412);
        assertThat(late.problem()).isEqualTo("refusal:minutes:statement-was-revised");
        assertThat(noteTaker()
                        .post(
                                record + "/statements/" + statement + "/withdrawal",
                                Map.of("reason", "a mistake"),
                                "If-Match",
                                "\"1\"")
                        .status())
                .isEqualTo(412);
    }

    @Test
    void get_one_revision_each_through_when_they_press_at_once() throws Exception {
        String record = record(held());
        String same = recorded(noteTaker(), record, first);
        List<String> own = IntStream.range(0, 8)
                .mapToObj(i -> recorded(noteTaker(), record, first))
                .toList();

        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var apart = people.invokeAll(own.stream()
                    .<Callable<Integer>>map(id -> () ->
                            revised(noteTaker(), record, id, second, "\"1\"").status())
                    .toList());
            var together = people.invokeAll(IntStream.range(0, 8)
                    .<Callable<Integer>>mapToObj(
                            i -> () -> revised(noteTaker(), record, same, saying("No. " + i), "\"1\"")
                                    .status())
                    .toList());
            assertThat(apart).allSatisfy(answer -> assertThat(answer.get()).isEqualTo(200));
            assertThat(together.stream().map(answer -> answer.resultNow()))
                    .containsOnlyOnce(200)
                    .containsOnly(200, 412);
        }
    }

    @Test
    void who_closes_must_have_read_what_the_other_wrote() {
        String record = record(held());
        recorded(noteTaker(), record, first);
        String read = head().get(record).etag();
        recorded(colleague(), record, second);

        Answer early = head().post(record + "/closing", null, "If-Match", read);
        assertThat(early.status()).isEqualTo(412);
        assertThat(early.problem()).isEqualTo("problem:stale-version");
        assertThat(head().post(
                                record + "/closing",
                                null,
                                "If-Match",
                                head().get(record).etag())
                        .status())
                .isEqualTo(200);
    }

    private Api colleague() {
        return as("nam.sohee", Marking.OFFICIAL, "NOTE_TAKER");
    }

    private Map<String, Object> saying(String text) {
        var statement = FoundingConsultation.statement(5);
        statement.put("text", text);
        return statement;
    }

    private String recorded(Api person, String record, Map<String, Object> statement) {
        Answer answer = person.post(
                record + "/statements",
                statement,
                "Idempotency-Key",
                UUID.randomUUID().toString());
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json().get("id").asString();
    }

    private Answer revised(Api person, String record, String id, Map<String, Object> like, String seen) {
        var statement = new LinkedHashMap<>(like);
        statement.put("text", like.get("text") + " (put better)");
        statement.put("undertakings", List.of());
        return person.put(record + "/statements/" + id, statement, "If-Match", seen);
    }
}
