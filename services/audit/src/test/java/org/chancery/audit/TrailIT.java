package org.chancery.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.chancery.platform.envelope.Actor;
import org.chancery.platform.envelope.Label;
import org.chancery.platform.envelope.Marking;
import org.chancery.platform.envelope.Provenance;
import org.chancery.platform.intake.Applied;
import org.chancery.platform.intake.Delivery;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class TrailIT extends RunningService {

    @Nested
    class A_line_of_the_trail {

        @Test
        void tells_who_did_what_when_to_what_and_because_of_what() {
            var because = new Provenance(
                    Actor.reaction("when-moved-then-" + person), UUID.randomUUID(), UUID.randomUUID(), "minutes/1998");
            Delivery moved = feed().publish(
                            Happenings.SCHEDULING,
                            meeting,
                            new Happenings.MeetingNamed("secret words of the body"),
                            because,
                            new Label(Set.of(party, speech), Marking.OFFICIAL));

            Answer answer = auditor().get(TRAIL + "?actor=" + because.actor() + "&applied=" + applied(moved));

            JsonNode line = answer.body().path("items").path(0);
            assertThat(line.path("time").asString()).isEqualTo(moved.time().toString());
            assertThat(line.path("actor").asString()).isEqualTo(because.actor().toString());
            assertThat(line.path("type").asString()).isEqualTo("org.chancery.scheduling.meeting-named");
            assertThat(line.path("version").asInt()).isEqualTo(3);
            assertThat(line.path("subject").asString()).isEqualTo(meeting.toString());
            assertThat(line.path("aggregateVersion").asLong()).isZero();
            assertThat(line.path("cause").asString()).isEqualTo(String.valueOf(because.cause()));
            assertThat(line.path("correlation").asString())
                    .isEqualTo(because.correlation().toString());
            assertThat(line.path("importSource").asString()).isEqualTo("minutes/1998");
            assertThat(texts(line.path("about"))).containsExactlyInAnyOrder(party.toString(), speech.toString());
            assertThat(line.path("marking").asString()).isEqualTo("OFFICIAL");
            assertThat(line.path("id").asString()).isEqualTo(moved.id().toString());
            assertThat(line.path("topic").asString()).isEqualTo("scheduling");
            assertThat(line.path("lane").asInt()).isEqualTo(moved.lane());
            assertThat(line.path("number").asLong()).isEqualTo(moved.number());
            assertThat(line.path("bodySha256").asString())
                    .isEqualTo(moved.body().sha256());
            assertThat(answer.text()).doesNotContain("secret words");
        }

        @Test
        void has_no_cause_where_a_person_acted_of_their_own_accord() {
            Delivery moved = moves(Marking.OFFICIAL);
            assertThat(trail("actor=person:" + person, moved)
                            .path("items")
                            .path(0)
                            .path("cause")
                            .isNull())
                    .isTrue();
        }

        @Test
        void stands_beside_the_record_as_it_was_received() {
            Delivery moved = moves(Marking.OFFICIAL);
            trail("actor=person:" + person, moved);

            Map<String, Object> kept =
                    db.sql("""
                            select key, body, header_names, header_values from trail.line where subject = :subject""").param("subject", meeting.toString()).query().singleRow();

            assertThat(kept.get("key")).isEqualTo(moved.received().key().array());
            assertThat(kept.get("body")).isEqualTo(moved.body().array());
            assertThat(moved.received().headers()).isNotEmpty();
            assertThat(db.sql("""
                                    select header.name || '=' || convert_from(header.value, 'UTF8')
                                    from trail.line, unnest(header_names, header_values) as header (name, value)
                                    where subject = :subject""")
                            .param("subject", meeting.toString())
                            .query(String.class)
                            .list())
                    .containsExactlyElementsOf(moved.received().headers().stream()
                            .map(header -> header.name() + "="
                                    + new String(header.value().array(), StandardCharsets.UTF_8))
                            .toList());
        }
    }

    @Nested
    class The_trail {

        @Test
        void shows_the_newest_first_in_pages() {
            Delivery last = moves(Marking.OFFICIAL);
            for (int i = 0; i < 6; i++) {
                last = moves(Marking.OFFICIAL);
            }
            var seen = new ArrayList<Long>();
            String path = TRAIL + "?actor=person:" + person + "&limit=3&applied=" + applied(last);
            @Nullable String next = path;
            while (next != null) {
                Answer page = auditor().get(next);
                assertThat(page.status()).isEqualTo(200);
                page.body()
                        .path("items")
                        .forEach(line -> seen.add(line.path("aggregateVersion").asLong()));
                JsonNode after = page.body().path("next");
                next = after.isNull() ? null : path + "&after=" + after.asString();
                assertThat(page.response().headers().firstValue("Link").isPresent())
                        .isEqualTo(next != null);
            }
            assertThat(seen).containsExactly(6L, 5L, 4L, 3L, 2L, 1L, 0L);
        }

        @Test
        void can_be_asked_for_a_type_by_its_short_name_and_its_long_one() {
            moves(Marking.OFFICIAL);
            Delivery named =
                    happens(Happenings.SCHEDULING, meeting, new Happenings.MeetingNamed("x"), Marking.OFFICIAL);
            for (String type : List.of("meeting-named", "org.chancery.scheduling.meeting-named")) {
                JsonNode lines = trail("actor=person:" + person + "&type=" + type, named);
                assertThat(ids(lines)).containsExactly(named.id().toString());
            }
        }

        @Test
        void can_be_asked_for_a_time() {
            Delivery moved = moves(Marking.OFFICIAL);
            String mine = "actor=person:" + person;
            assertThat(ids(trail(mine + "&from=" + moved.time(), moved))).hasSize(1);
            assertThat(ids(trail(mine + "&to=" + moved.time(), moved))).isEmpty();
            assertThat(ids(trail(mine + "&from=" + moved.time().plusSeconds(1), moved)))
                    .isEmpty();
        }

        @Test
        void takes_the_empty_fields_of_a_form_for_nothing_said() {
            Delivery moved = moves(Marking.OFFICIAL);
            assertThat(ids(trail("actor=person:" + person + "&type=&from=&to=", moved)))
                    .hasSize(1);
        }

        @Test
        void has_no_line_above_the_clearance_of_the_reader() {
            moves(Marking.SECRET);
            Delivery open = moves(Marking.OFFICIAL);
            String path = TRAIL + "?limit=1&actor=person:" + person + "&applied=" + applied(open);

            Answer official = auditor().get(path);
            assertThat(ids(official.body())).containsExactly(open.id().toString());
            assertThat(official.body().path("next").isNull()).isTrue();

            Answer secret = as(Marking.SECRET, "AUDITOR").get(path);
            assertThat(secret.body().path("next").isNull()).isFalse();
        }

        @ParameterizedTest
        @CsvSource({
            "AUDITOR, 200",
            "ADMINISTRATOR, 200",
            "DESK_OFFICER, 403",
            "NOTE_TAKER, 403",
            "HEAD_OF_DELEGATION, 403",
            "NOBODY, 403"
        })
        void is_for_auditors_and_administrators(String role, int status) {
            assertThat(as(Marking.SECRET, role).get(TRAIL).status()).isEqualTo(status);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "from=yesterday",
                    "to=2021-02-30T00:00:00Z",
                    "limit=0",
                    "limit=x",
                    "after=x",
                    "applied=soon",
                    "after=WyJhIiwiYiIsImMiLCJkIl0",
                    "after=WyIrOTk5OTk5LTAxLTAxVDAwOjAwOjAwWiIsInQiLCIwIiwiMSJd",
                    "from=%2B999999-01-01T00:00:00Z"
                })
        void refuses_what_it_cannot_read(String parameter) {
            Answer answer = auditor().get(TRAIL + "?" + parameter);
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.body().path("errors").path(0).path("parameter").asString())
                    .isEqualTo(parameter.substring(0, parameter.indexOf('=')));
        }

        @Test
        void says_that_it_does_not_show_a_write_yet() {
            Answer answer = auditor().get(TRAIL + "?applied=" + new Applied(meeting, 7));
            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.body().path("type").asString()).isEqualTo("urn:chancery:problem:view-not-there-yet");
        }
    }
}
