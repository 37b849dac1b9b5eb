package org.chancery.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.chancery.importing.FakeHouse.Sent;
import org.chancery.importing.cases.Cases;
import org.chancery.importing.cases.Spoiled;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class ImportsIT extends RunningImporting {

    @AfterEach
    void heal() {
        HOUSE.failNoMore();
    }

    @Nested
    class A_record {

        @Test
        void comes_in_by_commands_that_name_it_and_have_keys() {
            JsonNode record = fresh("36", "a-1");

            Answer answer = post(record);

            assertThat(answer.status()).as(answer.text()).isEqualTo(200);
            assertThat(answer.outcome(0)).isEqualTo("IMPORTED");
            assertThat(answer.body().at("/records/0/notes").size()).isPositive();
            List<Sent> sent = of("a-1");
            assertThat(sent)
                    .hasSizeGreaterThan(25)
                    .allSatisfy(each -> assertThat(each.key()).isNotBlank());
            assertThat(sent).extracting(Sent::key).doesNotHaveDuplicates();
            assertThat(sent.getLast().path()).endsWith("/closing");
        }

        @Test
        void that_is_in_changes_nothing_when_it_comes_again() {
            Answer first = post(fresh("06", "a-2"));
            int before = HOUSE.sent().size();
            Answer again = post("jung.haneul", "application/x-ndjson", line("06", "a-2"));

            assertThat(HOUSE.sent()).hasSize(before);
            assertThat(again.outcome(0)).isEqualTo("UNCHANGED");
            assertThat(again.body().at("/records/0/notes"))
                    .isEqualTo(first.body().at("/records/0/notes"))
                    .isNotEmpty();
        }

        @Test
        void that_is_marked_above_the_clearance_of_who_brings_it_in_is_not_sent() {
            ObjectNode record = fresh("00", "a-9");
            record.put("marking", "secret");

            Answer answer = post(record);

            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.text()).contains("/marking", "nobody marks above their own clearance");
            assertThat(of("a-9")).isEmpty();
        }

        @Test
        void that_is_marked_comes_in_marked() {
            ObjectNode record = fresh("00", "a-10");
            record.put("marking", "confidential");

            assertThat(post(record).outcome(0)).isEqualTo("IMPORTED");
            assertThat(of("a-10").stream()
                            .filter(each -> each.path().endsWith("/sources"))
                            .map(Sent::body)
                            .filter(each -> each.path("kind").asString().equals("consultation-record/1")))
                    .isNotEmpty()
                    .allSatisfy(
                            file -> assertThat(file.path("marking").asString()).isEqualTo("CONFIDENTIAL"));
        }

        @Test
        void goes_on_where_a_service_failed() {
            JsonNode record = fresh("29", "a-3");
            HOUSE.failAt(path -> path.endsWith("/statements"));
            Answer stopped = post(record);

            assertThat(stopped.status()).isEqualTo(409);
            assertThat(stopped.body().path("type").asString()).isEqualTo("urn:chancery:problem:import-stopped");
            List<Sent> before = of("a-3");
            assertThat(before).isNotEmpty().noneMatch(each -> each.path().endsWith("/closing"));

            HOUSE.failNoMore();
            Answer again = post(record);

            assertThat(again.outcome(0)).isEqualTo("IMPORTED");
            List<Sent> all = of("a-3");
            assertThat(all.subList(0, before.size())).isEqualTo(before);
            assertThat(all).extracting(Sent::key).doesNotHaveDuplicates();
        }

        @Test
        void that_was_begun_is_finished_by_who_began_it() {
            JsonNode record = fresh("09", "a-4");
            HOUSE.failAt(path -> path.endsWith("/held"));
            post(record);
            HOUSE.failNoMore();
            int before = HOUSE.sent().size();

            Answer other = post("park.jun", "application/json", JSON.writeValueAsString(record));

            assertThat(other.status()).isEqualTo(409);
            assertThat(other.body().path("detail").asString()).contains("begun by jung.haneul");
            assertThat(HOUSE.sent()).hasSize(before);
        }

        @Test
        void may_have_an_id_that_no_header_could_hold() {
            post(fresh("43", "기록 1995/1"));

            assertThat(HOUSE.sent()).extracting(Sent::source).contains("%EA%B8%B0%EB%A1%9D+1995%2F1");
        }
    }

    @Nested
    class Many_records {

        @Test
        void are_told_one_by_one_and_a_malformed_one_stops_no_other() {
            ObjectNode malformed = fresh("01", "b-2");
            malformed.put("status", "dreamt");
            String body =
                    line("04", "b-1") + "\n\nno JSON\n" + JSON.writeValueAsString(malformed) + "\n" + line("07", "b-3");

            Answer report = ended(post("jung.haneul", "application/x-ndjson", body));

            assertThat(report.body().path("state").asString()).isEqualTo("FINISHED");
            assertThat(report.body()
                            .path("records")
                            .valueStream()
                            .map(each -> each.path("outcome").asString()))
                    .containsExactly("IMPORTED", "REFUSED", "REFUSED", "IMPORTED");
            assertThat(report.body().at("/records/2/errors/0/pointer").asString())
                    .isEqualTo("/status");
            assertThat(report.body().path("finished").asInt()).isEqualTo(4);
            assertThat(of("b-2")).isEmpty();
        }

        @Test
        void may_hold_names_that_nobody_could_write_down() {
            Answer report = ended(post(
                    "jung.haneul", "application/x-ndjson", "{\"a\\u0000b\":{\"c\":\"\\u0001\"},\"d\":\"\\ud800\"}"));

            assertThat(report.outcome(0)).isEqualTo("REFUSED");
        }

        @Test
        void are_told_line_by_line_to_who_wants_lines() {
            String body = line("00", "b-4") + "\n" + line("02", "b-5");
            Answer lines = exchange(request("/api/imports", "jung.haneul", "ARCHIVIST")
                    .header("Content-Type", "application/x-ndjson")
                    .header("Accept", "application/x-ndjson")
                    .POST(java.net.http.HttpRequest.BodyPublishers.ofString(body)));

            assertThat(lines.text().lines()).hasSize(2).allMatch(line -> line.contains("\"outcome\""));
        }
    }

    @Nested
    class Bad_input {

        @Test
        void is_refused_with_pointers_and_sends_nothing() {
            var random = new SplittableRandom(20_261);
            int refused = 0;
            List<String> names = Cases.names().toList();
            for (int i = 0; i < 300; i++) {
                JsonNode spoiled = Spoiled.of(Cases.json(names.get(i % names.size())), random);
                if (Cases.read(spoiled).record() != null) {
                    continue;
                }
                int before = HOUSE.sent().size();
                Answer answer = post(spoiled);

                assertThat(answer.status()).as(answer.text()).isEqualTo(400);
                assertThat(answer.body().path("type").asString()).startsWith("urn:chancery:problem:");
                assertThat(HOUSE.sent()).hasSize(before);
                refused++;
            }
            assertThat(refused).isGreaterThan(60);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    "null",
                    "[]",
                    "7",
                    "\"x\"",
                    "{",
                    "{}",
                    "{\"format\":\"consultation-record/1\"}",
                    "{\"id\":1,\"id\":2}",
                    "nothing"
                })
        void that_is_no_record_is_told_so(String body) {
            int before = HOUSE.sent().size();

            Answer answer = post("jung.haneul", "application/json", body);

            assertThat(answer.status()).as(answer.text()).isEqualTo(400);
            assertThat(HOUSE.sent()).hasSize(before);
        }

        @Test
        void of_another_kind_is_told_so() {
            assertThat(post("jung.haneul", "text/plain", "x").status()).isEqualTo(415);
            assertThat(post("jung.haneul", "application/x-ndjson", "\n\n").status())
                    .isEqualTo(400);
        }

        @Test
        void nested_without_end_is_told_so() {
            String deep = "[".repeat(400) + "]".repeat(400);
            String record =
                    JSON.writeValueAsString(Cases.json("00")).replace("\"notes\":", "\"notes\":" + deep + ",\"x\":");

            assertThat(post("jung.haneul", "application/json", record).status()).isEqualTo(400);
        }
    }

    @Nested
    class Somebody_else {

        @Test
        void may_neither_bring_in_nor_look() {
            Answer answer = exchange(request("/api/imports", "seo.yun", "DESK_OFFICER")
                    .header("Content-Type", "application/json")
                    .POST(java.net.http.HttpRequest.BodyPublishers.ofString("{}")));

            assertThat(answer.status()).isEqualTo(403);
            assertThat(get("/api/imports/8e03978e-40d5-43dd-bc93-6894a57f9324", "DESK_OFFICER")
                            .status())
                    .isEqualTo(403);
            assertThat(get("/api/imports/records/none", "AUDITOR").status()).isEqualTo(403);
        }

        @Test
        void finds_nothing_that_is_not_there() {
            assertThat(get("/api/imports/8e03978e-40d5-43dd-bc93-6894a57f9324", "ARCHIVIST")
                            .status())
                    .isEqualTo(404);
            assertThat(get("/api/imports/records/none", "DESK_OFFICER").status())
                    .isEqualTo(404);
            assertThat(get("/api/imports/not-an-id", "ARCHIVIST").status()).isEqualTo(400);
        }
    }

    @Test
    void the_service_describes_itself() {
        JsonNode api = get("/api/importing/openapi", "ARCHIVIST").body();

        assertThat(api.path("paths").propertyNames())
                .containsExactlyInAnyOrder(
                        "/api/imports",
                        "/api/imports/{id}",
                        "/api/imports/records",
                        "/api/imports/records/{record}",
                        "/api/imports/consultations/{consultation}");
    }

    private static List<Sent> of(String record) {
        return HOUSE.sent().stream()
                .filter(each -> record.equals(each.source()))
                .collect(Collectors.toList());
    }

    private static ObjectNode fresh(String number, String id) {
        return ((ObjectNode) Cases.json(number)).put("id", id);
    }

    private static String line(String number, String id) {
        return JSON.writeValueAsString(fresh(number, id));
    }
}
