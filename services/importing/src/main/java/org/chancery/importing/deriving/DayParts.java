package org.chancery.importing.deriving;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The part of the day that words for a date name, which narrows the dates that other capitals may have had. */
public final class DayParts {

    private static final Pattern PART =
            Pattern.compile("\\b(morning|midday|noon|afternoon|evening|night)\\b", Pattern.CASE_INSENSITIVE);

    private DayParts() {}

    /** The one part that is named, or null. */
    public static @Nullable String of(@Nullable String words) {
        if (words == null) {
            return null;
        }
        Matcher m = PART.matcher(words);
        if (!m.find()) {
            return null;
        }
        String part = m.group(1).toUpperCase(Locale.ROOT);
        return m.find() ? null : part.equals("NOON") ? "MIDDAY" : part;
    }
}
