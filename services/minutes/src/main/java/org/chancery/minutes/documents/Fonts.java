package org.chancery.minutes.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** The fonts of papers: the first one that has a character prints it. */
final class Fonts {

    /**
     * Hangul first; the second one has the Latin, Greek and Cyrillic letters that the first one lacks, and the third one
     * Chinese characters and kana.
     */
    static final List<String> NAMES = List.of("NanumGothic-Regular", "DejaVuSans", "DroidSansFallback");

    private static final List<CmapLookup> KNOWN =
            NAMES.stream().map(Fonts::characters).toList();

    private Fonts() {}

    static InputStream open(String name) {
        InputStream font = Fonts.class.getResourceAsStream(name + ".ttf");
        if (font == null) {
            throw new IllegalStateException("the font " + name + " is not part of this build");
        }
        return font;
    }

    /** Those that print something of a text, in their order. */
    static List<String> printing(String text) {
        Set<Integer> used = text.codePoints().mapToObj(Fonts::place).collect(Collectors.toSet());
        return IntStream.range(0, NAMES.size())
                .filter(used::contains)
                .mapToObj(NAMES::get)
                .toList();
    }

    /** The place of the first font that has a character; of what none has, that of the first. */
    private static int place(int character) {
        return IntStream.range(0, KNOWN.size())
                .filter(font -> KNOWN.get(font).getGlyphId(character) != 0)
                .findFirst()
                .orElse(0);
    }

    /** The text, in which each character that no font has is named by its number: nothing is left out in silence. */
    static String spelled(String text) {
        var spelled = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (Character.isWhitespace(c) || KNOWN.stream().anyMatch(font -> font.getGlyphId(c) != 0)) {
                spelled.appendCodePoint(c);
            } else {
                spelled.append("[U+%04X]".formatted(c));
            }
        });
        return spelled.toString();
    }

    private static CmapLookup characters(String name) {
        try (InputStream in = open(name);
                TrueTypeFont font = new TTFParser().parse(RandomAccessReadBuffer.createBufferFromStream(in))) {
            return font.getUnicodeCmapLookup();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
