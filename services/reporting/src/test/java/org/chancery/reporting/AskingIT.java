package org.chancery.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.chancery.platform.envelope.Marking;
import org.chancery.platform.intake.Delivery;
import org.chancery.reporting.Client.Answer;
import org.chancery.scheduling.events.MechanismId;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How questions are asked: who may, how lists go on, what is waited for, and what is no question. */
class AskingIT extends RunningService {

    private static final String SOME = "/consultations/" + FoundingEvents.CONSULTATION.value();

    @Nested
    class A_list {

        private final MechanismId channel = new MechanismId(UUID.randomUUID());
        private final String all = "/consultations?mechanism=" + channel.value();

        private String held(String date) {
            Meeting meeting = Meeting.with("PAGED").in(channel);
            publish(meeting.proposed());
            waited(publish(meeting.scheduled(date)));
            return meeting.id().value().toString();
        }

        private void waited(Delivery delivery) {
            assertThat(deskOfficer().get(all + "&" + after(delivery)).status()).isEqualTo(200);
        }

        @Test
        void goes_on_where_it_ended_though_newer_entries_came() {
            var expected = new ArrayList<String>();
            for (String date : List.of("2021-03-05", "2021-03-04", "2021-03-03", "2021-03-03", "2021-03-01")) {
                expected.add(held(date));
            }
            var seen = new ArrayList<String>();
            String next = "";
            do {
                Answer page = deskOfficer().get(all + "&limit=2" + next);
                seen.addAll(texts(page.body().path("items"), "consultation"));
                next = "&after=" + page.body().path("next").asString("");
                assertThat(page.header("Link").isEmpty())
                        .isEqualTo(page.body().path("next").isNull());
                held("2021-04-0" + seen.size());
            } while (!next.equals("&after="));

            assertThat(seen).containsExactlyInAnyOrderElementsOf(expected);
            assertThat(seen.getFirst()).isEqualTo(expected.getFirst());
            assertThat(seen.getLast()).isEqualTo(expected.getLast());
        }

        @Test
        void puts_those_without_a_date_first() {
            String dated = held("2021-05-01");
            Meeting undated = Meeting.with("PAGED").in(channel);
            waited(publish(undated.proposed()));

            assertThat(texts(deskOfficer().get(all).body().path("items"), "consultation"))
                    .containsExactly(undated.id().value().toString(), dated);
        }
    }

    @Nested
    class A_question {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "/consultations?limit=0",
                    "/consultations?limit=many",
                    "/consultations?after=nonsense",
                    "/consultations?after=WyJhIiwiYiJd",
                    "/consultations?after=WyJcdTAwMDAiXQ",
                    "/commitments?after=nonsense",
                    "/commitments?after=WyJhIiwiYiJd",
                    "/campaigns?after=nonsense",
                    "/campaigns?after=WyJhIiwiYiJd",
                    "/records?after=WyJhIiwiYiJd",
                    "/records?state=LOST",
                    "/texts?agreed=perhaps",
                    "/mechanisms?state=OVER",
                    "/mechanisms?party=india",
                    "/consultations?status=OVER",
                    "/consultations?party=india",
                    "/consultations?mechanism=nonsense",
                    "/consultations?applied=yesterday",
                    "/consultations/nonsense",
                    "/commitments?state=LOST",
                    "/consultations/9b9b9b9b-0000-4000-8000-000000000000/readout?language=fr"
                })
        void that_cannot_be_read_is_a_bad_one(String path) {
            Answer answer = deskOfficer().get(path);

            assertThat(answer.status()).as("%s", answer.body()).isEqualTo(400);
            assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "/consultations/9b9b9b9b-0000-4000-8000-000000000000",
                    "/consultations/9b9b9b9b-0000-4000-8000-000000000000/readout",
                    "/commitments/9b9b9b9b-0000-4000-8000-000000000000",
                    "/records/9b9b9b9b-0000-4000-8000-000000000000",
                    "/texts/9b9b9b9b-0000-4000-8000-000000000000",
                    "/mechanisms/9b9b9b9b-0000-4000-8000-000000000000",
                    "/decisions/9b9b9b9b-0000-4000-8000-000000000000",
                    "/campaigns/9b9b9b9b-0000-4000-8000-000000000000/coverage"
                })
        void about_what_is_not_there_is_answered_so(String path) {
            assertThat(deskOfficer().get(path).status()).isEqualTo(404);
        }

        @Test
        void about_a_consultation_that_was_not_held_has_no_readout() {
            Meeting meeting = Meeting.with("PLANNED");
            publish(meeting.proposed());
            Delivery scheduled = publish(meeting.scheduled("2021-06-01"));

            Answer answer =
                    deskOfficer().get("/consultations/" + meeting.id().value() + "/readout?" + after(scheduled));

            assertThat(answer.status()).isEqualTo(404);
        }

        @Test
        void needs_a_token_and_a_role() {
            assertThat(with(null).get(SOME).status()).isEqualTo(401);
            assertThat(as(Marking.SECRET, "AUDITOR").get(SOME).status()).isEqualTo(403);
            assertThat(administrator().get("/consultations").status()).isEqualTo(403);
            assertThat(administrator().get("/views").status()).isEqualTo(200);
            assertThat(as(Marking.OFFICIAL, "NOTE_TAKER").get("/consultations").status())
                    .isEqualTo(200);
        }

        @Test
        void sees_the_asker_s_own_write() {
            Meeting meeting = Meeting.with("WAITED");

            Delivery proposed = publish(meeting.proposed());

            assertThat(deskOfficer()
                            .get("/consultations/" + meeting.id().value() + "?" + after(proposed))
                            .status())
                    .isEqualTo(200);
        }

        @Test
        void is_put_off_where_the_write_does_not_come() {
            Answer answer = deskOfficer().get("/consultations?applied=consultation/" + UUID.randomUUID() + "@7");

            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.problem()).isEqualTo("urn:chancery:problem:view-not-there-yet");
            assertThat(answer.header("Retry-After")).isEqualTo("1");
        }

        @Test
        void can_be_looked_up_in_the_description_of_the_api() {
            assertThat(deskOfficer().get("/openapi").body().path("paths").propertyNames())
                    .contains(
                            "/api/reporting/consultations",
                            "/api/reporting/consultations/{id}",
                            "/api/reporting/consultations/{id}/readout",
                            "/api/reporting/commitments",
                            "/api/reporting/records/{id}",
                            "/api/reporting/texts/{id}",
                            "/api/reporting/mechanisms/{id}",
                            "/api/reporting/decisions/{id}",
                            "/api/reporting/campaigns/{id}/coverage",
                            "/api/reporting/views");
        }
    }
}
