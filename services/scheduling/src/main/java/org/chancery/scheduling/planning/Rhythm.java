package org.chancery.scheduling.planning;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.chancery.scheduling.events.MechanismEvent.Cadence;
import org.jspecify.annotations.Nullable;

/**
 * How often a mechanism meets.
 *
 * @param months from one round to the next, or null where nothing tells
 */
public record Rhythm(@Nullable Integer months, Basis basis) {

    /** What tells how often. */
    public enum Basis {
        /** The months were entered with the cadence. */
        STATED,
        /** The words of the cadence say it. */
        PHRASE,
        /** The words say no number; the rounds that were held do. */
        PRACTICE,
        /** The words say "regularly" or the like, and there are too few rounds to tell. */
        ASSUMED,
        /** There is no cadence. */
        NONE
    }

    private static final int ROUNDS_OF_A_HABIT = 3;
    private static final int REGULARLY = 12;

    /** Words and months, the longer words first, since "every two years" holds "years". */
    private static final List<Word> WORDS = List.of(
            new Word("semi-?annual|twice a year|half-yearly|every (six|6) months|every half year", 6),
            new Word("every (two|2|second|other) years?|once in two years|biennial", 24),
            new Word("every (three|3|third) years?|triennial", 36),
            new Word("every (four|4) months|three times a year", 4),
            new Word("quarterly|every quarter|every (three|3) months", 3),
            new Word("monthly|every month", 1),
            new Word("\\bannual|yearly|every year|each year|once a year|once per year", 12));

    private record Word(Pattern pattern, int months) {
        private Word(String words, int months) {
            this(Pattern.compile(words), months);
        }
    }

    /** The months that a phrase says, or null where it says none. */
    public static @Nullable Integer monthsIn(String phrase) {
        String plain = phrase.toLowerCase(Locale.ROOT);
        return WORDS.stream()
                .filter(word -> word.pattern().matcher(plain).find())
                .map(Word::months)
                .findFirst()
                .orElse(null);
    }

    /** The months of a cadence, as entered or as its words say; null where they say none. */
    public static @Nullable Integer monthsOf(@Nullable Cadence cadence) {
        if (cadence == null) {
            return null;
        }
        return cadence.months() == null ? monthsIn(cadence.phrase()) : cadence.months();
    }

    /**
     * The rhythm of a mechanism.
     *
     * @param held the days of its rounds, in their order
     */
    public static Rhythm of(@Nullable Cadence cadence, List<LocalDate> held) {
        if (cadence == null) {
            return new Rhythm(null, Basis.NONE);
        }
        if (cadence.months() != null) {
            return new Rhythm(cadence.months(), Basis.STATED);
        }
        Integer said = monthsIn(cadence.phrase());
        if (said != null) {
            return new Rhythm(said, Basis.PHRASE);
        }
        return held.size() < ROUNDS_OF_A_HABIT
                ? new Rhythm(REGULARLY, Basis.ASSUMED)
                : new Rhythm(usualGap(held), Basis.PRACTICE);
    }

    /** The middle one of the gaps: a single pause of nine years changes no habit. */
    private static int usualGap(List<LocalDate> held) {
        var gaps = new ArrayList<Long>();
        for (int i = 1; i < held.size(); i++) {
            gaps.add(ChronoUnit.MONTHS.between(held.get(i - 1), held.get(i)));
        }
        gaps.sort(null);
        return Math.max(1, gaps.get(gaps.size() / 2).intValue());
    }
}
