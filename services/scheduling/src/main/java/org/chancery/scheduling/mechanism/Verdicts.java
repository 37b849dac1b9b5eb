package org.chancery.scheduling.mechanism;

import static org.chancery.platform.deciding.Refused.refused;
import static org.chancery.scheduling.mechanism.MechanismRefusal.A_PARTY_DECIDES;
import static org.chancery.scheduling.mechanism.MechanismRefusal.A_PART_OF_ANOTHER;
import static org.chancery.scheduling.mechanism.MechanismRefusal.IT_IS_CLOSED;
import static org.chancery.scheduling.mechanism.MechanismRefusal.IT_IS_SUSPENDED;
import static org.chancery.scheduling.mechanism.MechanismRefusal.NOT_LAUNCHED;
import static org.chancery.scheduling.mechanism.MechanismRefusal.NO_SUCH_MECHANISM;
import static org.chancery.scheduling.mechanism.MechanismRefusal.OTHERS_ARE_MERGED;
import static org.chancery.scheduling.mechanism.MechanismRefusal.THE_DAY_HAS_NOT_COME;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.chancery.scheduling.events.MechanismEvent;
import org.chancery.scheduling.events.MechanismEvent.MechanismClosed;
import org.chancery.scheduling.events.MechanismEvent.MechanismResumed;
import org.chancery.scheduling.events.MechanismEvent.MechanismSuspended;
import org.chancery.scheduling.events.MechanismEvent.MechanismsMerged;
import org.chancery.scheduling.events.MechanismId;
import org.chancery.scheduling.mechanism.Mechanism.Closed;
import org.chancery.scheduling.mechanism.Mechanism.Launched;
import org.chancery.scheduling.mechanism.Mechanism.Living;
import org.chancery.scheduling.mechanism.Mechanism.Proposed;
import org.chancery.scheduling.mechanism.Mechanism.Suspended;
import org.chancery.scheduling.mechanism.Mechanism.Unknown;
import org.chancery.scheduling.mechanism.MechanismCommand.CloseMechanism;
import org.chancery.scheduling.mechanism.MechanismCommand.MergeMechanisms;
import org.chancery.scheduling.mechanism.MechanismCommand.ResumeMechanism;
import org.chancery.scheduling.mechanism.MechanismCommand.SuspendMechanism;
import org.chancery.scheduling.mechanism.MechanismCommand.Verdict;
import org.jspecify.annotations.Nullable;

/** Decides whether a mechanism meets: suspended, resumed, ended. */
final class Verdicts {

    private static final ZoneOffset EARLIEST_TO_REACH_A_DATE = ZoneOffset.ofHours(14);

    private Verdicts() {}

    static List<MechanismEvent> suspend(Living state, SuspendMechanism c, Instant now) {
        return switch (state) {
            case Suspended s when s.verdict().equals(c.verdict()) -> List.of();
            case Suspended _ -> throw refused(IT_IS_SUSPENDED);
            case Launched s -> {
                Verdict verdict = checked(c.verdict(), s.standing(), now);
                yield List.of(new MechanismSuspended(
                        c.mechanism(),
                        s.standing().parties(),
                        verdict.by(),
                        verdict.reason(),
                        verdict.on(),
                        verdict.decision()));
            }
        };
    }

    static List<MechanismEvent> resume(Living state, ResumeMechanism c, Instant now) {
        Verdict verdict = checked(c.verdict(), state.standing(), now);
        return switch (state) {
            case Launched _ -> List.of();
            case Suspended s ->
                List.of(new MechanismResumed(
                        c.mechanism(),
                        s.standing().parties(),
                        verdict.by(),
                        verdict.reason(),
                        verdict.on(),
                        verdict.decision()));
        };
    }

    static List<MechanismEvent> close(Mechanism state, CloseMechanism c, Instant now) {
        return switch (state) {
            case Unknown _ -> throw refused(NO_SUCH_MECHANISM);
            case Proposed _ -> throw refused(NOT_LAUNCHED);
            case Living s -> List.of(closed(s.standing(), c, now));
            case Closed s when s.how().equals(closed(s.standing(), c, now)) -> List.of();
            case Closed _ -> throw refused(IT_IS_CLOSED);
        };
    }

    private static MechanismClosed closed(Standing standing, CloseMechanism c, Instant now) {
        Verdict verdict = checked(c.verdict(), standing, now);
        if (c.mechanism().equals(c.into())) {
            throw refused(A_PART_OF_ANOTHER, "/into");
        }
        return new MechanismClosed(
                c.mechanism(),
                standing.parties(),
                verdict.by(),
                verdict.reason(),
                verdict.on(),
                verdict.decision(),
                c.into());
    }

    static List<MechanismEvent> merge(Standing standing, MergeMechanisms c, Instant now) {
        if (c.merged().isEmpty()) {
            throw refused(OTHERS_ARE_MERGED, "/merged");
        }
        for (int i = 0; i < c.merged().size(); i++) {
            MechanismId other = c.merged().get(i);
            if (other.equals(c.mechanism()) || c.merged().indexOf(other) < i) {
                throw refused(OTHERS_ARE_MERGED, "/merged/" + i);
            }
        }
        List<MechanismId> more = c.merged().stream()
                .filter(other -> !standing.merged().contains(other))
                .toList();
        if (more.isEmpty()) {
            return List.of();
        }
        Verdict verdict = checked(c.verdict(), standing, now);
        return List.of(new MechanismsMerged(
                c.mechanism(), standing.parties(), more, verdict.by(), verdict.reason(), verdict.on()));
    }

    private static Verdict checked(Verdict verdict, Standing standing, Instant now) {
        if (verdict.by() != null && !standing.isParty(verdict.by())) {
            throw refused(A_PARTY_DECIDES, "/by");
        }
        requireBegun(verdict.on(), now);
        return verdict;
    }

    /** Refuses a date of the past that has begun nowhere on earth. */
    static void requireBegun(@Nullable LocalDate on, Instant now) {
        if (on != null && on.isAfter(LocalDate.ofInstant(now, EARLIEST_TO_REACH_A_DATE))) {
            throw refused(THE_DAY_HAS_NOT_COME, "/on");
        }
    }
}
