package org.chancery.portal.history;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Two versions compared: of a statement its words and the fields that differ, of a text its title and paragraphs.
 *
 * @param text the words of a statement, or null
 * @param fields what else differs, or null
 * @param title of a text, or null
 * @param paragraphs of a text, or null
 */
record Comparison(
        int from,
        int to,
        @Nullable List<Piece> text,
        @Nullable List<Field> fields,
        @Nullable List<Piece> title,
        @Nullable List<Compared> paragraphs) {

    /** A stretch of words that was kept, removed or added. */
    record Piece(String change, String text) {}

    /** Something else that differs. */
    record Field(
            String field, @Nullable Object from, @Nullable Object to) {

        /** What it was, in words. */
        public String was() {
            return inWords(from);
        }

        /** What it became, in words. */
        public String became() {
            return inWords(to);
        }
    }

    /** A paragraph in every language that either version has. */
    record Compared(@Nullable String annex, String address, List<InLanguage> wordings) {}

    /** What became of a paragraph in one language. */
    record InLanguage(String language, List<Piece> text) {}

    /** A value as a person reads it: of what has words of its own, the words. */
    private static String inWords(@Nullable Object value) {
        return switch (value) {
            case null -> "–";
            case List<?> list ->
                list.isEmpty() ? "–" : list.stream().map(Comparison::inWords).collect(Collectors.joining("; "));
            case Map<?, ?> map ->
                map.get("text") != null
                        ? map.get("text").toString()
                        : map.values().stream()
                                .filter(Objects::nonNull)
                                .map(Comparison::inWords)
                                .collect(Collectors.joining(", "));
            default -> value.toString();
        };
    }
}
