package org.chancery.importing.deriving;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The days that the phrase of a due date tells, where it tells them; the phrase itself is kept beside them.
 *
 * @param date the day, or the first one of a period or window, or null
 * @param until the last one of a period or window, or null
 */
public record Dues(@Nullable LocalDate date, @Nullable LocalDate until) {

    /** The shapes that can have a date at all. */
    private static final Set<String> DATED = Set.of("by_date", "by_period", "window");

    private static final Dues NONE = new Dues(null, null);
    private static final String MONTHS =
            "January|February|March|April|May|June|July|August|September|October|November|December";
    private static final Pattern DAY = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(?:/(\\d{4}-\\d{2}-\\d{2}))?");
    private static final Pattern DAY_IN_WORDS =
            Pattern.compile("(?:by |on |before )?(\\d{1,2}) (" + MONTHS + ") (\\d{4})", Pattern.CASE_INSENSITIVE);
    private static final Pattern END_OF_YEAR =
            Pattern.compile("(?:by|before|until) (?:the )?end of (\\d{4})", Pattern.CASE_INSENSITIVE);
    private static final Pattern BEFORE_YEAR =
            Pattern.compile("before (\\d{4})(?: \\(.*\\))?", Pattern.CASE_INSENSITIVE);
    private static final Pattern MONTHS_OF_YEAR = Pattern.compile(
            "(?:in |by |during )?(" + MONTHS + ")(?:/(" + MONTHS + "))? (\\d{4})(?:, \\p{Lu}[^0-9]*)?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern WHOLE_YEAR = Pattern.compile(
            "(?:in |within |during |over the course of )?(\\d{4})(?:, \\p{Lu}[^0-9]*)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern HALF =
            Pattern.compile("(?:in |by |during )?(?:the )?(first|second) half of (\\d{4})", Pattern.CASE_INSENSITIVE);

    /** Whether a due date of this shape has a date that somebody may miss. */
    public static boolean isDated(String shape) {
        return DATED.contains(shape);
    }

    /** What the phrase tells; nothing where it tells none or might mean several. */
    public static Dues of(String phrase, String shape) {
        if (!isDated(shape)) {
            return NONE;
        }
        try {
            return read(phrase.strip());
        } catch (DateTimeException e) {
            return NONE;
        }
    }

    private static Dues read(String phrase) {
        Matcher m = DAY.matcher(phrase);
        if (m.matches()) {
            LocalDate last = m.group(2) == null ? null : LocalDate.parse(m.group(2));
            LocalDate first = LocalDate.parse(m.group(1));
            return last != null && last.isBefore(first) ? NONE : new Dues(first, last);
        }
        m = DAY_IN_WORDS.matcher(phrase);
        if (m.matches()) {
            return new Dues(LocalDate.of(year(m.group(3)), month(m.group(2)), Integer.parseInt(m.group(1))), null);
        }
        m = END_OF_YEAR.matcher(phrase);
        if (m.matches()) {
            return new Dues(LocalDate.of(year(m.group(1)), 12, 31), null);
        }
        m = BEFORE_YEAR.matcher(phrase);
        if (m.matches()) {
            return new Dues(LocalDate.of(year(m.group(1)) - 1, 12, 31), null);
        }
        return readPeriod(phrase);
    }

    private static Dues readPeriod(String phrase) {
        Matcher m = MONTHS_OF_YEAR.matcher(phrase);
        if (m.matches()) {
            YearMonth first = YearMonth.of(year(m.group(3)), month(m.group(1)));
            YearMonth last = m.group(2) == null ? first : YearMonth.of(year(m.group(3)), month(m.group(2)));
            return last.isBefore(first) ? NONE : new Dues(first.atDay(1), last.atEndOfMonth());
        }
        m = HALF.matcher(phrase);
        if (m.matches()) {
            int first = m.group(1).equalsIgnoreCase("first") ? 1 : 7;
            YearMonth end = YearMonth.of(year(m.group(2)), first + 5);
            return new Dues(LocalDate.of(year(m.group(2)), first, 1), end.atEndOfMonth());
        }
        m = WHOLE_YEAR.matcher(phrase);
        if (m.matches()) {
            Year year = Year.of(year(m.group(1)));
            return new Dues(year.atDay(1), year.atMonth(12).atEndOfMonth());
        }
        return NONE;
    }

    private static int year(String digits) {
        return Integer.parseInt(digits);
    }

    private static Month month(String name) {
        return Month.valueOf(name.toUpperCase(Locale.ROOT));
    }

    /** The one full date in English that a text names, such as "6 September 2018", or null. */
    public static @Nullable LocalDate dayNamedIn(String text) {
        Matcher m =
                Pattern.compile("\\b(\\d{1,2}) (" + MONTHS + ") (\\d{4})\\b").matcher(text);
        List<LocalDate> days = Stream.iterate(m, Matcher::find, each -> each)
                .map(each -> LocalDate.of(year(each.group(3)), month(each.group(2)), Integer.parseInt(each.group(1))))
                .distinct()
                .toList();
        return days.size() == 1 ? days.getFirst() : null;
    }

    /** The day and month that a text names without a year, such as "8 February", in this year, or null. */
    public static @Nullable LocalDate dayNamedIn(String text, int year) {
        Matcher m = Pattern.compile("\\b(\\d{1,2}) (" + MONTHS + ")\\b").matcher(text);
        try {
            return m.find() ? LocalDate.of(year, month(m.group(2)), Integer.parseInt(m.group(1))) : null;
        } catch (DateTimeException e) {
            return null;
        }
    }
}
