package org.chancery.portal.forms;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a form is about.
 *
 * @param page where it leads back to
 * @param heading what it is called
 * @param api the path that calls are below
 * @param version that was shown
 * @param options what can be chosen, by the names that fields give
 * @param values what the form starts with
 * @param words something to be read beside the form, such as the statement that it mends
 */
public record About(
        String page,
        String heading,
        String api,
        String version,
        Map<String, List<Option>> options,
        Values values,
        @Nullable String words) {

    /** Something that can be chosen. */
    public record Option(String value, String label) {}

    /** The same, with something to be read beside the form. */
    public About reading(@Nullable String other) {
        return new About(page, heading, api, version, options, values, other);
    }

    /** The same, starting with other values. */
    public About startingWith(Values other) {
        return new About(page, heading, api, version, options, other, words);
    }

    /** The same at another version. */
    public About at(String other) {
        return new About(page, heading, api, other, options, values, words);
    }
}
