package org.chancery.importing.plan;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.chancery.importing.deriving.DayParts;
import org.chancery.importing.deriving.Dues;
import org.chancery.importing.deriving.Party;
import org.chancery.importing.record.OldRecord;
import org.chancery.importing.record.OldRecord.Happening;
import org.chancery.importing.record.OldRecord.Point;
import org.jspecify.annotations.Nullable;

/** Schedule entries: dates as precise as known, and the words for them. */
final class Entries {

    /** What stands where a schedule must have a date or words, and the record has neither. */
    static final String NOT_STATED = "not stated";

    private static final Set<String> MODES = Set.of("in_person", "virtual", "telephone", "hybrid");

    private Entries() {}

    /** The date of the record itself. */
    static Map<String, Object> ofRecord(Planning p) {
        OldRecord r = p.record;
        Point start = r.start();
        LocalDate date = start.date();
        String words = start.words() == null ? null : p.notes.fit(start.words(), 300, "/start/source_text");
        Party host = r.place() == null ? null : p.parties.hostOf(r.place()).orElse(null);
        String part = date == null || start.time() != null ? null : DayParts.of(start.words());
        if (part != null) {
            p.notes.add("/start/source_text", "derived: part of the day, " + part.toLowerCase(Locale.ROOT));
        }
        if (host != null && host.isState()) {
            p.notes.add("/place", "derived: hosted by " + host.code());
        }
        if (date == null && start.time() != null) {
            p.notes.add("/start/time", "a time is told of a date; kept in words");
        }
        LocalDate last = date == null ? null : r.end().date();
        LocalDate until = last == null || !last.isAfter(date) ? null : last;
        boolean timed = date != null && start.time() != null;
        return Step.fields(
                "date",
                date,
                "until",
                until,
                "start",
                timed ? start.time() : null,
                "end",
                timed && r.end().time() != null && last != null ? r.end().time() : null,
                "partOfDay",
                part,
                "zone",
                start.zone(),
                "place",
                r.place() == null ? null : p.notes.fit(r.place(), 300, "/place"),
                "mode",
                mode(p),
                "host",
                host != null && host.isState() ? host.code() : null,
                "phrase",
                date == null && words == null ? NOT_STATED : words,
                "zoneStated",
                start.zoneStated(),
                "endPhrase",
                r.end().words() == null ? null : p.notes.fit(r.end().words(), 300, "/end/source_text"),
                "room",
                r.room() == null ? null : p.notes.fit(r.room(), 300, "/room"),
                "link",
                r.link());
    }

    private static String mode(Planning p) {
        String mode = p.record.mode();
        if (mode != null && !MODES.contains(mode)) {
            p.notes.add("/mode", "is none of " + MODES.stream().sorted().toList() + "; kept in words");
        }
        return mode != null && MODES.contains(mode) ? mode.toUpperCase(Locale.ROOT) : "UNSTATED";
    }

    /** A date that was planned before it was given up; its detail names the place, if it begins with a capital. */
    static Map<String, Object> planned(Planning p, Happening planned, int at) {
        String when = planned.when();
        Dues days = when == null ? new Dues(null, null) : Dues.of(when, "by_date");
        LocalDate date =
                when != null && when.matches("\\d{4}-\\d{2}-\\d{2}(/\\d{4}-\\d{2}-\\d{2})?") ? days.date() : null;
        LocalDate until = date == null || days.until() == null || !days.until().isAfter(date) ? null : days.until();
        String detail = planned.detail();
        Party host = detail == null ? null : hostOf(p, detail);
        return Step.fields(
                "date",
                date,
                "until",
                until,
                "zone",
                host == null ? null : host.zone(),
                "place",
                host == null || detail == null ? null : p.notes.fit(detail, 300, "/schedule_history/" + at + "/detail"),
                "mode",
                mode(p),
                "host",
                host == null || !host.isState() ? null : host.code(),
                "phrase",
                date != null ? null : when == null ? NOT_STATED : p.notes.fit(when, 300, "/schedule_history/" + at));
    }

    private static @Nullable Party hostOf(Planning p, String detail) {
        Party host = p.parties.hostOf(detail).orElse(null);
        // "Washington" is what people say of "Washington, D.C."
        return host != null || !detail.startsWith("Washington")
                ? host
                : p.parties.all().stream()
                        .filter(party -> party.code().equals("US"))
                        .findFirst()
                        .orElse(null);
    }

    /** The date to which a meeting was moved, where the words name it: "to 6 September 2018, New Delhi: ...". */
    static @Nullable Map<String, Object> moved(Planning p, Happening moved) {
        String detail = moved.detail();
        LocalDate date = detail == null ? null : Dues.dayNamedIn(detail);
        if (detail == null || date == null || !detail.matches("(?i)(moved |postponed )?to \\d.*")) {
            return null;
        }
        String place = detail.matches(".*\\d{4}, [^:;]+.*") ? detail.replaceAll(".*\\d{4}, ([^:;]+).*", "$1") : null;
        Party host = place == null ? null : hostOf(p, place);
        return Step.fields(
                "date",
                date,
                "zone",
                host == null ? null : host.zone(),
                "place",
                place,
                "mode",
                mode(p),
                "host",
                host == null || !host.isState() ? null : host.code());
    }
}
