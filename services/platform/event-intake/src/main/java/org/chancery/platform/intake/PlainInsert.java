package org.chancery.platform.intake;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An insert that says nothing but which columns get which values: what a copy can do as well.
 *
 * @param table as the text names it
 * @param columns joined by commas, as in the text
 * @param values the names of the values in the order of the columns
 */
record PlainInsert(String table, String columns, List<String> values) {

    private static final Pattern TEXT = Pattern.compile(
            "\\s*insert\\s+into\\s+(\\w+)\\s*\\(([\\w\\s,]+)\\)\\s*values\\s*\\(([\\w\\s,:]+)\\)\\s*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern VALUE = Pattern.compile(":\\w+");

    /** The insert that a text is, or null where it is another statement or says more than that. */
    static @Nullable PlainInsert of(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            return null;
        }
        List<String> values = parts(matcher.group(3));
        boolean each = values.stream().allMatch(value -> VALUE.matcher(value).matches())
                && new HashSet<>(values).size() == values.size()
                && parts(matcher.group(2)).size() == values.size();
        return each
                ? new PlainInsert(
                        matcher.group(1),
                        matcher.group(2),
                        values.stream().map(value -> value.substring(1)).toList())
                : null;
    }

    private static List<String> parts(String list) {
        return Arrays.stream(list.split(",", -1)).map(String::strip).toList();
    }

    /** The same for JDBC, which says of what type the values are to be. */
    String withMarks() {
        return "insert into %s (%s) values (%s)".formatted(table, columns, "?, ".repeat(values.size() - 1) + "?");
    }

    /** What takes many rows at once. */
    String asCopy() {
        return "copy %s (%s) from stdin (format binary)".formatted(table, columns);
    }
}
