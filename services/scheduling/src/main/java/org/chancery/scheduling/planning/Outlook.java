package org.chancery.scheduling.planning;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is to be expected of a mechanism.
 *
 * @param alert whether somebody should look at it
 * @param last the day of the last round, or null
 * @param due the day by which its rhythm expects the next one, or null where it has none
 */
public record Outlook(
        Alert alert,
        Rhythm rhythm,
        @Nullable LocalDate last,
        @Nullable LocalDate due) {

    /** Without any rhythm, a mechanism is dormant after this long. */
    private static final int DORMANT_AFTER_MONTHS = 36;

    /** How it stands with the next round, the calmest first. */
    public enum Alert {
        /** A date is set. */
        PLANNED,
        ON_TIME,
        /** No round was ever held and none is planned. */
        NEVER_MET,
        /** The time of the next round has come, and none is planned. */
        DUE,
        /** It has passed by more than a quarter of the interval. */
        OVERDUE,
        /** Three intervals have passed, or three years where there is no rhythm. */
        DORMANT,
        /** It was proposed and not launched, is suspended, or has ended. */
        NOT_MEETING
    }

    /**
     * How it stands on a day.
     *
     * @param held the days of its rounds as far as they are known, in their order
     * @param planned whether a round to come has a date
     */
    public static Outlook on(LocalDate today, Rhythm rhythm, List<LocalDate> held, boolean planned, boolean meets) {
        LocalDate last = held.isEmpty() ? null : held.getLast();
        LocalDate due = last == null || rhythm.months() == null ? null : last.plusMonths(rhythm.months());
        return new Outlook(alert(today, rhythm, last, planned, meets), rhythm, last, due);
    }

    private static Alert alert(
            LocalDate today, Rhythm rhythm, @Nullable LocalDate last, boolean planned, boolean meets) {
        if (!meets) {
            return Alert.NOT_MEETING;
        }
        if (planned) {
            return Alert.PLANNED;
        }
        if (last == null) {
            return Alert.NEVER_MET;
        }
        int months = Objects.requireNonNullElse(rhythm.months(), 0);
        if (today.isAfter(last.plusMonths(months == 0 ? DORMANT_AFTER_MONTHS : 3L * months))) {
            return Alert.DORMANT;
        }
        if (months == 0 || !today.isAfter(last.plusMonths(months))) {
            return Alert.ON_TIME;
        }
        return today.isAfter(last.plusMonths(months).plusMonths(Math.max(1, months / 4))) ? Alert.OVERDUE : Alert.DUE;
    }
}
