package org.chancery.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.awaitility.Awaitility;
import org.chancery.platform.envelope.Marking;
import org.chancery.platform.envelope.PersonName;
import org.chancery.scheduling.events.ConsultationEvent.AttendanceCorrected;
import org.chancery.scheduling.events.ConsultationEvent.ConsultationHeld;
import org.chancery.scheduling.events.ConsultationEvent.HeldWithdrawn;
import org.chancery.scheduling.events.Delegation;
import org.chancery.scheduling.events.Delegation.Delegate;
import org.chancery.scheduling.events.PartyCode;
import org.junit.jupiter.api.Test;

class DocumentsIT extends MinutesUnderTest {

    private static final String CLAUSE = "Nothing here changes the position of either side.";

    @Test
    void a_closed_record_is_printed_with_its_clause_as_far_as_the_reader_is_cleared() throws IOException {
        String record = record(held());
        noteTaker()
                .put(
                        record + "/reservation",
                        Map.of("reservation", CLAUSE),
                        "If-Match",
                        noteTaker().get(record).etag());
        recorded(record, FoundingConsultation.statement(5));
        var hidden = new HashMap<>(FoundingConsultation.statement(0));
        hidden.put("marking", "CONFIDENTIAL");
        hidden.put("topic", "A topic that nobody may know of");
        hidden.put("text", "What nobody may know.");
        recorded(record, hidden);
        noteTaker()
                .create(
                        record + "/attachments",
                        Map.of(
                                "name", "A paper that nobody may know of",
                                "uri", "urn:x:1",
                                "sha256", "0".repeat(64),
                                "size", 7,
                                "mediaType", "text/plain",
                                "marking", "CONFIDENTIAL"));
        head().post(record + "/closing", null, "If-Match", head().get(record).etag());

        String said = "Explained that during its 2021-2022 term India will focus";
        assertThat(spaced(pdf(head(), record + "/document.pdf")))
                .contains("CONFIDENTIAL", CLAUSE, said, "What nobody may know.", "closed, person:lee.dohyun");
        for (String open :
                List.of(pdf(low(), record + "/document.pdf?language=ko"), word(low(), record + "/document.docx"))) {
            assertThat(spaced(open)).contains(CLAUSE, said).doesNotContain("CONFIDENTIAL", "nobody may know");
        }
        assertThat(spaced(pdf(low(), record + "/document.pdf?language=ko"))).contains("OFFICIAL", "확정", "참석자");
        assertThat(low().download(record + "/document.pdf").headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(name -> assertThat(name).endsWith(".pdf\""));
        assertThat(low().get(record + "/document.pdf?language=fr").status()).isEqualTo(400);
        assertThat(low().get(record + "/document.pdf?at=2001-01-01T00:00:00Z").status())
                .isEqualTo(404);
        assertThat(as("auditor", Marking.SECRET, "AUDITOR")
                        .get(record + "/document.docx")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void a_chair_whom_nobody_names_is_printed_by_the_title() throws IOException {
        var chairs = Map.of(
                "party",
                "IN",
                "unnamedChairs",
                List.of(Map.of("title", "Foreign Secretary", "organisation", "Ministry of External Affairs")));
        var opened = noteTaker()
                .create(
                        "/records",
                        Map.of(
                                "parties", List.of("KR", "IN"),
                                "occasion", Map.of("kind", "OTHER", "description", "a call"),
                                "attendance", List.of(chairs)));

        assertThat(opened.status()).as(opened.text()).isEqualTo(201);
        String record = "/records/" + opened.json().get("id").asString();
        assertThat(spaced(word(low(), record + "/document.docx")))
                .contains("Foreign Secretary, Ministry of External Affairs");
    }

    @Test
    void those_who_were_named_and_stayed_away_are_printed_apart_from_those_who_sat_there() throws IOException {
        var delegation = Map.of(
                "party",
                "IN",
                "members",
                List.of(
                        Map.of("name", "Anjali Rao", "title", "Director"),
                        Map.of("name", "Vikram Shah", "title", "Under Secretary", "presence", "EXCUSED"),
                        Map.of("name", "Meera Das", "presence", "ABSENT")));
        var opened = noteTaker()
                .create(
                        "/records",
                        Map.of(
                                "parties", List.of("KR", "IN"),
                                "occasion", Map.of("kind", "OTHER", "description", "a call"),
                                "attendance", List.of(delegation)));

        assertThat(opened.status()).as(opened.text()).isEqualTo(201);
        String record = "/records/" + opened.json().get("id").asString();
        for (String paper : List.of(pdf(low(), record + "/document.pdf"), word(low(), record + "/document.docx"))) {
            assertThat(spaced(paper))
                    .containsSubsequence("Anjali Rao, Director", "excused", "Vikram Shah, Under Secretary")
                    .containsSubsequence("Anjali Rao, Director", "absent", "Meera Das");
        }
    }

    @Test
    void who_sat_there_after_all_is_printed_while_the_record_is_open_and_not_once_it_is_closed() throws IOException {
        ConsultationHeld meeting = held();
        String record = record(meeting);
        String before = head().get(record).etag();
        announce(corrected(meeting, "Anjali Rao"), Marking.OFFICIAL);
        Awaitility.await().until(() -> attends(record, "Anjali Rao"));
        assertThat(spaced(pdf(low(), record + "/document.pdf"))).containsSubsequence("excused", "Anjali Rao");
        assertThat(head().post(record + "/closing", null, "If-Match", before).status())
                .isEqualTo(412);

        assertThat(head().post(
                                record + "/closing",
                                null,
                                "If-Match",
                                head().get(record).etag())
                        .status())
                .isEqualTo(200);
        announce(corrected(meeting, "Meera Das"), Marking.OFFICIAL);
        announce(new HeldWithdrawn(meeting.consultation(), null, "It was put off."), Marking.OFFICIAL);
        Awaitility.await()
                .until(() ->
                        head().get(record).json().path("inDoubt").asString("").equals("It was put off."));
        assertThat(attends(record, "Anjali Rao")).isTrue();
        assertThat(attends(record, "Meera Das")).isFalse();
    }

    private boolean attends(String record, String name) {
        return head().get(record).json().path("attendance").toString().contains(name);
    }

    private static AttendanceCorrected corrected(ConsultationHeld meeting, String excused) {
        var there = new Delegate(null, new PersonName("Vinay Kumar"), null, null);
        var away = new Delegate(null, new PersonName(excused), null, null, Delegation.Presence.EXCUSED);
        return new AttendanceCorrected(
                meeting.consultation(),
                new Delegation(new PartyCode("IN"), List.of(there), List.of(away), List.of()),
                "Their letter came late.");
    }

    @Test
    void an_agreed_text_is_printed_in_all_its_languages_with_its_approvals() throws IOException {
        Map<String, Object> body = Map.of(
                "title", "Agreed minutes",
                "parties", List.of("KR", "IN"),
                "languages", List.of("en", "ko"),
                "paragraphs",
                        List.of(
                                paragraph(Map.of("address", "I.A.(1)"), "The Sides will meet again.", "양측은 다시 만난다."),
                                paragraph(Map.of("annex", "A", "address", "1"), "Heads of delegation.", "수석대표.")));
        var submitted = noteTaker().create("/texts", body);
        String text = "/texts/" + submitted.json().get("id").asString();
        String hash = deskOfficer().get(text).json().get("hash").asString();
        var approved = deskOfficer()
                .post(
                        text + "/approvals",
                        Map.of(
                                "party", "IN",
                                "signatory", "Vinay Kumar",
                                "on", "2021-01-21",
                                "channel", "NOTE_VERBALE",
                                "evidence", "note 12/2021",
                                "hash", hash),
                        "If-Match",
                        submitted.etag());
        assertThat(approved.status()).as(approved.text()).isEqualTo(200);
        for (String printed : List.of(pdf(low(), text + "/document.pdf"), word(low(), text + "/document.docx"))) {
            assertThat(spaced(printed))
                    .contains("I.A.(1) [en] The Sides will meet again.", "I.A.(1) [ko] 양측은 다시 만난다.")
                    .contains("Annex A", "Equally authentic: en, ko", "Vinay Kumar, 2021-01-21, note 12/2021")
                    .contains("before the sides");
        }
    }

    private Api low() {
        return as("low", Marking.OFFICIAL, "DESK_OFFICER");
    }

    private static Map<String, Object> paragraph(Map<String, String> place, String english, String korean) {
        var paragraph = new HashMap<String, Object>(place);
        paragraph.put(
                "wordings",
                List.of(Map.of("language", "en", "text", english), Map.of("language", "ko", "text", korean)));
        return paragraph;
    }

    static String pdf(Api reader, String path) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(bytes(reader, path))) {
            return new PDFTextStripper().getText(pdf);
        }
    }

    private static String word(Api reader, String path) throws IOException {
        try (var word = new XWPFDocument(new ByteArrayInputStream(bytes(reader, path)))) {
            return word.getParagraphs().stream().map(XWPFParagraph::getText).collect(Collectors.joining("\n"));
        }
    }

    private static byte[] bytes(Api reader, String path) {
        HttpResponse<byte[]> file = reader.download(path);
        assertThat(file.statusCode()).as(path).isEqualTo(200);
        return file.body();
    }

    private static String spaced(String text) {
        return text.replaceAll("\\s+", " ");
    }
}
