package org.chancery.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chancery.journeys.ApiClient.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Real records of the past come in through the ordinary commands, read rightly, and come out with the same facts. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OldRecordsIT {

    private RunningChancery chancery;
    private OldRecords old;
    private JsonNode report;

    @BeforeAll
    void bringThemIn() {
        chancery = RunningChancery.started("old-records", "--no-play");
        old = new OldRecords(new ApiClient(chancery));
        Following.party("KR", chancery, old.api);
        report = old.bringAllIn();
    }

    @AfterAll
    void stop() {
        if (chancery != null) {
            chancery.close();
        }
    }

    static Stream<String> names() {
        return OldRecords.names();
    }

    @Test
    void all_of_them_are_in() {
        assertThat(report.path("state").asString()).isEqualTo("FINISHED");
        assertThat(report.path("records").valueStream())
                .hasSize((int) OldRecords.names().count())
                .allSatisfy(line -> assertThat(line.path("outcome").asString())
                        .as(line.toString())
                        .isEqualTo("IMPORTED"));
    }

    /** The format is compared as a whole: order of lists, nulls and verbatim words included. Nothing may differ. */
    @ParameterizedTest
    @MethodSource("names")
    void each_comes_out_with_the_same_facts(String name) {
        Answer exported = old.api.get(OldRecords.ARCHIVIST, "/api/imports/records/" + name);

        assertThat(exported.status()).isEqualTo(200);
        assertThat(exported.body()).isEqualTo(OldRecords.record(name));
    }

    @ParameterizedTest
    @MethodSource("names")
    void each_is_told_by_the_services_themselves_and_not_by_a_copy(String name) {
        String number = name.substring(0, 2);
        JsonNode record = OldRecords.record(name);
        assertThat(old.account(number).path("sources").valueStream())
                .filteredOn(each -> each.path("kind").asString("").equals("consultation-record/1"))
                .hasSize(1)
                .allSatisfy(file -> assertThat(file.path("beyond").asString("")).isEmpty());
        assertThat(old.statements(number))
                .extracting(each -> each.path("text").asString())
                .containsExactlyElementsOf(record.path("statements")
                        .valueStream()
                        .map(each -> each.path("summary").asString())
                        .toList());
    }

    @Test
    void nothing_is_proposed_on_account_of_the_past() {
        assertThat(OldRecords.names().map(name -> old.commitments(name.substring(0, 2), 0)))
                .flatMap(each -> each)
                .anyMatch(each -> each.hasNonNull("nextRoundOf"));
        JsonNode proposed = old.api
                .get(OldRecords.ARCHIVIST, "/api/reporting/consultations?status=PROPOSED")
                .body();
        assertThat(proposed.path("items")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"en-GB, 40", "ko-KR, 3"})
    void every_page_of_them_fits_a_narrow_screen_and_lacks_no_words(String language, int ofASort) {
        try (Browser browser = Browser.found()) {
            Walk walk = new Walk(browser.signIn(chancery, OldRecords.ARCHIVIST, language), ofASort).gone();

            assertThat(walk.faults()).isEmpty();
            assertThat(walk.pages()).isGreaterThan(100);
        }
    }

    /** What happens now comes behind all of the past in its lane, so whoever is told of it was silent about the past. */
    @Test
    void nobody_is_told_of_the_past_but_of_what_happens_to_it_now() {
        List<String> now = Following.oneOfEachLane("KR", chancery, old.api);
        now.forEach(consultation -> Following.note(consultation, old.api));

        assertThat(now).hasSize(4);
        Following.awaitTold(now.size(), chancery, old.api);
    }

    @Nested
    class Brought_in_again {

        @Test
        void nothing_changes() throws IOException {
            String name = "39-us-ph-bilateral-strategic-dialogue-11";
            JsonNode before = old.account("39");
            long version = versionOf(old.consultation("39"));

            Answer again = bring(OldRecords.record(name));

            assertThat(again.status()).isEqualTo(200);
            assertThat(again.body().at("/records/0/outcome").asString()).isEqualTo("UNCHANGED");
            assertThat(old.account("39")).isEqualTo(before);
            assertThat(versionOf(old.consultation("39"))).isEqualTo(version);
        }

        @Test
        void a_record_that_says_something_else_is_refused_with_the_fields_that_differ() {
            ObjectNode other = (ObjectNode) OldRecords.record("36-in-gb-foreign-office-consultations-15");
            other.put("round", 16);
            ((ObjectNode) other.at("/statements/4")).put("act", "denied");

            Answer answer = bring(other);

            assertThat(answer.status()).isEqualTo(409);
            assertThat(answer.type()).isEqualTo("urn:chancery:problem:record-differs");
            assertThat(answer.body().path("errors").valueStream())
                    .extracting(each -> each.path("pointer").asString())
                    .containsExactlyInAnyOrder("/round", "/statements/4/act");
            assertThat(old.consultation("36").path("announcedRound").asInt()).isEqualTo(15);
        }

        @Test
        void nobody_but_an_archivist_may() {
            Answer answer = old.api.call(
                    "seo.yun",
                    "POST",
                    "/api/imports",
                    Map.of(),
                    ApiClient.json(OldRecords.record("00-kr-in-global-issues-1-virtual")));

            assertThat(answer.status()).isEqualTo(403);
        }
    }

    @Nested
    class Strange_ones {

        @Test
        void are_kept_and_come_out_with_the_same_facts() {
            List<JsonNode> records = StrangeRecords.all();
            JsonNode told = old.bringIn(
                    records.stream().map(ApiClient.JSON::writeValueAsString).collect(Collectors.joining("\n")));

            assertThat(told.path("records").valueStream())
                    .hasSameSizeAs(records)
                    .allSatisfy(line -> assertThat(line.path("outcome").asString())
                            .as(line.toString())
                            .isEqualTo("IMPORTED"));
            for (int i = 0; i < records.size(); i++) {
                String id = records.get(i).path("id").asString().replace("/", "%2F");
                Answer exported = old.api.get(OldRecords.ARCHIVIST, "/api/imports/records?id=" + id);
                assertThat(exported.body()).isEqualTo(records.get(i));
            }
        }

        @Test
        void tell_a_decision_that_two_meetings_were_cancelled_by_as_one_fact() {
            String records = StrangeRecords.all().stream()
                    .filter(each -> each.has("decision"))
                    .map(ApiClient.JSON::writeValueAsString)
                    .collect(Collectors.joining("\n"));
            JsonNode lines = old.bringIn(records).path("records");

            JsonNode meeting = read("/api/scheduling/consultations/", lines.at("/0/consultation"));
            JsonNode other = read("/api/scheduling/consultations/", lines.at("/1/consultation"));
            assertThat(meeting.path("state").asString()).isEqualTo("CANCELLED");
            assertThat(other.path("decision")).isEqualTo(meeting.path("decision"));
            JsonNode decision = read("/api/scheduling/decisions/", meeting.path("decision"));
            assertThat(decision.path("act").asString()).isEqualTo("SUSPEND");
            assertThat(decision.path("by").asString()).isEqualTo("IN");
            assertThat(decision.path("mechanisms").valueStream())
                    .extracting(each -> read("/api/scheduling/mechanisms/", each)
                            .path("name")
                            .asString())
                    .containsExactly("Talks that were broken off", "Other talks that were broken off");
            JsonNode account = read("/api/minutes/records/", lines.at("/0/account"));
            assertThat(account.path("sources").toString()).doesNotContain("/decision");
        }

        private JsonNode read(String things, JsonNode id) {
            return old.api.get(OldRecords.ARCHIVIST, things + id.asString()).body();
        }
    }

    @Nested
    class From_the_command_line {

        @Test
        void the_same_comes_in_with_a_bar_that_fills() throws Exception {
            ObjectNode fresh = (ObjectNode) OldRecords.record("43-ph-vn-joint-commission-1-agreed-minutes");
            fresh.put("id", "43-from-the-command-line");
            Path file = Files.createTempFile("record", ".json");
            Files.write(file, ApiClient.json(fresh));

            Process process = new ProcessBuilder(
                            System.getProperty("chancery.import"),
                            "--portal=" + chancery.portal(),
                            "--issuer=" + chancery.issuer(),
                            "--user=" + OldRecords.ARCHIVIST + ":"
                                    + chancery.passwords().get(OldRecords.ARCHIVIST),
                            "--notes",
                            file.toString(),
                            OldRecords.directory()
                                    .resolve("00-kr-in-global-issues-1-virtual.json")
                                    .toString())
                    .redirectErrorStream(true)
                    .start();
            String said = new String(process.getInputStream().readAllBytes());

            assertThat(process.waitFor()).as(said).isZero();
            assertThat(said)
                    .contains("[##############################] 100 %  2 of 2")
                    .contains("imported   43-from-the-command-line")
                    .contains("unchanged  00-kr-in-global-issues-1-virtual");
            Files.delete(file);
        }
    }

    private Answer bring(JsonNode record) {
        return old.api.call(OldRecords.ARCHIVIST, "POST", "/api/imports", Map.of(), ApiClient.json(record));
    }

    private static long versionOf(JsonNode consultation) {
        return consultation.toString().hashCode();
    }
}
