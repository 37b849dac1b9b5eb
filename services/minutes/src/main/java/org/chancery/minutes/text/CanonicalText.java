package org.chancery.minutes.text;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.chancery.minutes.events.Paragraph;
import org.chancery.minutes.events.Wording;

/**
 * The one form in which a text is hashed, so that two sides who hold the same words get the same hash. UTF-8; lines end
 * with one line feed; Unicode is in normalisation form C; runs of white space are one blank, with none at the ends:
 *
 * <pre>
 * chancery-text/1
 * title TITLE
 * paragraph ADDRESS            or: annex ANNEX paragraph ADDRESS
 * LANGUAGE WORDS               one line for each language, in the order of the language tags
 * </pre>
 *
 * Paragraphs stand in the order of the text, which is part of what is agreed. Marking and links to statements are not:
 * they are the own side's.
 */
public final class CanonicalText {

    private CanonicalText() {}

    /** The form itself. */
    public static String of(String title, List<Paragraph> paragraphs) {
        List<String> lines = new ArrayList<>();
        lines.add("chancery-text/1");
        lines.add("title " + normal(title));
        for (Paragraph paragraph : paragraphs) {
            String annex = paragraph.annex() == null ? "" : "annex " + normal(paragraph.annex()) + " ";
            lines.add(annex + "paragraph " + normal(paragraph.address()));
            paragraph.wordings().stream()
                    .sorted((one, other) -> one.language().compareTo(other.language()))
                    .map(CanonicalText::line)
                    .forEach(lines::add);
        }
        return String.join("\n", lines) + "\n";
    }

    /** SHA-256 of the form, 64 digits of lower-case hex. */
    public static String hash(String title, List<Paragraph> paragraphs) {
        return sha256(of(title, paragraphs));
    }

    static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static String line(Wording wording) {
        return wording.language() + " " + normal(wording.text().value());
    }

    private static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replaceAll("(?U)\\s+", " ")
                .strip();
    }
}
