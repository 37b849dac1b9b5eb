package org.chancery.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chancery.commitments.events.Bearer;
import org.chancery.commitments.events.CommitmentDue;
import org.chancery.commitments.events.CommitmentEvent;
import org.chancery.commitments.events.CommitmentEvent.CommitmentFrozen;
import org.chancery.commitments.events.CommitmentEvent.CommitmentFulfilled;
import org.chancery.commitments.events.CommitmentEvent.CommitmentHandedOn;
import org.chancery.commitments.events.CommitmentEvent.CommitmentMarkingRaised;
import org.chancery.commitments.events.CommitmentEvent.FollowUpAgreed;
import org.chancery.commitments.events.CommitmentEvent.PromiseMade;
import org.chancery.commitments.events.CommitmentEvent.RequestAnswered;
import org.chancery.commitments.events.CommitmentEvent.RequestMade;
import org.chancery.commitments.events.CommitmentEvent.Response;
import org.chancery.commitments.events.CommitmentId;
import org.chancery.commitments.events.CommitmentsEvents;
import org.chancery.commitments.events.Source;
import org.chancery.commitments.events.Terms;
import org.chancery.platform.envelope.Marking;
import org.chancery.platform.envelope.ProtectedText;
import org.chancery.platform.envelope.TypeName;
import org.chancery.platform.envelope.codec.EventCodec;
import org.chancery.scheduling.Client.Answer;
import org.chancery.scheduling.events.MechanismId;
import org.chancery.scheduling.events.PartyCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** What commitments says is published here by hand, in a lane of its own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WhatFallsDueIT extends RunningService {

    private static final int LANE = 1;

    private long number;

    @Test
    @Order(1)
    void a_round_that_was_promised_every_year_is_proposed_once_its_time_has_come() throws Exception {
        koreaAndIndia();
        String past = mechanism("Falls due, a year ago");
        String ahead = mechanism("Falls due, in years");
        String imported = mechanism("Falls due, told by an import");
        String discreet = mechanism("Falls due, discreetly");
        publish(nextRound(past, "annually"), "2021-01-07T00:00:00Z", null);
        publish(nextRound(discreet, "annually", Marking.CONFIDENTIAL), "2021-01-07T00:00:00Z", null);
        publish(nextRound(ahead, "annually"), "2091-01-07T00:00:00Z", null);
        publish(nextRound(imported, "annually"), "2026-11-01T00:00:00Z", "old-records:17");

        await().untilAsserted(() -> {
            JsonNode planned = planned(past);
            assertThat(planned.path("status").asString()).isEqualTo("PROPOSED");
        });
        var proposed = deskOfficer()
                .get(API + "/consultations/"
                        + planned(past).path("consultation").asString());
        assertThat(proposed.body().path("followsUp").asString()).startsWith("commitment/");
        assertThat(topic("scheduling").records())
                .filteredOn(event -> event.key()
                        .equals("consultation/" + proposed.body().path("id").asString()))
                .singleElement()
                .satisfies(event -> assertThat(Topic.header(event, "ce_actor"))
                        .isEqualTo("deadline:when-next-round-falls-due-then-propose-it"));
        await().untilAsserted(() ->
                assertThat(planned(discreet).path("status").asString()).isEqualTo("PROPOSED"));
        assertThat(deskOfficer()
                        .get(API + "/consultations/"
                                + planned(discreet).path("consultation").asString())
                        .body()
                        .path("marking")
                        .asString())
                .isEqualTo("CONFIDENTIAL");
        assertThat(planned(ahead).isMissingNode()).isTrue();
        assertThat(planned(imported).isMissingNode()).isTrue();
    }

    @Test
    @Order(2)
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
    @Order(3)
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
    @Order(4)
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

    private static List<String> topics(Client reader, String meeting) {
        return strings(reader.get(meeting).body().path("agenda"), "topic");
    }

    @Test
    @Order(5)
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

    @Test
    @Order(7)
    void a_meeting_that_not_everybody_may_know_of_takes_no_commitment_alone_and_keeps_no_round_from_being_proposed()
            throws Exception {
        koreaAndIndia();
        String mechanism = mechanism("Two next meetings");
        String hidden = dated(mechanism, "2031-12-01", Marking.CONFIDENTIAL);
        String visible = dated(mechanism, "2031-12-10", Marking.OFFICIAL);
        String later = dated(mechanism, "2031-12-20", Marking.OFFICIAL);
        String promised = mechanism("A hidden round to come");
        dated(promised, "2031-12-01", Marking.CONFIDENTIAL);
        publish(promise(mechanism, "India will open the archive", Marking.OFFICIAL), "2026-11-03T00:00:00Z", null);
        publish(nextRound(promised, "annually"), "2021-01-07T00:00:00Z", null);

        for (String meeting : List.of(hidden, visible)) {
            await().untilAsserted(() -> assertThat(
                            strings(deskOfficer().get(meeting).body().path("agenda"), "topic"))
                    .containsExactly("India will open the archive"));
        }
        assertThat(deskOfficer().get(later).body().path("agenda")).isEmpty();
        await().untilAsserted(() -> assertThat(cleared(Marking.OFFICIAL, "DESK_OFFICER")
                        .get(API + "/outlook?mechanism=" + promised)
                        .body()
                        .at("/items/0/planned/status")
                        .asString(""))
                .isEqualTo("PROPOSED"));
    }

    /** A meeting on this day, marked so, that the outlook has heard of. */
    private String dated(String mechanism, String day, Marking marking) {
        String meeting = deskOfficer()
                .create(API + "/consultations", """
                        {"mechanism":"%s","parties":["KR","IN"],"marking":"%s"}""".formatted(mechanism, marking))
                .header("Location");
        Answer scheduled = deskOfficer().change("PUT", meeting, "/schedule", """
                {"date":"%s","zone":"Asia/Seoul"}""".formatted(day));
        accepted(scheduled, 1);
        assertThat(deskOfficer()
                        .get(API + "/outlook?applied="
                                + scheduled.body().path("subject").asString() + "@"
                                + scheduled.body().path("version").asLong())
                        .status())
                .isEqualTo(200);
        return meeting;
    }

    @Test
    @Order(6)
    void a_meeting_whose_zone_rules_have_changed_is_named_and_keeps_its_wall_time() {
        koreaAndIndia();
        party("PY", "Paraguayan", "Asunción", "America/Asuncion");
        var proposed = deskOfficer().create(API + "/consultations", """
                {"title":"Seoul and Asunción","parties":["KR","PY"]}""");
        String meeting = proposed.header("Location");
        accepted(deskOfficer().change("PUT", meeting, "/schedule", """
                {"date":"2041-07-01","start":"08:00","zone":"Asia/Seoul","mode":"VIRTUAL"}"""), 1);

        ChangingZoneRules.change("America/Asuncion", -5);

        await().untilAsserted(() -> assertThat(change(meeting).isMissingNode()).isFalse());
        JsonNode change = change(meeting);
        assertThat(change.path("title").asString()).isEqualTo("Seoul and Asunción");
        assertThat(change.at("/schedule/start").asString()).isEqualTo("08:00:00");
        assertThat(change.at("/before/capitals/1/time").asString()).isEqualTo("20:00:00");
        assertThat(change.at("/after/capitals/1/time").asString()).isEqualTo("18:00:00");
        assertThat(change.at("/after/rules").asString()).isEqualTo("2026c");
        JsonNode shown = deskOfficer().get(meeting).body();
        assertThat(shown.at("/schedule/start").asString()).isEqualTo("08:00:00");
        assertThat(shown.at("/zoneRulesChanged/capitals/1/time").asString()).isEqualTo("18:00:00");

        accepted(deskOfficer().change("POST", meeting, "/kept-time", null), 1);

        await().untilAsserted(() -> assertThat(change(meeting).isMissingNode()).isTrue());
        assertThat(deskOfficer().get(meeting).body().path("zoneRulesChanged").isNull())
                .isTrue();
    }

    private JsonNode change(String meeting) {
        return deskOfficer()
                .get(API + "/zone-rules-changes?limit=200")
                .body()
                .path("items")
                .valueStream()
                .filter(item -> item.path("consultation").asString().equals(idOf(meeting)))
                .findFirst()
                .orElse(MissingNode.getInstance());
    }

    private JsonNode planned(String mechanism) {
        JsonNode item = deskOfficer()
                .get(API + "/outlook?mechanism=" + mechanism)
                .body()
                .at("/items/0/planned");
        return item.isNull() ? MissingNode.getInstance() : item;
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

    private void publish(CommitmentEvent event, String time, @Nullable String importSource) throws Exception {
        TypeName type = CommitmentsEvents.TYPES.nameOf(event.getClass());
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", UUID.randomUUID().toString());
        headers.put("ce_source", "/commitments");
        headers.put("ce_type", type.cloudEventType());
        headers.put("ce_dataschema", type.dataSchema());
        headers.put("ce_subject", event.commitment().subject().toString());
        headers.put("ce_time", Instant.parse(time).toString());
        headers.put("content-type", "application/json");
        headers.put("ce_sequence", Long.toString(++number));
        headers.put(
                "ce_aggregateversion",
                event instanceof CommitmentFulfilled
                                || event instanceof RequestAnswered
                                || event instanceof CommitmentHandedOn
                                || event instanceof CommitmentMarkingRaised
                                || event instanceof CommitmentFrozen
                        ? "1"
                        : "0");
        headers.put("ce_actor", "reaction:when-record-closed-then-raise-commitments");
        headers.put("ce_correlationid", UUID.randomUUID().toString());
        headers.put("ce_marking", Marking.OFFICIAL.name());
        if (importSource != null) {
            headers.put("ce_importsource", importSource);
        }
        topic("commitments")
                .publish(
                        LANE,
                        event.commitment().subject().toString(),
                        headers,
                        new EventCodec(CommitmentsEvents.TYPES).encode(event));
    }

    private static FollowUpAgreed nextRound(String mechanism, String due) {
        return nextRound(mechanism, due, Marking.OFFICIAL);
    }

    private static FollowUpAgreed nextRound(String mechanism, String due, Marking marking) {
        var channel = new MechanismId(UUID.fromString(mechanism));
        return new FollowUpAgreed(
                new CommitmentId(UUID.randomUUID()),
                terms("Hold the consultation " + due, due, marking, channel),
                source(channel));
    }

    private static PromiseMade promise(String mechanism, String text, Marking marking) {
        var channel = new MechanismId(UUID.fromString(mechanism));
        return new PromiseMade(
                new CommitmentId(UUID.randomUUID()), terms(text, "soon", marking, null), source(channel));
    }

    private static RequestMade request(String mechanism, String text) {
        var channel = new MechanismId(UUID.fromString(mechanism));
        var terms = new Terms(
                Terms.Kind.REQUEST,
                List.of(Bearer.of(new PartyCode("IN"))),
                List.of(Bearer.of(new PartyCode("KR"))),
                new ProtectedText(text),
                "asked",
                null,
                new CommitmentDue(CommitmentDue.Shape.OPEN_ENDED, "soon", null, null),
                Terms.Standing.PER_OUR_RECORD,
                Marking.OFFICIAL,
                null);
        return new RequestMade(new CommitmentId(UUID.randomUUID()), terms, source(channel));
    }

    private static Terms terms(String text, String due, Marking marking, @Nullable MechanismId nextRoundOf) {
        return new Terms(
                nextRoundOf == null ? Terms.Kind.UNILATERAL : Terms.Kind.JOINT,
                List.of(Bearer.of(new PartyCode("KR")), Bearer.of(new PartyCode("IN"))),
                List.of(),
                new ProtectedText(text),
                "agreed",
                null,
                new CommitmentDue(CommitmentDue.Shape.PERIODIC, due, null, null),
                Terms.Standing.PER_OUR_RECORD,
                marking,
                nextRoundOf);
    }

    private static Source source(MechanismId channel) {
        return new Source(
                null,
                null,
                null,
                null,
                channel,
                List.of(new PartyCode("KR"), new PartyCode("IN")),
                Source.Occasion.MEETING,
                null,
                null,
                null);
    }
}
