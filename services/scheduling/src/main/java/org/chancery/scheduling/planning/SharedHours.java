package org.chancery.scheduling.planning;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.chancery.scheduling.events.PartyCode;
import org.jspecify.annotations.Nullable;

/** Which hours several capitals have in common. */
public final class SharedHours {

    private static final Duration STEP = Duration.ofMinutes(15);
    private static final int OFFERED = 5;

    private SharedHours() {}

    /**
     * What a capital's clock shows at the first and at the last start of an offer.
     *
     * @param discomfort how many minutes of a meeting that starts first lie outside its hours, a day for a day off
     */
    public record Local(PartyCode party, LocalDateTime first, LocalDateTime last, int discomfort) {}

    /**
     * A meeting may start at any time from the first to the last.
     *
     * @param discomfort of all together; none where the hours are common
     */
    public record Offer(Instant first, Instant last, int discomfort, List<Local> locals) {}

    /**
     * What can be offered.
     *
     * @param common the hours that all work, in their order
     * @param leastBad where there are none: one start a day, the best days first
     */
    public record Offers(List<Offer> common, List<Offer> leastBad) {}

    /**
     * Looks at every quarter of an hour of the range.
     *
     * @param from the first date, of whichever office sees it first
     * @param until the last date, of whichever office sees it last
     */
    public static Offers of(List<Office> offices, LocalDate from, LocalDate until, Duration length) {
        var common = new ArrayList<Offer>();
        Map<LocalDate, Start> best = new TreeMap<>();
        Start open = null;
        Start last = null;
        Instant end = edge(offices, until.plusDays(1), Comparator.reverseOrder());
        for (Instant at = edge(offices, from, Comparator.naturalOrder()); at.isBefore(end); at = at.plus(STEP)) {
            Start start = Start.of(at, offices, length);
            if (start.discomfort() == 0) {
                open = open == null ? start : open;
                last = start;
            } else {
                close(open, last, common);
                open = null;
            }
            best.merge(LocalDate.ofInstant(at, ZoneOffset.UTC), start, Start::better);
        }
        close(open, last, common);
        List<Offer> leastBad = common.isEmpty()
                ? best.values().stream()
                        .sorted(Comparator.comparingInt(Start::discomfort).thenComparing(Start::at))
                        .limit(OFFERED)
                        .map(start -> start.until(start))
                        .toList()
                : List.of();
        return new Offers(List.copyOf(common), leastBad);
    }

    private static Instant edge(List<Office> offices, LocalDate date, Comparator<Instant> order) {
        return offices.stream()
                .map(office -> date.atStartOfDay(office.zone()).toInstant())
                .min(order)
                .orElseThrow(() -> new IllegalArgumentException("hours of nobody"));
    }

    private static void close(@Nullable Start open, @Nullable Start last, List<Offer> offers) {
        if (open != null && last != null) {
            offers.add(open.until(last));
        }
    }

    private record Start(Instant at, int discomfort, List<Local> locals) {

        static Start of(Instant at, List<Office> offices, Duration length) {
            var locals = new ArrayList<Local>();
            int sum = 0;
            for (Office office : offices) {
                LocalDateTime begins = LocalDateTime.ofInstant(at, office.zone());
                int discomfort = office.discomfort(begins, LocalDateTime.ofInstant(at.plus(length), office.zone()));
                locals.add(new Local(office.party(), begins, begins, discomfort));
                sum += discomfort;
            }
            return new Start(at, sum, locals);
        }

        /** The earlier one where both are as good. */
        Start better(Start other) {
            return other.discomfort < discomfort ? other : this;
        }

        Offer until(Start last) {
            var both = new ArrayList<Local>();
            for (int i = 0; i < locals.size(); i++) {
                Local local = locals.get(i);
                both.add(new Local(
                        local.party(), local.first(), last.locals.get(i).first(), local.discomfort()));
            }
            return new Offer(at, last.at, discomfort, List.copyOf(both));
        }
    }
}
