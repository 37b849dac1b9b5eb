package org.chancery.commitments.commitment;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chancery.commitments.events.CommitmentDue;
import org.chancery.commitments.events.CommitmentEvent.MilestoneMet;
import org.chancery.commitments.events.Milestone;
import org.chancery.scheduling.events.ConsultationId;
import org.jspecify.annotations.Nullable;

/**
 * When it is to be kept, as a whole and step by step.
 *
 * @param due of the whole, as it was said last
 * @param milestones as they were set last; none where it is kept at once
 * @param met by number of the milestone
 * @param told what was told of its days
 * @param rounds the consultations that kept it, each with the last day of the due that it was on time for
 */
record Timetable(
        CommitmentDue due,
        List<Milestone> milestones,
        Map<Integer, MilestoneMet> met,
        Told<Day> told,
        Map<ConsultationId, Kept> rounds) {

    /** A last day, of a milestone or of the whole. */
    record Day(LocalDate date, @Nullable Integer milestone) {}

    /** What a round kept: the period that ended on this day, or one without an end. */
    record Kept(@Nullable LocalDate lastDay) {}

    Timetable {
        milestones = List.copyOf(milestones);
        met = Map.copyOf(met);
        rounds = Map.copyOf(rounds);
    }

    static Timetable of(CommitmentDue due) {
        return new Timetable(due, List.of(), Map.of(), Told.nothing(), Map.of());
    }

    @Nullable
    Milestone milestone(int number) {
        return milestones.stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElse(null);
    }

    /** The due that ends on this day and that nothing has kept, or null. */
    @Nullable
    CommitmentDue openDue(Day day) {
        CommitmentDue open;
        if (day.milestone() == null) {
            open = rounds.containsValue(new Kept(day.date())) ? null : due;
        } else {
            Milestone step = met.containsKey(day.milestone()) ? null : milestone(day.milestone());
            open = step == null ? null : step.due();
        }
        return open != null && day.date().equals(open.lastDay()) ? open : null;
    }

    Timetable until(CommitmentDue other) {
        return new Timetable(other, milestones, met, told, rounds);
    }

    Timetable inSteps(List<Milestone> others) {
        return new Timetable(due, others, met, told, rounds);
    }

    Timetable and(MilestoneMet step) {
        var more = new HashMap<>(met);
        more.put(step.milestone(), step);
        return new Timetable(due, milestones, more, told, rounds);
    }

    Timetable telling(Told<Day> more) {
        return new Timetable(due, milestones, met, more, rounds);
    }

    Timetable keptBy(ConsultationId round) {
        var more = new HashMap<>(rounds);
        more.put(round, new Kept(due.lastDay()));
        return new Timetable(due, milestones, met, told, more);
    }

    Timetable notKeptBy(ConsultationId round) {
        var fewer = new HashMap<>(rounds);
        fewer.remove(round);
        return new Timetable(due, milestones, met, told, fewer);
    }
}
