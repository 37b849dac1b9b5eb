package org.chancery.scheduling.consultation;

import static org.chancery.platform.deciding.Refused.refused;
import static org.chancery.scheduling.consultation.ConsultationRefusal.ALREADY_HELD;
import static org.chancery.scheduling.consultation.ConsultationRefusal.IT_IS_CANCELLED;
import static org.chancery.scheduling.consultation.ConsultationRefusal.NOT_SCHEDULED;
import static org.chancery.scheduling.consultation.ConsultationRefusal.NO_SUCH_CONSULTATION;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.chancery.scheduling.consultation.Consultation.Cancelled;
import org.chancery.scheduling.consultation.Consultation.Held;
import org.chancery.scheduling.consultation.Consultation.Postponed;
import org.chancery.scheduling.consultation.Consultation.Proposed;
import org.chancery.scheduling.consultation.Consultation.Scheduled;
import org.chancery.scheduling.consultation.Consultation.Unknown;
import org.chancery.scheduling.consultation.ConsultationCommand.KeepWallTime;
import org.chancery.scheduling.consultation.ConsultationCommand.NoticeZoneRules;
import org.chancery.scheduling.events.ConsultationEvent;
import org.chancery.scheduling.events.ConsultationEvent.ConsultationProposed;
import org.chancery.scheduling.events.ConsultationEvent.WallTimeKept;
import org.chancery.scheduling.events.ConsultationEvent.ZoneRulesChangeNoticed;
import org.chancery.scheduling.events.Reckoning;
import org.jspecify.annotations.Nullable;

/** Notices that zone rules have changed under a wall time. The wall time itself moves by a person alone. */
final class Reckonings {

    private Reckonings() {}

    /** Whoever compares may come late, so there is nothing to refuse: what has no time or is over is passed over. */
    static List<ConsultationEvent> notice(Consultation state, NoticeZoneRules c, Instant now) {
        return switch (state) {
            case Unknown _ -> throw refused(NO_SUCH_CONSULTATION);
            case Proposed _, Postponed _, Cancelled _, Held _ -> List.of();
            case Scheduled s -> {
                Reckoning last = s.changed() == null ? s.reckoning() : s.changed();
                yield last == null
                                || last.agreesWith(c.present())
                                || !c.present().start().isAfter(now)
                        ? List.of()
                        : List.of(noticed(s, c, last));
            }
        };
    }

    private static ConsultationEvent noticed(Scheduled s, NoticeZoneRules c, Reckoning last) {
        ConsultationProposed p = s.plan().proposal();
        return new ZoneRulesChangeNoticed(
                c.consultation(), p.mechanism(), p.title(), p.parties(), s.entry(), last, c.present());
    }

    static List<ConsultationEvent> keep(Consultation state, KeepWallTime c) {
        return switch (state) {
            case Unknown _ -> throw refused(NO_SUCH_CONSULTATION);
            case Proposed _, Postponed _ -> throw refused(NOT_SCHEDULED);
            case Cancelled _ -> throw refused(IT_IS_CANCELLED);
            case Held _ -> throw refused(ALREADY_HELD);
            case Scheduled s ->
                s.changed() == null ? List.of() : List.of(new WallTimeKept(c.consultation(), s.changed()));
        };
    }

    /** What is left to look at: nothing where the rules came back to what they were. */
    static @Nullable Reckoning open(Scheduled s, Reckoning after) {
        return Objects.requireNonNullElse(s.reckoning(), after).agreesWith(after) ? null : after;
    }
}
