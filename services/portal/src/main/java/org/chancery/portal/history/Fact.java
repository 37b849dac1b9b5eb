package org.chancery.portal.history;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that is known, as a page tells it.
 *
 * @param name what messages call it
 * @param values in a row, where it is told in words
 * @param parts of each of which more is told
 */
record Fact(String name, List<Value> values, List<List<Fact>> parts) {

    /**
     * A value.
     *
     * @param text as it is
     * @param key what messages call it, where it is one of a closed list, or null
     */
    record Value(String text, @Nullable String key) {}
}
