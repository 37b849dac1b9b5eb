package org.chancery.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.chancery.commitments.events.CommitmentEvent.CommitmentFrozen;
import org.chancery.commitments.events.CommitmentEvent.CommitmentFulfilled;
import org.chancery.commitments.events.CommitmentEvent.CommitmentHandedOn;
import org.chancery.commitments.events.CommitmentEvent.CommitmentMarkingRaised;
import org.chancery.commitments.events.CommitmentEvent.RequestAnswered;
import org.chancery.commitments.events.CommitmentEvent.Response;
import org.chancery.platform.envelope.Marking;
import org.chancery.scheduling.events.MechanismId;
import org.chancery.scheduling.events.PartyCode;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The commitments that are put forward for the agenda of the next meeting, and what takes them off again. */
class PutForwardIT extends CommitmentsTold {

    @Test
    void open_commitments_are_put_forward_for_the_next_agenda_unless_they_are_marked_or_over() throws Exception {
        koreaAndIndia();
        String mechanism = mechanism("Put forward");
        var kept = promise(mechanism, "Korea will send the list of sites", Marking.OFFICIAL);
        publish(promise(mechanism, "Korea will share the secret list", Marking.SECRET), "2026-11-01T00:00:00Z", null);
        publish(promise(mechanism, "Korea told long ago", Marking.OFFICIAL), "2026-11-01T00:00:00Z", "old-records:18");
        publish(kept, "2026-11-01T00:00:00Z", null);
        publish(
                new CommitmentFulfilled(kept.commitment(), LocalDate.of(2026, 11, 2), "a note"),
                "2026-11-02T00:00:00Z",
                null);
        var declined = request(mechanism, "Korea asked for what India would not give");
        publish(declined, "2026-11-02T00:00:00Z", null);
        publish(
                new RequestAnswered(declined.commitment(), Response.DECLINED, new PartyCode("IN"), null, null, null),
                "2026-11-02T00:00:00Z",
                null);
        var frozen = promise(mechanism, "Korea will wait", Marking.OFFICIAL);
        publish(frozen, "2026-11-02T00:00:00Z", null);
        publish(
                new CommitmentFrozen(frozen.commitment(), new MechanismId(UUID.fromString(mechanism)), "why", null),
                "2026-11-02T00:00:00Z",
                null);
        String inPublic = inPublic(mechanism("Put forward, in public"));
        var open = promise(mechanism, "India will answer the request", Marking.OFFICIAL);
        publish(open, "2026-11-03T00:00:00Z", null);
        publish(nextRound(mechanism, "regularly"), "2026-11-04T00:00:00Z", null);

        await().untilAsserted(() ->
                assertThat(planned(mechanism).path("status").asString()).isEqualTo("PROPOSED"));
        String meeting = API + "/consultations/"
                + planned(mechanism).path("consultation").asString();
        await().untilAsserted(() -> assertThat(
                        strings(deskOfficer().get(meeting).body().path("agenda"), "topic"))
                .contains("India will answer the request"));

        assertThat(deskOfficer().get(inPublic).body().path("agenda")).isEmpty();
        JsonNode agenda = deskOfficer().get(meeting).body().path("agenda");
        assertThat(strings(agenda, "topic")).containsExactly("India will answer the request");
        assertThat(agenda.at("/0/commitment").asString())
                .isEqualTo(open.commitment().subject().toString());

        String item = agenda.at("/0/item").asString();
        accepted(deskOfficer().change("POST", meeting, "/agenda/" + item + "/withdrawal", null), 1);
        String other = consultation(mechanism("Put forward, elsewhere"));
        accepted(deskOfficer().change("PUT", other, "/agenda/deadline", """
                {"date":"2021-01-04","time":"18:00","zone":"Asia/Seoul"}"""), 1);
        await().untilAsserted(() -> assertThat(
                        deskOfficer().get(other).body().path("agendaLocked").asBoolean())
                .isTrue());
        assertThat(deskOfficer().get(meeting).body().path("agenda")).isEmpty();
    }

    @Test
    void what_was_put_forward_is_taken_off_once_its_commitment_is_over_while_the_agenda_is_open() throws Exception {
        koreaAndIndia();
        String mechanism = mechanism("Taken off");
        var kept = promise(mechanism, "Korea will send the list", Marking.OFFICIAL);
        var open = promise(mechanism, "India will answer", Marking.OFFICIAL);
        publish(kept, "2026-11-03T00:00:00Z", null);
        publish(open, "2026-11-03T00:00:00Z", null);
        String meeting = consultation(mechanism);
        await().untilAsserted(() -> assertThat(
                        strings(deskOfficer().get(meeting).body().path("agenda"), "topic"))
                .containsExactlyInAnyOrder("Korea will send the list", "India will answer"));

        publish(
                new CommitmentFulfilled(kept.commitment(), LocalDate.of(2026, 11, 5), "a secret note"),
                "2026-11-05T00:00:00Z",
                null);

        await().untilAsserted(() -> assertThat(
                        strings(deskOfficer().get(meeting).body().path("agenda"), "topic"))
                .containsExactly("India will answer"));
        assertThat(topic("scheduling").records())
                .filteredOn(event -> event.key().equals("consultation/" + idOf(meeting))
                        && String.valueOf(Topic.header(event, "ce_type")).endsWith("agenda-item-withdrawn"))
                .singleElement()
                .satisfies(event -> {
                    assertThat(Topic.header(event, "ce_actor"))
                            .isEqualTo("deadline:when-commitment-is-over-then-take-it-off-the-agenda");
                    assertThat(new String(event.value(), StandardCharsets.UTF_8))
                            .contains("The commitment was fulfilled.")
                            .doesNotContain("secret");
                });
    }

    @Test
    void what_was_put_forward_is_not_shown_to_those_who_may_no_longer_know_of_its_commitment() throws Exception {
        koreaAndIndia();
        String mechanism = mechanism("Raised");
        String lockedMechanism = mechanism("Raised, too late");
        var raised = promise(mechanism, "Korea will send the list", Marking.OFFICIAL);
        var open = promise(mechanism, "India will answer", Marking.OFFICIAL);
        var late = promise(lockedMechanism, "India will send the other list", Marking.OFFICIAL);
        for (var each : List.of(raised, open, late)) {
            publish(each, "2026-11-03T00:00:00Z", null);
        }
        String meeting = consultation(mechanism);
        String locked = consultation(lockedMechanism);
        await().untilAsserted(() -> assertThat(topics(deskOfficer(), meeting)).hasSize(2));
        await().untilAsserted(() -> assertThat(topics(deskOfficer(), locked)).hasSize(1));
        accepted(deskOfficer().change("POST", locked, "/agenda/lock", null), 1);

        Instant before = Instant.now();
        for (var each : List.of(raised, late)) {
            publish(new CommitmentMarkingRaised(each.commitment(), Marking.SECRET), "2026-11-05T00:00:00Z", null);
        }

        await().untilAsserted(() -> assertThat(topics(cleared(Marking.SECRET, "DESK_OFFICER"), meeting))
                .containsExactly("India will answer"));
        assertThat(topics(deskOfficer(), meeting)).containsExactly("India will answer");
        assertThat(topics(deskOfficer(), meeting + "?at=" + before)).containsExactly("India will answer");
        assertThat(topics(cleared(Marking.SECRET, "DESK_OFFICER"), meeting + "?at=" + before))
                .hasSize(2);
        await().untilAsserted(() -> assertThat(topics(deskOfficer(), locked)).isEmpty());
        assertThat(topics(cleared(Marking.SECRET, "DESK_OFFICER"), locked))
                .containsExactly("India will send the other list");
        assertThat(topic("scheduling").records())
                .filteredOn(event -> event.key().equals("consultation/" + idOf(meeting))
                        && String.valueOf(Topic.header(event, "ce_type")).endsWith("agenda-item-withdrawn"))
                .singleElement()
                .satisfies(event -> {
                    assertThat(Topic.header(event, "ce_actor"))
                            .isEqualTo("deadline:when-topic-no-longer-stands-then-take-it-off");
                    assertThat(new String(event.value(), StandardCharsets.UTF_8))
                            .doesNotContain(
                                    "list",
                                    "reason",
                                    raised.commitment().value().toString());
                });
    }

    @Test
    void what_was_promised_where_a_mechanism_ended_is_put_forward_where_it_went() throws Exception {
        koreaAndIndia();
        String ended = mechanism("Ended");
        String remains = mechanism("Remains");
        var open = promise(ended, "India will answer there", Marking.OFFICIAL);
        publish(open, "2026-11-03T00:00:00Z", null);
        String meeting = consultation(remains);

        publish(
                new CommitmentHandedOn(
                        open.commitment(),
                        new MechanismId(UUID.fromString(ended)),
                        new MechanismId(UUID.fromString(remains)),
                        null),
                "2026-11-05T00:00:00Z",
                null);

        await().untilAsserted(() -> assertThat(
                        strings(deskOfficer().get(meeting).body().path("agenda"), "topic"))
                .containsExactly("India will answer there"));
    }

    private static List<String> topics(Client reader, String meeting) {
        return strings(reader.get(meeting).body().path("agenda"), "topic");
    }

    /** A meeting whose agenda everybody may read, with an open commitment that not everybody may. */
    private String inPublic(String mechanism) throws Exception {
        String meeting = consultation(mechanism);
        accepted(as("lee.dohyun", "HEAD_OF_DELEGATION").change("POST", meeting, "/lowering", """
                {"marking":"PUBLIC","reason":"The ministry has published it"}"""), 1);
        await().untilAsserted(() -> assertThat(cleared(Marking.PUBLIC, "DESK_OFFICER")
                        .get(API + "/outlook?mechanism=" + mechanism)
                        .body()
                        .at("/items/0/planned/consultation")
                        .asString(""))
                .isEqualTo(idOf(meeting)));
        publish(promise(mechanism, "Korea will say more", Marking.OFFICIAL), "2026-11-02T00:00:00Z", null);
        return meeting;
    }
}
