package org.chancery.platform.intake;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Reads moments of ISO 8601. The form in which every journal writes them is read without a formatter, which takes long. */
final class Moments {

    private static final String FORM = "0000-00-00T00:00:00";
    private static final int NO_DIGITS = -1;
    private static final int NANO_DIGITS = 9;

    private Moments() {}

    /** @throws java.time.DateTimeException where it is no moment */
    static Instant parse(String text) {
        int end = text.length() - 1;
        if (!hasForm(text, end)) {
            return OffsetDateTime.parse(text).toInstant();
        }
        int fraction = fraction(text, end);
        if (fraction == NO_DIGITS) {
            return OffsetDateTime.parse(text).toInstant();
        }
        return LocalDateTime.of(
                        digits(text, 0, 4),
                        digits(text, 5, 7),
                        digits(text, 8, 10),
                        digits(text, 11, 13),
                        digits(text, 14, 16),
                        digits(text, 17, 19),
                        fraction)
                .toInstant(ZoneOffset.UTC);
    }

    private static boolean hasForm(String text, int end) {
        if (end < FORM.length() || text.charAt(end) != 'Z') {
            return false;
        }
        for (int i = 0; i < FORM.length(); i++) {
            char here = text.charAt(i);
            if (FORM.charAt(i) == '0' ? here < '0' || here > '9' : here != FORM.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** What stands behind the seconds, in nanoseconds. */
    private static int fraction(String text, int end) {
        int from = FORM.length();
        if (from == end) {
            return 0;
        }
        int length = end - from - 1;
        if (text.charAt(from) != '.' || length < 1 || length > NANO_DIGITS) {
            return NO_DIGITS;
        }
        int value = digits(text, from + 1, end);
        for (int i = length; i < NANO_DIGITS && value != NO_DIGITS; i++) {
            value *= 10;
        }
        return value;
    }

    private static int digits(String text, int from, int to) {
        int value = 0;
        for (int i = from; i < to; i++) {
            char digit = text.charAt(i);
            if (digit < '0' || digit > '9') {
                return NO_DIGITS;
            }
            value = 10 * value + (digit - '0');
        }
        return value;
    }
}
