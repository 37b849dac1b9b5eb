package org.chancery.commitments.commitment;

import static org.chancery.commitments.commitment.CommitmentRefusal.ALREADY_ENDED;
import static org.chancery.commitments.commitment.CommitmentRefusal.ALREADY_FULFILLED;
import static org.chancery.commitments.commitment.CommitmentRefusal.COMMITMENT_IS_FROZEN;
import static org.chancery.commitments.commitment.CommitmentRefusal.DATE_IS_IN_THE_FUTURE;
import static org.chancery.commitments.commitment.CommitmentRefusal.DUE_ENDS_BEFORE_IT_BEGINS;
import static org.chancery.commitments.commitment.CommitmentRefusal.NO_SUCH_COMMITMENT;
import static org.chancery.platform.deciding.Refused.refused;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.chancery.commitments.commitment.Commitment.Ended;
import org.chancery.commitments.commitment.Commitment.Frozen;
import org.chancery.commitments.commitment.Commitment.Fulfilled;
import org.chancery.commitments.commitment.Commitment.Open;
import org.chancery.commitments.commitment.Commitment.Unknown;
import org.chancery.commitments.events.CommitmentDue;
import org.jspecify.annotations.Nullable;

/** At which stage of its life something may be done to a commitment, and when a day has begun and is over. */
final class Stage {

    private static final ZoneOffset FIRST_TO_BEGIN = ZoneOffset.ofHours(14);
    private static final ZoneOffset LAST_TO_END = ZoneOffset.ofHours(-12);

    private Stage() {}

    /** The story of one that was ever raised. */
    static Story known(Commitment state) {
        return switch (state) {
            case Unknown _ -> throw refused(NO_SUCH_COMMITMENT);
            case Open open -> open.story();
            case Frozen frozen -> frozen.story();
            case Fulfilled done -> done.story();
            case Ended ended -> ended.story();
        };
    }

    /** Lets through what is still to be kept, frozen or not. */
    static void requireGoing(Commitment state) {
        switch (state) {
            case Unknown _ -> throw refused(NO_SUCH_COMMITMENT);
            case Fulfilled _ -> throw refused(ALREADY_FULFILLED);
            case Ended _ -> throw refused(ALREADY_ENDED);
            case Open _, Frozen _ -> {
                // It is.
            }
        }
    }

    /** Lets through what may be worked on. */
    static void requireOpen(Commitment state) {
        requireGoing(state);
        if (state instanceof Frozen) {
            throw refused(COMMITMENT_IS_FROZEN);
        }
    }

    /** Local dates are ahead of UTC by up to 14 hours, so a date is in the future only where it has begun nowhere. */
    static void requireBegun(@Nullable LocalDate date, Instant now, String field) {
        if (date != null && date.isAfter(LocalDate.ofInstant(now, FIRST_TO_BEGIN))) {
            throw refused(DATE_IS_IN_THE_FUTURE, field);
        }
    }

    /** A day is over when it is over everywhere, since a side may keep its word until its own midnight. */
    static boolean isOver(LocalDate date, Instant now) {
        return date.isBefore(LocalDate.ofInstant(now, LAST_TO_END));
    }

    /** A day is near when the one so many days before it has begun anywhere, until it is over itself. */
    static boolean isNear(LocalDate date, int before, Instant now) {
        return !date.isAfter(LocalDate.ofInstant(now, FIRST_TO_BEGIN).plusDays(before)) && !isOver(date, now);
    }

    /** Whether so many more days are over since then. */
    static boolean isOverFor(LocalDate date, int days, Instant now) {
        return date.isBefore(LocalDate.ofInstant(now, LAST_TO_END).minusDays(days));
    }

    /** A period ends on the day that it begins, or later. */
    static void requireSound(CommitmentDue due, String field) {
        if (due.date() != null && due.until() != null && due.until().isBefore(due.date())) {
            throw refused(DUE_ENDS_BEFORE_IT_BEGINS, field + "/until");
        }
    }
}
