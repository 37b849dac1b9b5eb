package org.chancery.platform.problems;

import java.util.List;
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
            throw Problems.badParameter().parameter("after", "not a cursor of this list");
        }
        return keys.get(index);
    }
}
