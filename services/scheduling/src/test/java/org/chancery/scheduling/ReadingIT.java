package org.chancery.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.chancery.scheduling.Client.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class ReadingIT extends RunningService {

    @BeforeEach
    void register() {
        koreaAndIndia();
    }

    @Nested
    class The_register {

        @Test
        void lists_parties_to_everybody_who_is_signed_in() {
            Answer mexico = deskOfficer().create(API + "/parties", """
                    {"code":"MX","kind":"STATE","names":{"en":"Mexico","ko":"멕시코"},"zone":"America/Mexico_City"}""");
            Answer list = as("park.sora", "AUDITOR").get(API + "/parties?applied=" + appliedBy(mexico));

            assertThat(list.status()).isEqualTo(200);
            assertThat(all(list, "code")).contains("IN", "KR", "MX").isSorted();
            assertThat(list.body().path("items").valueStream())
                    .anySatisfy(item ->
                            assertThat(item.path("names").path("ko").asString()).isEqualTo("멕시코"));
        }

        @Test
        void comes_in_pages() {
            Answer last = deskOfficer().create(API + "/parties", """
                    {"code":"IS","kind":"STATE","names":{"en":"Iceland"}}""");
            String next = API + "/parties?limit=1&applied=" + appliedBy(last);
            List<String> codes = new ArrayList<>();
            while (!next.isEmpty()) {
                Answer page = deskOfficer().get(next);
                assertThat(page.status()).as("%s", page.body()).isEqualTo(200);
                codes.addAll(all(page, "code"));
                assertThat(all(page, "code")).hasSize(1);
                String cursor = page.body().path("next").asString("");
                assertThat(page.header("Link")).contains(cursor);
                next = cursor.isEmpty() ? "" : API + "/parties?limit=1&after=" + cursor;
            }
            assertThat(codes).contains("IN", "IS", "KR").isSorted().doesNotHaveDuplicates();
        }

        @Test
        void lists_the_persons_of_a_party_with_the_newest_office() {
            Client administrator = as("choi.minseo", "ADMINISTRATOR");
            Answer person = administrator.create(API + "/persons", """
                    {"name":"Vinay Kumar","party":"IN"}""");
            Answer office = administrator.change("POST", person.header("Location"), "/offices", """
                    {"title":"Additional Secretary","organisation":"Ministry of External Affairs","since":"2020-03-01"}""");

            Answer list = deskOfficer().get(API + "/persons?party=IN&applied=" + appliedBy(office));

            assertThat(list.body().path("items").valueStream())
                    .filteredOn(item -> item.path("id").equals(person.body().path("id")))
                    .singleElement()
                    .satisfies(item -> {
                        assertThat(item.path("title").asString()).isEqualTo("Additional Secretary");
                        assertThat(item.path("since").asString()).isEqualTo("2020-03-01");
                    });
            assertThat(all(list, "party")).containsOnly("IN");
        }

        @Test
        void lists_mechanisms_to_those_who_work_with_them() {
            String mechanism = mechanism("A channel to list");
            String path = API + "/mechanisms?party=IN&applied=mechanism/" + mechanism + "@0";

            assertThat(all(deskOfficer().get(path), "id")).contains(mechanism);
            assertThat(as("park.sora", "AUDITOR").get(path).status()).isEqualTo(403);
        }

        @ParameterizedTest
        @CsvSource({
            "/persons, WyJLUiJd",
            "/persons, WyJhIiwiYiJd",
            "/mechanisms, nonsense",
            "/mechanisms, WyJhIiwiYiJd",
            "/parties, WyJhIiwiYiJd",
            "/parties, WyJcdTAwMDAiXQ"
        })
        void refuses_a_cursor_that_is_none_of_the_list(String list, String cursor) {
            Answer answer = deskOfficer().get(API + list + "?after=" + cursor);

            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.problem()).isEqualTo("urn:chancery:problem:bad-parameter");
            assertThat(answer.body().at("/errors/0/parameter").asString()).isEqualTo("after");
        }
    }

    @Nested
    class One_thing {

        @Test
        void is_not_sent_again_to_who_has_it() {
            Answer party = deskOfficer().get(API + "/parties/KR");

            assertThat(party.body().path("capitals").path("en").asString()).isEqualTo("Seoul");
            assertThat(party.etag()).isEqualTo("\"0\"");
            assertThat(deskOfficer()
                            .get(API + "/parties/KR", "If-None-Match", party.etag())
                            .status())
                    .isEqualTo(304);
        }

        @Test
        void of_a_person_has_all_offices() {
            Answer person = deskOfficer().create(API + "/persons", "{\"name\":\"Seo Yun\",\"party\":\"KR\"}");
            String path = person.header("Location");
            deskOfficer().change("POST", path, "/offices", "{\"title\":\"Director\",\"organisation\":\"MOFA\"}");
            deskOfficer()
                    .change("POST", path, "/offices", "{\"title\":\"Director General\",\"organisation\":\"MOFA\"}");

            Answer shown = deskOfficer().get(path);

            assertThat(shown.body().path("offices").valueStream())
                    .extracting(office -> office.path("title").asString())
                    .containsExactly("Director", "Director General");
            assertThat(shown.etag()).isEqualTo("\"2\"");
        }

        @Test
        void that_nobody_made_is_not_found() {
            for (String kind : List.of("persons", "mechanisms", "consultations", "campaigns")) {
                Answer answer = deskOfficer().get(API + "/" + kind + "/" + someId());
                assertThat(answer.status()).isEqualTo(404);
                assertThat(answer.problem())
                        .isEqualTo("urn:chancery:refusal:scheduling:no-such-" + kind.substring(0, kind.length() - 1));
            }
            assertThat(deskOfficer().get(API + "/parties/ZZ").problem())
                    .isEqualTo("urn:chancery:refusal:scheduling:no-such-party");
        }

        @Test
        void is_kept_from_who_may_not_read_it() {
            String meeting = consultation(mechanism("A channel to keep"));

            assertThat(as("park.sora", "AUDITOR", "ADMINISTRATOR").get(meeting).status())
                    .isEqualTo(403);
            assertThat(as("han.jiho", "NOTE_TAKER").get(meeting).status()).isEqualTo(200);
        }
    }

    @Nested
    class A_delegate {

        @Test
        void is_named_as_on_the_day() {
            Answer person = deskOfficer().create(API + "/persons", "{\"name\":\"Ham Sang-wook\",\"party\":\"KR\"}");
            deskOfficer().change("POST", person.header("Location"), "/offices", """
                    {"title":"Deputy Minister","organisation":"MOFA","since":"2020-01-06"}""");
            deskOfficer().change("POST", person.header("Location"), "/offices", """
                    {"title":"Ambassador","organisation":"Embassy","since":"2022-06-01"}""");
            String id = person.body().path("id").asString();
            String meeting = consultation(mechanism("A channel with delegates"));

            assertThat(chair(meeting, id, "").path("title").asString()).isEqualTo("Ambassador");
            deskOfficer().change("PUT", meeting, "/schedule", "{\"date\":\"2021-01-07\"}");
            assertThat(chair(meeting, id, "").path("title").asString()).isEqualTo("Deputy Minister");
            assertThat(chair(meeting, id, ",\"title\":\"Acting Minister\"")
                            .path("title")
                            .asString())
                    .isEqualTo("Acting Minister");
            assertThat(chair(meeting, id, "").path("name").asString()).isEqualTo("Ham Sang-wook");
        }

        private JsonNode chair(String meeting, String person, String more) {
            deskOfficer()
                    .change(
                            "PUT",
                            meeting,
                            "/delegations/KR",
                            "{\"chairs\":[{\"person\":\"%s\"%s}]}".formatted(person, more));
            return deskOfficer().get(meeting).body().at("/delegations/0/chairs/0");
        }
    }

    @Nested
    class A_description {

        @Test
        void of_every_event_is_served() {
            Answer schema = as("park.sora", "AUDITOR").get(API + "/schemas/consultation-held/1");

            assertThat(schema.status()).isEqualTo(200);
            assertThat(schema.header("Content-Type")).isEqualTo("application/schema+json");
            assertThat(schema.body().path("$schema").asString()).contains("2020-12");
        }

        @Test
        void of_no_event_is_not_found() {
            assertThat(deskOfficer().get(API + "/schemas/consultation-held/2").status())
                    .isEqualTo(404);
        }

        @Test
        void of_the_api_is_for_those_who_are_signed_in() {
            Answer openapi = deskOfficer().get(API + "/openapi");

            assertThat(openapi.body().path("openapi").asString()).startsWith("3.1");
            assertThat(openapi.body().path("paths").propertyNames())
                    .contains(API + "/consultations/{id}/held", API + "/parties");
            assertThat(with(null).get(API + "/openapi").status()).isEqualTo(401);
            assertThat(with(null).get("/actuator/health").status()).isEqualTo(200);
        }
    }

    private static String appliedBy(Answer answer) {
        return answer.body().path("subject").asString() + "@"
                + answer.body().path("version").asLong();
    }

    private static List<String> all(Answer list, String field) {
        return list.body()
                .path("items")
                .valueStream()
                .map(item -> item.path(field).asString())
                .toList();
    }
}
