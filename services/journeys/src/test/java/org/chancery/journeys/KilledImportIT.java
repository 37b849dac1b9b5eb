package org.chancery.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.chancery.journeys.ApiClient.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** The process is killed in the middle of an import, started again, and told to bring the same records in. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KilledImportIT {

    private static final String AUDITOR = "park.sora";

    /** So many are in when it is killed; the next one is under way. */
    private static final int BEFORE = 7;

    private RunningChancery chancery;
    private OldRecords old;
    private JsonNode before;
    private JsonNode report;

    @BeforeAll
    void kill_it_in_the_middle_and_bring_them_in_again() {
        chancery = RunningChancery.started("killed-import", "--no-play");
        var first = new OldRecords(new ApiClient(chancery));
        Following.party("KR", chancery, first.api);
        String path = first.begin(OldRecords.all());
        await().atMost(OldRecords.PATIENCE).pollInterval(Duration.ofMillis(50)).until(() -> {
            before = first.api.get(OldRecords.ARCHIVIST, path).body();
            return before.path("finished").asInt() >= BEFORE;
        });
        chancery.kill();
        chancery.startAgain();
        old = new OldRecords(new ApiClient(chancery));
        report = old.bringAllIn();
    }

    @AfterAll
    void stop() {
        chancery.close();
    }

    static Stream<String> names() {
        return OldRecords.names();
    }

    @Test
    @Order(1)
    void each_record_is_in_and_those_that_were_in_before_have_their_ids() {
        assertThat(before.path("state").asString()).isEqualTo("RUNNING");
        assertThat(before.path("finished").asInt())
                .isLessThan((int) OldRecords.names().count());
        assertThat(report.path("state").asString()).isEqualTo("FINISHED");
        Map<String, JsonNode> now = lines(report);
        assertThat(now).hasSize((int) OldRecords.names().count());
        assertThat(now.values())
                .allSatisfy(line -> assertThat(line.path("outcome").asString())
                        .as(line.toString())
                        .isIn("IMPORTED", "UNCHANGED"));
        lines(before).forEach((record, line) -> {
            if (line.path("outcome").asString().equals("IMPORTED")) {
                JsonNode again = now.get(record);
                assertThat(again.path("outcome").asString()).as(record).isEqualTo("UNCHANGED");
                assertThat(again.path("consultation")).isEqualTo(line.path("consultation"));
                assertThat(again.path("account")).isEqualTo(line.path("account"));
            }
        });
    }

    private static Map<String, JsonNode> lines(JsonNode told) {
        return told.path("records")
                .valueStream()
                .collect(Collectors.toMap(line -> line.path("id").asString(), Function.identity()));
    }

    @Order(2)
    @ParameterizedTest
    @MethodSource("names")
    void each_comes_out_as_it_was_sent(String name) {
        Answer exported = old.api.get(OldRecords.ARCHIVIST, "/api/imports/records/" + name);

        assertThat(exported.body()).isEqualTo(OldRecords.record(name));
    }

    @Test
    @Order(3)
    void nothing_happened_twice() {
        List<ConsumerRecord<String, byte[]>> records = Topics.read(chancery.kafka());
        Set<String> ids = new HashSet<>();
        List<String> happened = new ArrayList<>();
        for (ConsumerRecord<String, byte[]> record : records) {
            Map<String, String> headers = Topics.headers(record);
            // A crash may have sent the newest again, under the same id.
            if (ids.add(headers.get("ce_id"))) {
                happened.add(record.key() + " " + headers.get("ce_type") + " " + new String(record.value()));
            }
        }

        assertThat(happened).hasSizeGreaterThan(1000).doesNotHaveDuplicates();
        await().atMost(OldRecords.PATIENCE).until(() -> trail().size() >= ids.size());
        assertThat(trail()).containsExactlyInAnyOrderElementsOf(ids);
    }

    private List<String> trail() {
        return everything(AUDITOR, "/api/audit/trail?limit=200", "id");
    }

    private List<String> everything(String person, String path, String field) {
        List<String> all = new ArrayList<>();
        String after = "";
        do {
            JsonNode page = old.api.get(person, path + after).body();
            page.path("items").forEach(item -> all.add(item.path(field).asString()));
            String next = page.path("next").asString("");
            after = next.isEmpty() ? "" : "&after=" + next;
        } while (!after.isEmpty());
        return all;
    }

    @Test
    @Order(4)
    void the_views_show_each_once() {
        List<String> proposed = subjects("consultation-proposed");
        List<String> opened = subjects("record-opened");

        assertThat(everything(OldRecords.ARCHIVIST, "/api/reporting/consultations?limit=200", "consultation"))
                .containsExactlyInAnyOrderElementsOf(proposed);
        assertThat(everything(OldRecords.ARCHIVIST, "/api/reporting/records?limit=200", "record"))
                .containsExactlyInAnyOrderElementsOf(opened);
    }

    private List<String> subjects(String type) {
        return Topics.read(chancery.kafka()).stream()
                .filter(record -> Topics.headers(record).get("ce_type").endsWith("." + type))
                .map(ConsumerRecord::key)
                .distinct()
                .map(key -> key.substring(key.indexOf('/') + 1))
                .toList();
    }

    @Test
    @Order(5)
    void a_third_time_changes_nothing() {
        int all = Topics.settled(chancery, old.api, "seo.yun");

        JsonNode third = old.bringAllIn();

        assertThat(third.path("records").valueStream())
                .allSatisfy(line -> assertThat(line.path("outcome").asString())
                        .as(line.toString())
                        .isEqualTo("UNCHANGED"));
        assertThat(Topics.settled(chancery, old.api, "seo.yun")).isEqualTo(all + 1);
    }

    @Test
    @Order(6)
    void nobody_is_told_of_the_past_but_of_what_happens_to_it_now() {
        int markers = 2;
        List<String> now = Following.oneOfEachLane("KR", chancery, old.api);
        now.forEach(consultation -> Following.note(consultation, old.api));

        Following.awaitTold(markers + now.size(), chancery, old.api);
    }
}
