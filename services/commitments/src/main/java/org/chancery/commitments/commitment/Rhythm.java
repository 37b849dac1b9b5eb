package org.chancery.commitments.commitment;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A report every so many months.
 *
 * @param first the first date
 * @param everyMonths from one date to the next
 * @param until after which there are no more
 */
public record Rhythm(LocalDate first, int everyMonths, LocalDate until) {

    public Rhythm {
        if (everyMonths < 1) {
            throw new IllegalArgumentException("reports are a month apart or more");
        }
        if (until.isBefore(first)) {
            throw new IllegalArgumentException("the last report is not due before the first");
        }
    }

    /** The dates, but not more than so many. Each is counted from the first, so that the end of a month stays one. */
    List<LocalDate> dates(int atMost) {
        return IntStream.range(0, atMost)
                .mapToObj(i -> first.plusMonths((long) i * everyMonths))
                .takeWhile(date -> !date.isAfter(until))
                .toList();
    }
}
