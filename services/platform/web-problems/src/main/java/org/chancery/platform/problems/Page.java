package org.chancery.platform.problems;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list. Where there is more, the answer also carries {@code Link: <...>; rel="next"} (RFC 8288).
 *
 * @param next what to give as {@code after} to get the following part, or null at the end
 */
public record Page<T>(List<T> items, @Nullable String next) {

    public Page {
        items = List.copyOf(items);
    }

    /**
     * The page that these rows make.
     *
     * @param rows up to {@link Keyset#fetch()} rows
     * @param cursor the sort keys of a row
     */
    public static <T> Page<T> of(List<T> rows, Keyset keyset, Function<T, Cursor> cursor) {
        if (rows.size() <= keyset.limit()) {
            return new Page<>(rows, null);
        }
        List<T> items = rows.subList(0, keyset.limit());
        return new Page<>(items, cursor.apply(items.getLast()).toString());
    }
}
