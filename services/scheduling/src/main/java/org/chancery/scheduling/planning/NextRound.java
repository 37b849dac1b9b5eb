package org.chancery.scheduling.planning;

import java.time.LocalDate;
import org.chancery.scheduling.events.MechanismEvent.Cadence;
import org.jspecify.annotations.Nullable;

/** When a round that was promised is to be proposed. */
public final class NextRound {

    /** A ministry needs some weeks from the proposal to the meeting. */
    private static final int LEAD_MONTHS = 2;

    private NextRound() {}

    /** The months from one round to the next, as the promise says them or else the mechanism; null where neither does. */
    public static @Nullable Integer months(String words, @Nullable Cadence cadence) {
        Integer promised = Rhythm.monthsIn(words);
        return promised == null ? Rhythm.monthsOf(cadence) : promised;
    }

    /**
     * The day: two months before the period is over, or at its half where it is shorter than four.
     *
     * @param since the day of the last round, or the day on which the next one was promised
     * @return null where nothing tells how long the period is
     */
    public static @Nullable LocalDate proposalDay(String words, @Nullable Cadence cadence, LocalDate since) {
        Integer months = months(words, cadence);
        return months == null ? null : since.plusMonths(months - Math.min(LEAD_MONTHS, months / 2));
    }
}
