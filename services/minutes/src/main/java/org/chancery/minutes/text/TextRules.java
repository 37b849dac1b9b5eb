package org.chancery.minutes.text;

import static org.chancery.minutes.text.TextRefusal.ADDRESS_IS_TAKEN;
import static org.chancery.minutes.text.TextRefusal.LANGUAGES_ARE_NOT_ALIGNED;
import static org.chancery.minutes.text.TextRefusal.LANGUAGE_IS_MISSING;
import static org.chancery.minutes.text.TextRefusal.LANGUAGE_IS_NAMED_TWICE;
import static org.chancery.minutes.text.TextRefusal.PARAGRAPH_IS_MISSING;
import static org.chancery.minutes.text.TextRefusal.SIDES_ARE_MISSING;
import static org.chancery.minutes.text.TextRefusal.SIDE_IS_NAMED_TWICE;
import static org.chancery.minutes.text.TextRefusal.TEXT_IS_TOO_LONG;
import static org.chancery.platform.deciding.Refused.refused;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.chancery.minutes.events.Paragraph;
import org.chancery.minutes.events.Wording;
import org.chancery.minutes.text.TextCommand.Draft;
import org.chancery.scheduling.events.PartyCode;

/** What a text looks like that sides can agree on. */
final class TextRules {

    /** In bytes and never too little: two thirds of the 1 MiB that a message may have. */
    private static final int LIMIT = 700_000;

    private TextRules() {}

    static void check(List<PartyCode> parties, Draft draft) {
        if (parties.size() < 2) {
            throw refused(SIDES_ARE_MISSING, "/parties");
        }
        if (new HashSet<>(parties).size() < parties.size()) {
            throw refused(SIDE_IS_NAMED_TWICE, "/parties");
        }
        if (draft.languages().isEmpty()) {
            throw refused(LANGUAGE_IS_MISSING, "/languages");
        }
        if (new HashSet<>(draft.languages()).size() < draft.languages().size()) {
            throw refused(LANGUAGE_IS_NAMED_TWICE, "/languages");
        }
        if (draft.paragraphs().isEmpty()) {
            throw refused(PARAGRAPH_IS_MISSING, "/paragraphs");
        }
        checkParagraphs(draft.languages(), draft.paragraphs());
    }

    /** Each paragraph in each language, at an address of its own. */
    static void checkParagraphs(List<String> languages, List<Paragraph> paragraphs) {
        Set<String> addresses = new HashSet<>();
        int weight = 0;
        for (int i = 0; i < paragraphs.size(); i++) {
            Paragraph paragraph = paragraphs.get(i);
            if (!addresses.add(place(paragraph))) {
                throw refused(ADDRESS_IS_TAKEN, "/paragraphs/" + i + "/address");
            }
            List<String> written = paragraph.wordings().stream()
                    .map(Wording::language)
                    .sorted()
                    .toList();
            if (!written.equals(languages.stream().sorted().toList())) {
                throw refused(LANGUAGES_ARE_NOT_ALIGNED, "/paragraphs/" + i + "/wordings");
            }
            weight += weight(paragraph);
        }
        if (weight > LIMIT) {
            throw refused(TEXT_IS_TOO_LONG, "/paragraphs");
        }
    }

    /** Where it stands, in words that no two places share. */
    static String place(Paragraph paragraph) {
        return paragraph.annex() + "\n" + paragraph.address();
    }

    private static int weight(Paragraph paragraph) {
        return 1000
                + 40 * paragraph.statements().size()
                + 3
                        * paragraph.wordings().stream()
                                .mapToInt(each -> each.text().value().length() + 20)
                                .sum();
    }
}
