package org.chancery.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.chancery.minutes.events.AgreedTextEvent.ApprovalRecorded;
import org.chancery.minutes.events.AgreedTextEvent.ApprovalWithdrawn;
import org.chancery.minutes.events.AgreedTextEvent.TextAgreed;
import org.chancery.minutes.events.AgreedTextEvent.TextCorrigendumIssued;
import org.chancery.minutes.events.AgreedTextEvent.TextMarkingRaised;
import org.chancery.minutes.events.AgreedTextEvent.TextSubmitted;
import org.chancery.minutes.events.Approval;
import org.chancery.minutes.events.MinutesEvents;
import org.chancery.minutes.events.Paragraph;
import org.chancery.minutes.events.StatementId;
import org.chancery.minutes.events.TextId;
import org.chancery.minutes.events.Wording;
import org.chancery.platform.envelope.Marking;
import org.chancery.platform.envelope.PersonName;
import org.chancery.platform.envelope.ProtectedText;
import org.chancery.scheduling.events.ConsultationEvent.ConsultationMarkingRaised;
import org.chancery.scheduling.events.PartyCode;
import org.chancery.scheduling.events.SchedulingEvents;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What the sides agree on: versions, approvals of one hash, languages side by side, corrigenda beside the words. */
class TextsIT extends RunningService {

    private static final LocalDate DAY = LocalDate.parse("2021-02-02");

    private final Meeting meeting = Meeting.with("AGREEING");
    private final TextId text = new TextId(UUID.randomUUID());
    private final StatementId secret = new StatementId(UUID.randomUUID());
    private final StatementId open = new StatementId(UUID.randomUUID());

    private Told told(Object event) {
        return Told.of(MinutesEvents.TYPES, text, event);
    }

    private Told submitted(int version, Marking marking) {
        return told(new TextSubmitted(
                        text,
                        version,
                        meeting.record(),
                        meeting.id(),
                        null,
                        "Agreed minutes",
                        List.of(FoundingEvents.KR, meeting.with()),
                        List.of("en", "ko"),
                        List.of(paragraph("The sides met, version " + version + ".", "양측은 만났다.")),
                        marking,
                        hash(version)))
                .marked(marking);
    }

    private Paragraph paragraph(String english, String korean) {
        return new Paragraph(
                null,
                "I.A.(1)",
                List.of(new Wording("en", new ProtectedText(english)), new Wording("ko", new ProtectedText(korean))),
                List.of(open, secret));
    }

    private static String hash(int version) {
        return Integer.toString(version).repeat(64);
    }

    private static Approval approval(PartyCode party, int version) {
        return new Approval(
                party,
                new PersonName("A Signatory"),
                null,
                DAY,
                Approval.Channel.NOTE_VERBALE,
                "Note 7",
                hash(version));
    }

    private Told approved(PartyCode party, int version) {
        return told(new ApprovalRecorded(text, version, approval(party, version)));
    }

    private JsonNode page(Told last) {
        return deskOfficer()
                .get("/texts/" + text.value() + "?" + after(publish(last)))
                .body();
    }

    @BeforeEach
    void a_record_with_two_statements() {
        String query = after(publish(List.of(
                meeting.proposed(),
                meeting.opened(),
                meeting.asked(open, "Asked openly.", Marking.OFFICIAL),
                meeting.asked(secret, "Asked in secret.", Marking.SECRET))));
        assertThat(deskOfficer().get("/texts?" + query).status()).isEqualTo(200);
    }

    @Test
    void shows_each_paragraph_in_every_language_and_only_statements_in_sight() {
        JsonNode shown = page(submitted(1, Marking.OFFICIAL)).path("paragraphs").path(0);

        assertThat(shown.path("address").asString()).isEqualTo("I.A.(1)");
        assertThat(shown.path("words").path("ko").asString()).isEqualTo("양측은 만났다.");
        assertThat(shown.path("statements").toString()).isEqualTo("[\"" + open.value() + "\"]");
    }

    @Test
    void of_a_record_in_hiding_answers_as_of_one_that_nobody_opened() {
        publish(submitted(1, Marking.OFFICIAL));
        String ofRecord = "/texts?record=" + meeting.record().value() + "&";
        String raised = after(publish(Told.of(
                        SchedulingEvents.TYPES,
                        meeting.id(),
                        new ConsultationMarkingRaised(meeting.id(), Marking.SECRET))
                .marked(Marking.SECRET)));

        Client uncleared = as(Marking.CONFIDENTIAL, "DESK_OFFICER");
        assertThat(uncleared.get(ofRecord + raised).body())
                .isEqualTo(uncleared
                        .get("/texts?record=" + UUID.randomUUID() + "&" + raised)
                        .body());
        assertThat(as(Marking.SECRET, "DESK_OFFICER")
                        .get(ofRecord + raised)
                        .body()
                        .path("items"))
                .hasSize(1);
        assertThat(uncleared.get("/texts/" + text.value() + "?" + raised).body().toString())
                .contains("Agreed minutes")
                .doesNotContain(
                        meeting.record().value().toString(),
                        meeting.id().value().toString());
    }

    @Test
    void is_marked_as_its_newest_marking_says() {
        publish(submitted(1, Marking.OFFICIAL));
        JsonNode raised =
                page(told(new TextMarkingRaised(text, 1, Marking.CONFIDENTIAL)).marked(Marking.CONFIDENTIAL));

        assertThat(raised.path("marking").asString()).isEqualTo("CONFIDENTIAL");
        assertThat(as(Marking.RESTRICTED, "DESK_OFFICER")
                        .get("/texts/" + text.value())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void another_version_voids_the_approvals_of_the_one_before() {
        publish(List.of(submitted(1, Marking.OFFICIAL), approved(FoundingEvents.KR, 1)));

        JsonNode shown = page(submitted(2, Marking.OFFICIAL));

        assertThat(shown.path("version").asInt()).isEqualTo(2);
        assertThat(shown.path("versions")).hasSize(2);
        assertThat(shown.path("approvedBy")).isEmpty();
        assertThat(texts(shown.path("approvals"), "counts")).containsExactly("false");
        assertThat(shown.path("approvals").path(0).path("hash").asString()).isEqualTo(hash(1));
    }

    @Test
    void an_approval_that_was_withdrawn_goes_on_being_told_with_its_reason() {
        publish(List.of(submitted(1, Marking.OFFICIAL), approved(FoundingEvents.KR, 1)));
        publish(told(new ApprovalWithdrawn(text, 1, FoundingEvents.KR, "a wrong annex")));

        JsonNode shown = page(approved(FoundingEvents.KR, 1));

        assertThat(texts(shown.path("approvals"), "withdrawn")).containsExactly("a wrong annex", "");
        assertThat(texts(shown.path("approvals"), "counts")).containsExactly("false", "true");
        assertThat(shown.path("approvedBy").toString()).isEqualTo("[\"KR\"]");
    }

    @Test
    void is_agreed_when_all_approved_and_shows_a_corrigendum_beside_the_words() {
        publish(List.of(
                submitted(1, Marking.OFFICIAL),
                approved(FoundingEvents.KR, 1),
                approved(meeting.with(), 1),
                told(new TextAgreed(
                        text,
                        meeting.record(),
                        meeting.id(),
                        List.of(FoundingEvents.KR, meeting.with()),
                        hash(1),
                        List.of(open),
                        DAY))));

        JsonNode shown = page(told(new TextCorrigendumIssued(
                text,
                meeting.record(),
                meeting.id(),
                List.of(FoundingEvents.KR, meeting.with()),
                1,
                "a word was missing",
                List.of(paragraph("The two sides met.", "두 측은 만났다.")),
                List.of(),
                Stream.of(FoundingEvents.KR, meeting.with())
                        .map(party -> approval(party, 2))
                        .toList(),
                hash(2))));

        assertThat(shown.path("agreedOn").asString()).isEqualTo(DAY.toString());
        JsonNode paragraph = shown.path("paragraphs").path(0);
        assertThat(paragraph.path("words").path("en").asString()).isEqualTo("The sides met, version 1.");
        assertThat(paragraph.path("mended").path(0).path("words").path("en").asString())
                .isEqualTo("The two sides met.");
        assertThat(shown.path("mendings").path(0).path("approvedBy")).hasSize(2);
        assertThat(texts(
                        deskOfficer()
                                .get("/texts?agreed=true&consultation="
                                        + meeting.id().value())
                                .body()
                                .path("items"),
                        "title"))
                .containsExactly("Agreed minutes");
    }

    @Test
    void above_the_clearance_is_as_unknown_as_one_that_never_was() {
        String query = after(publish(submitted(1, Marking.SECRET)));

        assertThat(deskOfficer().get("/texts/" + text.value() + "?" + query).status())
                .isEqualTo(404);
        assertThat(deskOfficer().get("/texts?party=AGREEING&" + query).body().toString())
                .doesNotContain(text.value().toString());
    }
}
