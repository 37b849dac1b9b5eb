package org.chancery.minutes.http;

import java.util.UUID;
import org.chancery.minutes.documents.Paper;
import org.chancery.minutes.documents.PaperWords;
import org.chancery.minutes.documents.PdfPaper;
import org.chancery.minutes.documents.WordPaper;
import org.chancery.minutes.events.RecordId;
import org.chancery.minutes.events.TextId;
import org.chancery.platform.door.AsOf;
import org.chancery.platform.identity.Caller;
import org.chancery.platform.problems.Problem;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Prints records and agreed texts, now or as they stood, in English or Korean words around what was said. On paper stands
 * what its reader sees on the page: the rest is left out whole, and the marking is that of what is left.
 */
@RestController
@PreAuthorize("hasAnyRole('DESK_OFFICER', 'NOTE_TAKER', 'HEAD_OF_DELEGATION')")
final class DocumentEndpoint {

    static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final Records records;
    private final Texts texts;

    DocumentEndpoint(Records records, Texts texts) {
        this.records = records;
        this.texts = texts;
    }

    @GetMapping(path = "/api/minutes/records/{record}/document.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> recordAsPdf(
            @PathVariable UUID record, @RequestParam(defaultValue = "en") String language, Caller caller, AsOf asOf) {
        return pdf("record", record, record(record, language, caller, asOf));
    }

    @GetMapping(path = "/api/minutes/records/{record}/document.docx", produces = WORD)
    ResponseEntity<byte[]> recordAsWord(
            @PathVariable UUID record, @RequestParam(defaultValue = "en") String language, Caller caller, AsOf asOf) {
        return word("record", record, record(record, language, caller, asOf));
    }

    @GetMapping(path = "/api/minutes/texts/{text}/document.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> textAsPdf(
            @PathVariable UUID text, @RequestParam(defaultValue = "en") String language, Caller caller, AsOf asOf) {
        return pdf("text", text, text(text, language, caller, asOf));
    }

    @GetMapping(path = "/api/minutes/texts/{text}/document.docx", produces = WORD)
    ResponseEntity<byte[]> textAsWord(
            @PathVariable UUID text, @RequestParam(defaultValue = "en") String language, Caller caller, AsOf asOf) {
        return word("text", text, text(text, language, caller, asOf));
    }

    private Paper record(UUID record, String language, Caller caller, AsOf asOf) {
        PaperWords words = words(language);
        return RecordPaper.of(
                records.find(new RecordId(record), caller.clearance(), asOf).view(), words);
    }

    private Paper text(UUID text, String language, Caller caller, AsOf asOf) {
        PaperWords words = words(language);
        TextInSight inSight = texts.find(new TextId(text), caller.clearance(), asOf);
        return TextPaper.of(texts.view(inSight, caller.clearance(), asOf), words);
    }

    private static PaperWords words(String language) {
        for (PaperWords words : PaperWords.values()) {
            if (words.language().equals(language)) {
                return words;
            }
        }
        throw Problem.badParameter("language", "one of en, ko");
    }

    private static ResponseEntity<byte[]> pdf(String kind, UUID id, Paper paper) {
        return file(MediaType.APPLICATION_PDF, kind + "-" + id + ".pdf", PdfPaper.of(paper));
    }

    private static ResponseEntity<byte[]> word(String kind, UUID id, Paper paper) {
        return file(MediaType.parseMediaType(WORD), kind + "-" + id + ".docx", WordPaper.of(paper));
    }

    private static ResponseEntity<byte[]> file(MediaType type, String name, byte[] bytes) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        "Content-Disposition",
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(bytes);
    }
}
