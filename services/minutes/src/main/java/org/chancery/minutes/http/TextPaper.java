package org.chancery.minutes.http;

import static org.chancery.minutes.documents.PaperWords.Word.AGREED_ON;
import static org.chancery.minutes.documents.PaperWords.Word.ANNEX;
import static org.chancery.minutes.documents.PaperWords.Word.APPROVALS;
import static org.chancery.minutes.documents.PaperWords.Word.AUTHENTIC;
import static org.chancery.minutes.documents.PaperWords.Word.BEFORE_THE_SIDES;
import static org.chancery.minutes.documents.PaperWords.Word.CORRIGENDUM;
import static org.chancery.minutes.documents.PaperWords.Word.PARTIES;
import static org.chancery.minutes.documents.PaperWords.Word.REFERENCE;
import static org.chancery.minutes.documents.PaperWords.Word.STATE;
import static org.chancery.minutes.documents.PaperWords.Word.TEXT;
import static org.chancery.minutes.documents.PaperWords.Word.VERSION;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chancery.minutes.documents.Paper;
import org.chancery.minutes.documents.Paper.Block;
import org.chancery.minutes.documents.Paper.Blocks;
import org.chancery.minutes.documents.Paper.Passage;
import org.chancery.minutes.documents.PaperWords;
import org.chancery.minutes.events.Approval;
import org.chancery.minutes.events.Paragraph;
import org.chancery.scheduling.events.PartyCode;

/** An agreed text on paper, paragraph by paragraph in all its languages, with the approvals that it rests on. */
final class TextPaper {

    private TextPaper() {}

    static Paper of(TextInSight.View text, PaperWords words) {
        var blocks = new Blocks()
                .fact(
                        words.of(PARTIES),
                        text.parties().stream().map(PartyCode::value).collect(Collectors.joining(", ")))
                .fact(words.of(VERSION), String.valueOf(text.version()))
                .fact(
                        words.of(STATE),
                        text.agreedOn() == null
                                ? words.of(BEFORE_THE_SIDES)
                                : words.of(AGREED_ON) + " " + text.agreedOn())
                .fact(words.of(AUTHENTIC), String.join(", ", text.languages()))
                .fact("SHA-256", text.hash())
                .fact(words.of(REFERENCE), text.text().value().toString());
        var parts = new LinkedHashMap<String, List<Block>>();
        for (Paragraph paragraph : text.paragraphs()) {
            String part = paragraph.annex() == null ? words.of(TEXT) : words.of(ANNEX) + " " + paragraph.annex();
            parts.computeIfAbsent(part, _ -> new ArrayList<>()).addAll(passages(paragraph));
        }
        parts.forEach(blocks::part);
        blocks.part(
                words.of(APPROVALS),
                text.approvals().stream().map(each -> approval(each.approval())).toList());
        for (var corrigendum : text.corrigenda()) {
            var mended = new ArrayList<Block>();
            mended.add(new Passage(null, corrigendum.reason(), List.of("SHA-256 " + corrigendum.hash())));
            corrigendum.paragraphs().forEach(each -> mended.addAll(passages(each)));
            corrigendum.approvals().forEach(each -> mended.add(approval(each)));
            blocks.part(words.of(CORRIGENDUM) + " " + corrigendum.number(), mended);
        }
        return new Paper(words.language(), text.title(), text.marking(), null, blocks.list());
    }

    private static List<Passage> passages(Paragraph paragraph) {
        return paragraph.wordings().stream()
                .map(each -> new Passage(
                        paragraph.address() + " [" + each.language() + "]",
                        each.text().value(),
                        List.of()))
                .toList();
    }

    private static Passage approval(Approval approval) {
        return new Passage(
                approval.party().value() + ":",
                Stream.of(approval.signatory().value(), approval.capacity(), approval.on(), approval.evidence())
                        .filter(Objects::nonNull)
                        .map(Object::toString)
                        .collect(Collectors.joining(", ")),
                List.of(approval.channel().name().replace('_', ' ') + ", SHA-256 " + approval.hash()));
    }
}
