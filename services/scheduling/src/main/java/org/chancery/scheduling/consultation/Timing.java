package org.chancery.scheduling.consultation;

import static org.chancery.platform.deciding.Refused.refused;
import static org.chancery.scheduling.consultation.ConsultationRefusal.A_TIME_NEEDS_A_DATE;
import static org.chancery.scheduling.consultation.ConsultationRefusal.DATE_OR_PHRASE;
import static org.chancery.scheduling.consultation.ConsultationRefusal.END_COMES_AFTER_START;
import static org.chancery.scheduling.consultation.ConsultationRefusal.END_OR_LENGTH;
import static org.chancery.scheduling.consultation.ConsultationRefusal.LAST_DAY_COMES_LATER;
import static org.chancery.scheduling.consultation.ConsultationRefusal.NO_SUCH_ZONE;
import static org.chancery.scheduling.consultation.ConsultationRefusal.START_OR_PART_OF_DAY;
import static org.chancery.scheduling.consultation.ConsultationRefusal.THE_DAY_HAS_NOT_COME;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.chancery.scheduling.events.ScheduleEntry;
import org.jspecify.annotations.Nullable;

/** What a schedule entry says about time. The entry itself is part of the contract, which stays readable for ever. */
final class Timing {

    private static final ZoneOffset EARLIEST_TO_REACH_A_DATE = ZoneOffset.ofHours(14);

    private Timing() {}

    /** Refuses an entry that no calendar can hold. */
    static void check(ScheduleEntry entry) {
        if (entry.zone() != null) {
            requireZone(entry.zone(), "/zone");
        }
        if (entry.date() == null) {
            checkUndated(entry);
        } else {
            checkDays(entry, entry.date());
        }
    }

    static void requireZone(String zone, String field) {
        if (!ZoneId.getAvailableZoneIds().contains(zone)) {
            throw refused(NO_SUCH_ZONE, field);
        }
    }

    private static void checkUndated(ScheduleEntry entry) {
        if (entry.phrase() == null) {
            throw refused(DATE_OR_PHRASE, "/date");
        }
        if (entry.start() != null) {
            throw refused(A_TIME_NEEDS_A_DATE, "/start");
        }
        if (entry.end() != null) {
            throw refused(A_TIME_NEEDS_A_DATE, "/end");
        }
        if (entry.until() != null) {
            throw refused(A_TIME_NEEDS_A_DATE, "/until");
        }
        if (entry.partOfDay() != null) {
            throw refused(A_TIME_NEEDS_A_DATE, "/partOfDay");
        }
    }

    private static void checkDays(ScheduleEntry entry, LocalDate first) {
        if (entry.until() != null && !entry.until().isAfter(first)) {
            throw refused(LAST_DAY_COMES_LATER, "/until");
        }
        if (entry.partOfDay() != null && entry.start() != null) {
            throw refused(START_OR_PART_OF_DAY, "/partOfDay");
        }
        if (entry.end() != null) {
            checkEnd(entry);
        }
    }

    private static void checkEnd(ScheduleEntry entry) {
        if (entry.start() == null
                || (entry.until() == null && entry.end() != null && !entry.end().isAfter(entry.start()))) {
            throw refused(END_COMES_AFTER_START, "/end");
        }
        if (entry.lengthMinutes() != null) {
            throw refused(END_OR_LENGTH, "/lengthMinutes");
        }
    }

    /** Whether its date has begun where it meets, or, where that is unknown, anywhere on earth. */
    static boolean dayHasCome(ScheduleEntry entry, Instant now) {
        ZoneId zone = entry.zone() == null ? EARLIEST_TO_REACH_A_DATE : ZoneId.of(entry.zone());
        return entry.date() == null || !entry.date().isAfter(LocalDate.ofInstant(now, zone));
    }

    /** Refuses a date of the past that has begun nowhere on earth. */
    static void requireBegun(@Nullable LocalDate on, Instant now, String field) {
        if (on != null && on.isAfter(LocalDate.ofInstant(now, EARLIEST_TO_REACH_A_DATE))) {
            throw refused(THE_DAY_HAS_NOT_COME, field);
        }
    }
}
