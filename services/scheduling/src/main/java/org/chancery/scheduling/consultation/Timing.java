package org.chancery.scheduling.consultation;

import static org.chancery.platform.deciding.Refused.refused;
import static org.chancery.scheduling.consultation.ConsultationRefusal.END_COMES_AFTER_START;
import static org.chancery.scheduling.consultation.ConsultationRefusal.NO_SUCH_ZONE;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.chancery.scheduling.events.ScheduleEntry;

/** What a schedule entry says about time. The entry itself is part of the contract, which stays readable for ever. */
final class Timing {

    private static final ZoneOffset EARLIEST_TO_REACH_A_DATE = ZoneOffset.ofHours(14);

    private Timing() {}

    /** Refuses an entry that no calendar can hold. */
    static void check(ScheduleEntry entry) {
        if (entry.zone() != null && !ZoneId.getAvailableZoneIds().contains(entry.zone())) {
            throw refused(NO_SUCH_ZONE, "/zone");
        }
        if (entry.end() != null && (entry.start() == null || !entry.end().isAfter(entry.start()))) {
            throw refused(END_COMES_AFTER_START, "/end");
        }
    }

    /** Whether its date has begun where it meets, or, where that is unknown, anywhere on earth. */
    static boolean dayHasCome(ScheduleEntry entry, Instant now) {
        ZoneId zone = entry.zone() == null ? EARLIEST_TO_REACH_A_DATE : ZoneId.of(entry.zone());
        return !entry.date().isAfter(LocalDate.ofInstant(now, zone));
    }
}
