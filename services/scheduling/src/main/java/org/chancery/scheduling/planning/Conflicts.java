package org.chancery.scheduling.planning;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.chancery.scheduling.events.ScheduleEntry;
import org.chancery.scheduling.events.ScheduleEntry.Mode;
import org.chancery.scheduling.planning.Span.Certainty;
import org.chancery.scheduling.planning.Warning.Kind;
import org.jspecify.annotations.Nullable;

/** What stands against a slot: other meetings, nights, days off, clocks that change. */
public final class Conflicts {

    private Conflicts() {}

    /**
     * In the order in which they weigh.
     *
     * @param tried the meeting whose slot is looked at
     * @param others that are planned about that time
     * @param offices of its parties, of those whose capital has a zone
     * @param daysOff whether holidays and days outside the working week are asked for
     */
    public static List<Warning> of(Meeting tried, List<Meeting> others, List<Office> offices, boolean daysOff) {
        Span span = Span.of(tried.entry());
        if (span == null) {
            return List.of();
        }
        var warnings = new ArrayList<Warning>();
        others.forEach(other -> warnings.addAll(with(tried, span, other)));
        warnings.addAll(clocks(tried.entry()));
        if (isJoinedFromAfar(tried.entry().mode())) {
            offices.forEach(office -> night(span, office, warnings));
        }
        if (daysOff) {
            offices.forEach(office -> warnings.addAll(off(tried.entry(), span, office)));
        }
        return warnings.stream().sorted((a, b) -> a.kind().compareTo(b.kind())).toList();
    }

    private static List<Warning> with(Meeting tried, Span span, Meeting other) {
        Span taken = Span.of(other.entry());
        Certainty certainty = taken == null ? null : span.overlaps(taken);
        if (certainty == null) {
            return List.of();
        }
        var warnings = new ArrayList<Warning>();
        tried.people().stream()
                .filter(person -> other.people().stream().anyMatch(person::is))
                .map(person -> Warning.of(Kind.PRINCIPAL, certainty, other, person.party())
                        .about(person.name()))
                .forEach(warnings::add);
        if (sameRoom(tried.entry(), other.entry())) {
            warnings.add(Warning.of(Kind.ROOM, certainty, other, null)
                    .in(other.entry().room()));
        }
        if (isSame(tried.entry().link(), other.entry().link())) {
            warnings.add(Warning.of(Kind.LINK, certainty, other, null));
        }
        tried.parties().stream()
                .filter(other.parties()::contains)
                .map(party -> Warning.of(Kind.PARTY, certainty, other, party))
                .forEach(warnings::add);
        return warnings;
    }

    /** A room of one name in two cities is two rooms; where a place is not known it may be the same. */
    private static boolean sameRoom(ScheduleEntry one, ScheduleEntry other) {
        boolean elsewhere = one.place() != null
                && other.place() != null
                && !plain(one.place()).equals(plain(other.place()));
        return !elsewhere
                && one.room() != null
                && other.room() != null
                && plain(one.room()).equals(plain(other.room()));
    }

    /** Of addresses, in which upper and lower case may differ. */
    private static boolean isSame(@Nullable String one, @Nullable String other) {
        return one != null && other != null && one.strip().equals(other.strip());
    }

    private static String plain(String words) {
        return words.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    private static List<Warning> clocks(ScheduleEntry entry) {
        if (entry.date() == null || entry.start() == null || entry.zone() == null) {
            return List.of();
        }
        ZoneRules rules = ZoneId.of(entry.zone()).getRules();
        int offsets = rules.getValidOffsets(entry.date().atTime(entry.start())).size();
        return offsets == 1
                ? List.of()
                : List.of(Warning.there(
                                offsets == 0 ? Kind.SKIPPED_HOUR : Kind.DOUBLED_HOUR,
                                Certainty.CERTAIN,
                                null,
                                entry.date())
                        .between(entry.start(), entry.start()));
    }

    /** Where all sit in one place, no capital joins in its night. */
    private static boolean isJoinedFromAfar(Mode mode) {
        return switch (mode) {
            case IN_PERSON -> false;
            case VIRTUAL, TELEPHONE, HYBRID, UNSTATED -> true;
        };
    }

    private static void night(Span span, Office office, List<Warning> warnings) {
        if (span.surelyFrom() == null) {
            return;
        }
        LocalDateTime begins = span.begins(office.zone());
        LocalDateTime ends = span.ends(office.zone());
        // A meeting may end on the stroke of the hour at which night falls.
        if (Office.isNight(begins.toLocalTime())
                || Office.isNight(ends.minusMinutes(1).toLocalTime())) {
            warnings.add(Warning.there(Kind.NIGHT, Certainty.CERTAIN, office.party(), begins.toLocalDate())
                    .between(begins.toLocalTime(), ends.toLocalTime()));
        }
    }

    private static List<Warning> off(ScheduleEntry entry, Span span, Office office) {
        List<LocalDate> days = days(entry, span, office);
        Certainty certainty = days.stream().noneMatch(office::worksOn) ? Certainty.CERTAIN : Certainty.POSSIBLE;
        return days.stream()
                .filter(day -> !office.worksOn(day))
                .map(day -> off(day, entry.until() == null ? certainty : Certainty.CERTAIN, office))
                .toList();
    }

    private static Warning off(LocalDate day, Certainty certainty, Office office) {
        String holiday = office.holidays().get(day);
        return holiday == null
                ? Warning.there(Kind.DAY_OFF, certainty, office.party(), day)
                : Warning.there(Kind.HOLIDAY, certainty, office.party(), day).called(holiday);
    }

    /** The dates there on which it takes place, or may. */
    private static List<LocalDate> days(ScheduleEntry entry, Span span, Office office) {
        if (entry.mode() == Mode.IN_PERSON && entry.date() != null) {
            return entry.date()
                    .datesUntil((entry.until() == null ? entry.date() : entry.until()).plusDays(1))
                    .toList();
        }
        LocalDate first = span.begins(office.zone()).toLocalDate();
        LocalDate last = LocalDateTime.ofInstant(span.latest(), office.zone())
                .minusSeconds(1)
                .toLocalDate();
        return first.datesUntil(last.plusDays(1)).toList();
    }
}
