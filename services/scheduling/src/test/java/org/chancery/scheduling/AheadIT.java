package org.chancery.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.chancery.scheduling.Client.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What is told before it bites. */
class AheadIT extends RunningService {

    @BeforeEach
    void register() {
        koreaAndIndia();
    }

    private static String appliedBy(Answer answer) {
        return answer.body().path("subject").asString() + "@"
                + answer.body().path("version").asLong();
    }

    private static List<String> kinds(JsonNode body) {
        return strings(body.path("warnings"), "kind");
    }

    @Nested
    class Conflicts {

        @Test
        void of_a_planned_slot_name_the_person_the_room_and_the_party_of_the_other_meeting() {
            Client officer = deskOfficer();
            String delegation = """
                    {"chairs":[{"name":"Lee Do-hyun","title":"Deputy Minister"}]}""";
            String first = consultation(mechanism("Conflicts, first"));
            accepted(officer.change("PUT", first, "/delegations/KR", delegation), 1);
            accepted(officer.change("PUT", first, "/schedule", """
                    {"date":"2031-03-03","start":"10:00","end":"12:00","zone":"Asia/Seoul","place":"Seoul","room":"Room 801","mode":"IN_PERSON"}"""), 1);
            String second = consultation(mechanism("Conflicts, second"));
            accepted(officer.change("PUT", second, "/delegations/KR", delegation), 1);
            Answer scheduled = officer.change("PUT", second, "/schedule", """
                    {"date":"2031-03-03","start":"11:00","lengthMinutes":60,"zone":"Asia/Seoul","place":"seoul","room":"room  801","mode":"IN_PERSON"}""");

            Answer answer = officer.get(second + "/conflicts?applied=" + appliedBy(scheduled));

            assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
            assertThat(kinds(answer.body())).containsExactly("PRINCIPAL", "ROOM", "PARTY", "PARTY");
            JsonNode principal = answer.body().at("/warnings/0");
            assertThat(principal.path("who").asString()).isEqualTo("Lee Do-hyun");
            assertThat(principal.path("certainty").asString()).isEqualTo("CERTAIN");
            assertThat(principal.path("consultation").asString()).isEqualTo(idOf(first));
            assertThat(principal.path("title").asString()).isEqualTo("Conflicts, first");
        }

        @Test
        void of_a_tried_slot_tell_of_nights_and_of_days_off_when_asked() {
            Client officer = deskOfficer();
            Answer holidays = officer.change("PUT", API + "/parties/IN", "/holidays", """
                    {"year":2031,"holidays":[{"date":"2031-01-26","name":"Republic Day"}]}""");
            assertThat(holidays.status()).as("%s", holidays.body()).isEqualTo(200);
            String slot = """
                    {"parties":["KR","IN"],"date":"2031-01-26","start":"09:00","lengthMinutes":60,"zone":"Asia/Seoul","mode":"VIRTUAL"}""";

            Answer plain = officer.send("POST", API + "/conflicts?applied=" + appliedBy(holidays), slot);
            Answer asked = officer.send("POST", API + "/conflicts?daysOff=true", slot);

            assertThat(kinds(plain.body())).containsExactly("NIGHT");
            assertThat(plain.body().at("/warnings/0/party").asString()).isEqualTo("IN");
            assertThat(plain.body().at("/warnings/0/from").asString()).isEqualTo("05:30:00");
            assertThat(kinds(asked.body())).containsExactly("NIGHT", "DAY_OFF", "HOLIDAY");
            assertThat(asked.body().at("/warnings/2/holiday").asString()).isEqualTo("Republic Day");
        }

        @Test
        void of_what_has_no_date_are_not_told() {
            String meeting = consultation(mechanism("Conflicts, none"));
            Answer answer = deskOfficer().get(meeting + "/conflicts");
            assertThat(answer.body().path("dated").asBoolean()).isFalse();
            assertThat(answer.body().path("warnings")).isEmpty();
        }

        @Test
        void are_not_told_of_a_slot_that_is_none() {
            Answer zone = deskOfficer().send("POST", API + "/conflicts", """
                    {"parties":["KR"],"date":"2031-01-26","zone":"Asia/Atlantis"}""");
            assertThat(zone.status()).isEqualTo(422);
            assertThat(zone.pointer()).isEqualTo("/zone");
            Answer end = deskOfficer().send("POST", API + "/conflicts", """
                    {"parties":["KR"],"date":"2031-01-26","start":"10:00","end":"09:00"}""");
            assertThat(end.pointer()).isEqualTo("/end");
            Answer until = deskOfficer().send("POST", API + "/conflicts", """
                    {"parties":["KR"],"date":"2031-01-26","until":"2031-01-25"}""");
            assertThat(until.pointer()).isEqualTo("/until");
        }

        @Test
        void are_not_told_of_those_who_are_not_there() {
            Answer party = deskOfficer().send("POST", API + "/conflicts", """
                    {"parties":["KR","XX"],"date":"2031-01-26"}""");
            assertThat(party.status()).isEqualTo(422);
            assertThat(party.pointer()).isEqualTo("/parties/1");
            Answer person = deskOfficer().send("POST", API + "/conflicts", """
                    {"parties":["KR"],"date":"2031-01-26","people":[
                      {"name":"Nobody","party":"KR","person":"00000000-0000-7000-8000-000000000001"}]}""");
            assertThat(person.status()).isEqualTo(422);
            assertThat(person.pointer()).isEqualTo("/people/0/person");
        }
    }

    @Nested
    class The_planner {

        @Test
        void offers_the_hours_that_two_capitals_share() {
            Answer answer = deskOfficer()
                    .get(API + "/planner?parties=KR&parties=IN&from=2031-03-03&until=2031-03-03&minutes=60");

            assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
            assertThat(answer.body().path("common")).hasSize(1);
            JsonNode offer = answer.body().at("/common/0");
            assertThat(offer.path("first").asString()).isEqualTo("2031-03-03T03:30:00Z");
            assertThat(offer.path("last").asString()).isEqualTo("2031-03-03T08:00:00Z");
            assertThat(offer.at("/locals/0/first").asString()).isEqualTo("2031-03-03T12:30:00");
            assertThat(offer.at("/locals/1/last").asString()).isEqualTo("2031-03-03T13:30:00");
            assertThat(answer.body().path("leastBad")).isEmpty();
        }

        @Test
        void offers_the_least_bad_where_nothing_is_common() {
            party("PE", "Peruvian", "Lima", "America/Lima");
            Answer week = deskOfficer().change("PUT", API + "/parties/PE", "/working-week", """
                    {"days":["MONDAY","TUESDAY"],"from":"09:00","until":"15:00"}""");
            Answer answer = deskOfficer()
                    .get(API + "/planner?parties=KR&parties=PE&parties=XX&from=2031-03-03&until=2031-03-07&applied="
                            + appliedBy(week));

            assertThat(answer.body().path("common")).isEmpty();
            assertThat(answer.body().path("leastBad")).isNotEmpty();
            assertThat(answer.body().at("/leastBad/0/discomfort").asInt()).isPositive();
            assertThat(answer.body().path("unknown").toString()).isEqualTo("[\"XX\"]");
        }

        @Test
        void looks_at_a_range_that_is_one() {
            Answer turned = deskOfficer().get(API + "/planner?parties=KR&from=2031-03-03&until=2031-03-01");
            assertThat(turned.status()).isEqualTo(422);
            Answer endless = deskOfficer().get(API + "/planner?parties=KR&from=2031-03-03&until=2041-03-01");
            assertThat(endless.status()).isEqualTo(422);
            Answer nobody = deskOfficer().get(API + "/planner?from=2031-03-03&until=2031-03-04");
            assertThat(nobody.status()).isEqualTo(400);
            Answer nothing = deskOfficer().get(API + "/planner?parties=KR&from=2031-03-03&until=2031-03-04&minutes=0");
            assertThat(nothing.status()).isEqualTo(400);
        }
    }

    @Nested
    class The_outlook {

        @Test
        void says_who_hosts_next_and_that_the_next_round_is_overdue() {
            Client officer = deskOfficer();
            String mechanism = mechanism("Outlook, alternating");
            String channel = API + "/mechanisms/" + mechanism;
            accepted(officer.change("PUT", channel, "/rhythm", """
                    {"cadence":{"phrase":"annually"},"hostRule":"ALTERNATING"}"""), 1);
            held(mechanism, "2020-11-05", "KR");
            Answer last = held(mechanism, "2023-01-16", "IN");

            JsonNode item = outlook(mechanism, last);

            assertThat(item.path("alert").asString()).isEqualTo("DORMANT");
            assertThat(item.path("basis").asString()).isEqualTo("PHRASE");
            assertThat(item.path("months").asInt()).isEqualTo(12);
            assertThat(item.path("due").asString()).isEqualTo("2024-01-16");
            assertThat(item.at("/nextHost/host").asString()).isEqualTo("KR");
            assertThat(item.at("/nextHost/basis").asString()).isEqualTo("RULE");
            assertThat(item.path("rounds").asInt()).isEqualTo(2);

            String next = consultation(mechanism);
            Answer planned = officer.change("PUT", next, "/schedule", """
                    {"date":"2061-05-17","zone":"Asia/Seoul","mode":"IN_PERSON","host":"KR"}""");
            JsonNode after = outlook(mechanism, planned);
            assertThat(after.path("alert").asString()).isEqualTo("PLANNED");
            assertThat(after.at("/planned/consultation").asString()).isEqualTo(idOf(next));
            assertThat(after.at("/planned/host").asString()).isEqualTo("KR");
        }

        @Test
        void asks_for_no_round_of_what_is_suspended_though_it_never_met() {
            String mechanism = mechanism("Outlook, suspended");
            Answer suspended = deskOfficer().change("POST", API + "/mechanisms/" + mechanism, "/suspension", """
                    {"reason":"a visit that was opposed"}""");
            JsonNode item = outlook(mechanism, suspended);
            assertThat(item.path("alert").asString()).isEqualTo("NOT_MEETING");
            assertThat(item.path("rounds").asInt()).isZero();
        }

        private JsonNode outlook(String mechanism, Answer last) {
            Answer answer = deskOfficer().get(API + "/outlook?mechanism=" + mechanism + "&applied=" + appliedBy(last));
            assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
            assertThat(answer.body().path("items")).hasSize(1);
            return answer.body().at("/items/0");
        }

        private Answer held(String mechanism, String date, String host) {
            String meeting = consultation(mechanism);
            accepted(deskOfficer().change("PUT", meeting, "/schedule", """
                    {"date":"%s","mode":"IN_PERSON","host":"%s"}""".formatted(date, host)), 1);
            Answer held = deskOfficer().change("POST", meeting, "/held", "{\"attendanceUnstated\":true}");
            accepted(held, 1);
            return held;
        }
    }
}
