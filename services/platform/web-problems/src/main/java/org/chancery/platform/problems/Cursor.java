package org.chancery.platform.problems;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where a page ended: the sort keys of its last row, in an opaque form that clients give back as it is.
 *
 * @param keys as many and in the same order as the columns that the query sorts by
 */
public record Cursor(List<String> keys) {

    private static final JsonMapper MAPPER = new JsonMapper();

    public Cursor {
        keys = List.copyOf(keys);
    }

    /** The cursor of these sort keys. */
    public static Cursor of(String... keys) {
        return new Cursor(List.of(keys));
    }

    /**
     * Reads what a client gave back.
     *
     * @throws IllegalArgumentException where it is none of ours
     */
    public static Cursor parse(String text) {
        try {
            byte[] json = Base64.getUrlDecoder().decode(text.getBytes(StandardCharsets.US_ASCII));
            Cursor cursor = Cursor.of(MAPPER.readValue(json, String[].class));
            if (cursor.keys.stream().anyMatch(key -> key.chars().anyMatch(Character::isISOControl))) {
                throw new IllegalArgumentException("not a cursor");
            }
            return cursor;
        } catch (JacksonException | NullPointerException e) {
            throw new IllegalArgumentException("not a cursor", e);
        }
    }

    /** The opaque form. */
    @Override
    public String toString() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(MAPPER.writeValueAsBytes(keys));
    }
}
