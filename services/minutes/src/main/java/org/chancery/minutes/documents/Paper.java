package org.chancery.minutes.documents;

import java.util.ArrayList;
import java.util.List;
import org.chancery.platform.envelope.Marking;
import org.jspecify.annotations.Nullable;

/**
 * What a paper says, whatever it is written with.
 *
 * @param language of its own words, as BCP 47 writes it
 * @param marking on every page: the highest of what stands in it
 * @param reservation the clause that governs all of it, or null
 */
public record Paper(
        String language,
        String title,
        Marking marking,
        @Nullable String reservation,
        List<Block> blocks) {

    public Paper {
        blocks = List.copyOf(blocks);
    }

    /** One stretch of it. */
    public sealed interface Block {}

    /** Begins a part. */
    public record Heading(String text) implements Block {}

    /** A name and what it is. */
    public record Fact(String name, String value) implements Block {}

    /**
     * Words with what stands before and below them.
     *
     * @param label who says it or where it stands, or null
     */
    public record Passage(@Nullable String label, String text, List<String> notes) implements Block {

        public Passage {
            notes = List.copyOf(notes);
        }
    }

    /** Puts blocks together; a part without blocks has no heading. */
    public static final class Blocks {

        private final List<Block> blocks = new ArrayList<>();

        /** Adds a fact, where there is one. */
        public Blocks fact(String name, @Nullable String value) {
            if (value != null && !value.isBlank()) {
                blocks.add(new Fact(name, value));
            }
            return this;
        }

        /** Adds blocks under a heading, where there are any. */
        public Blocks part(String heading, List<? extends Block> part) {
            if (!part.isEmpty()) {
                blocks.add(new Heading(heading));
                blocks.addAll(part);
            }
            return this;
        }

        /** All of them in order. */
        public List<Block> list() {
            return List.copyOf(blocks);
        }
    }

    /** What XML cannot say in any way, a file cannot say either. */
    static String printable(String text) {
        var clean = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> c == '\t' || c == '\n' || (c >= ' ' && c < 0xFFFE && !isSurrogate(c)) || c > 0xFFFF
                        ? c
                        : 0xFFFD)
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }

    private static boolean isSurrogate(int c) {
        return c >= 0xD800 && c <= 0xDFFF;
    }
}
