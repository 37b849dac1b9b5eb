package org.chancery.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.chancery.minutes.Api.Answer;
import org.chancery.minutes.events.TemplateId;
import org.chancery.platform.envelope.Marking;
import org.chancery.scheduling.events.ConsultationEvent.ConsultationHeld;
import org.chancery.scheduling.events.ConsultationId;
import org.chancery.scheduling.events.MechanismId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TemplatesIT extends MinutesUnderTest {

    private static final String CLAUSE = "Nothing here changes the position of either side.";

    private final MechanismId mechanism = new MechanismId(UUID.randomUUID());
    private final String template = "/mechanisms/" + mechanism.value() + "/template";

    @BeforeEach
    void a_mechanism_that_scheduling_knows() {
        launch(mechanism);
    }

    @Test
    void a_mechanism_that_nobody_knows_has_no_template() {
        String nowhere = "/mechanisms/" + UUID.randomUUID() + "/template";
        leavesNoTrace(404, "problem:not-found", () -> head().put(nowhere, Map.of(), "If-Match", "\"0\""));
    }

    @Test
    void a_held_consultation_begins_its_record_like_the_template_of_its_mechanism() {
        assertThat(deskOfficer().get(template).problem()).isEqualTo("refusal:minutes:no-such-template");
        Answer set = set("RESTRICTED", "\"0\"");
        assertThat(set.status()).as(set.text()).isEqualTo(200);
        assertThat(set.etag()).isEqualTo("\"1\"");
        assertThat(traces().published(TemplateId.of(mechanism).subject().toString()))
                .hasSize(1);

        var record = deskOfficer().get(record(heldIn(mechanism))).json();
        assertThat(record.get("reservation").asString()).isEqualTo(CLAUSE);
        assertThat(record.get("defaultMarking").asString()).isEqualTo("RESTRICTED");
        assertThat(record.get("headings").valueStream().map(each -> each.asString()))
                .containsExactly("Opening", "Other business");
    }

    @Test
    void a_record_by_hand_begins_like_it_too_unless_its_opener_says_otherwise() {
        set("RESTRICTED", "\"0\"");
        var call = Map.of(
                "parties",
                List.of("KR", "IN"),
                "occasion",
                Map.of("kind", "SIDE_CALL"),
                "mechanism",
                mechanism.value());
        String record = noteTaker().create("/records", call).location();
        var shown = deskOfficer().get(record.substring("/api/minutes".length())).json();
        assertThat(shown.get("reservation").asString()).isEqualTo(CLAUSE);

        var below = Map.of(
                "parties", List.of("KR", "IN"),
                "occasion", Map.of("kind", "SIDE_CALL"),
                "mechanism", mechanism.value(),
                "defaultMarking", "OFFICIAL");
        assertThat(leavesNoTrace(
                                409,
                                "refusal:minutes:marking-is-lowered",
                                () -> noteTaker().create("/records", below))
                        .pointers())
                .containsExactly("/defaultMarking");

        Answer old = as("bae.sumin", Marking.SECRET, "ARCHIVIST", "NOTE_TAKER")
                .post("/records", call, "Idempotency-Key", UUID.randomUUID().toString(), "Chancery-Import", "case-27");
        assertThat(old.status()).as(old.text()).isEqualTo(201);
        assertThat(deskOfficer()
                        .get(old.location().substring("/api/minutes".length()))
                        .json()
                        .path("reservation")
                        .isNull())
                .as("an old record has only what it had")
                .isTrue();
    }

    @Test
    void open_records_stay_as_they_began() {
        set("RESTRICTED", "\"0\"");
        String record = record(heldIn(mechanism));
        assertThat(set("SECRET", "\"1\"").status()).isEqualTo(200);
        assertThat(deskOfficer().get(record).json().get("defaultMarking").asString())
                .isEqualTo("RESTRICTED");
    }

    @Test
    void only_the_head_sets_it_after_reading_it_and_lowers_it_with_a_reason() {
        leavesNoTrace(403, "", () -> noteTaker().put(template, Map.of(), "If-Match", "\"0\""));
        leavesNoTrace(428, "problem:if-match-missing", () -> head().put(template, Map.of()));
        set("RESTRICTED", "\"0\"");
        leavesNoTrace(412, "refusal:minutes:template-was-revised", () -> set("SECRET", "\"0\""));
        assertThat(leavesNoTrace(422, "refusal:minutes:reason-is-missing", () -> set("OFFICIAL", "\"1\""))
                        .pointers())
                .containsExactly("/reason");
        assertThat(leavesNoTrace(
                                422,
                                "refusal:minutes:heading-is-named-twice",
                                () -> head().put(
                                                template,
                                                Map.of(
                                                        "defaultMarking",
                                                        "SECRET",
                                                        "headings",
                                                        List.of("Opening", "Opening")),
                                                "If-Match",
                                                "\"1\""))
                        .pointers())
                .containsExactly("/headings/1");
        assertThat(leavesNoTrace(
                                400,
                                "problem:invalid-fields",
                                () -> head().put(template, Map.of("headings", List.of("")), "If-Match", "\"1\""))
                        .pointers())
                .containsExactly("/headings/0");
    }

    private Answer set(String marking, String seen) {
        return head().put(
                        template,
                        Map.of(
                                "defaultMarking",
                                marking,
                                "reservation",
                                CLAUSE,
                                "headings",
                                List.of("Opening", "Other business")),
                        "If-Match",
                        seen);
    }

    private ConsultationHeld heldIn(MechanismId channel) {
        ConsultationHeld like = FoundingConsultation.held(new ConsultationId(UUID.randomUUID()));
        var held = new ConsultationHeld(
                like.consultation(),
                channel,
                like.title(),
                like.parties(),
                like.entry(),
                like.attendance(),
                like.agenda());
        announce(held);
        Awaitility.await().until(() -> head().get(record(held)).status() == 200);
        return held;
    }
}
