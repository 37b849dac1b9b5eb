package org.chancery.platform.problems;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is asked for: {@code ?limit=50&after=...}. A controller takes it as an argument.
 *
 * @param limit how many rows at most, 1 to 200, 50 where nothing is said
 * @param after where the page before ended, or null for the first page
 */
public record Keyset(int limit, @Nullable Cursor after) {

    /** How many rows a query should fetch: one more than the page, to see whether there is another page. */
    public int fetch() {
        return limit + 1;
    }

    /**
     * One sort key of the row that the page before ended with.
     *
     * @return null on the first page, so that a query can say {@code :after is null or key > :after}
     * @throws Problem 400 where the cursor belongs to another list
     */
    public @Nullable String key(int index, int keysOfThisList) {
        if (after == null) {
            return null;
        }
        List<String> keys = after.keys();
        if (keys.size() != keysOfThisList) {
            throw Problems.notACursor();
        }
        return keys.get(index);
    }

    /**
     * One sort key of the row that the page before ended with, as the type that the query compares it with.
     *
     * @param read such as {@code UUID::fromString}; what it refuses is no cursor of this list
     * @return null on the first page
     * @throws Problem 400 where the cursor belongs to another list, or was tampered with
     */
    public <T> @Nullable T key(int index, int keysOfThisList, Function<String, T> read) {
        String key = key(index, keysOfThisList);
        try {
            return key == null ? null : read.apply(key);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw Problems.notACursor();
        }
    }

    /** The same for an instant, of which a cursor of ours never has one that a database could not hold. */
    public @Nullable Instant instant(int index, int keysOfThisList) {
        return key(index, keysOfThisList, StrictValues::instant);
    }
}
