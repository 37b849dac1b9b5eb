package org.chancery.commitments.commitment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.chancery.commitments.events.CommitmentEvent.ProgressReported;
import org.chancery.commitments.events.CommitmentEvent.ProgressReviewed;
import org.chancery.commitments.events.CommitmentEvent.ReportingScheduleSet;
import org.chancery.commitments.events.CommitmentEvent.Review;
import org.jspecify.annotations.Nullable;

/**
 * What was reported, what reviewers made of it, and by when reports are due.
 *
 * @param made in their order, so that the first is number 1
 * @param reviews by the number of the report
 * @param schedule as it was set last, or null
 * @param told what was told of their dates
 */
record Reports(
        List<ProgressReported> made,
        Map<Integer, ProgressReviewed> reviews,
        @Nullable ReportingScheduleSet schedule,
        Told<LocalDate> told) {

    static final Reports NONE = new Reports(List.of(), Map.of(), null, Told.nothing());

    Reports {
        made = List.copyOf(made);
        reviews = Map.copyOf(reviews);
    }

    boolean has(ProgressReported report) {
        return made.contains(report);
    }

    boolean hasNumber(int number) {
        return number >= 1 && number <= made.size();
    }

    List<LocalDate> dates() {
        return schedule == null ? List.of() : schedule.dates();
    }

    /** The dates with a report that was not returned. */
    Set<LocalDate> reportedOn() {
        return IntStream.range(0, made.size())
                .filter(i -> made.get(i).scheduledFor() != null && !isReturned(i + 1))
                .mapToObj(i -> made.get(i).scheduledFor())
                .collect(Collectors.toSet());
    }

    /** Whether a report is due by this date and was not made. */
    boolean isAwaited(LocalDate date) {
        return dates().contains(date) && !reportedOn().contains(date);
    }

    private boolean isReturned(int number) {
        ProgressReviewed review = reviews.get(number);
        return review != null && review.review() == Review.RETURNED;
    }

    /** Dates that are to come, put beside those reported on already, which stay; nothing is due before the last of them. */
    List<LocalDate> replan(List<LocalDate> wanted) {
        var dates = new TreeSet<>(reportedOn());
        LocalDate last = dates.isEmpty() ? LocalDate.MIN : dates.last();
        wanted.stream().filter(date -> date.isAfter(last)).forEach(dates::add);
        return List.copyOf(dates);
    }

    Reports and(ProgressReported report) {
        var more = new ArrayList<>(made);
        more.add(report);
        return new Reports(more, reviews, schedule, told);
    }

    Reports and(ProgressReviewed review) {
        var more = new HashMap<>(reviews);
        more.put(review.report(), review);
        return new Reports(made, more, schedule, told);
    }

    Reports by(ReportingScheduleSet other) {
        return new Reports(made, reviews, other, told);
    }

    Reports telling(Told<LocalDate> more) {
        return new Reports(made, reviews, schedule, more);
    }
}
