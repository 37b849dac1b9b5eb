package org.chancery.importing.record;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chancery.importing.record.OldRecord.Point;
import org.chancery.platform.envelope.Marking;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What came of reading a record.
 *
 * @param record the record, or null where it is malformed
 * @param faults everything that is malformed, in the order of the format
 */
public record Reading(@Nullable OldRecord record, List<Fault> faults) {

    /** The name and version of the format. */
    public static final String FORMAT = "consultation-record/1";

    private static final Set<String> STATUS = Set.of("held", "postponed", "cancelled", "scheduled");
    /** What no record of the first days has: how it is marked, by the small letters of the marking. */
    private static final Set<String> MARKINGS = Stream.of(Marking.values())
            .map(marking -> marking.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());

    private static final Set<String> KINDS = Set.of("joint", "unilateral", "request");
    private static final Set<String> SHAPES = Set.of(
            "by_date",
            "by_event",
            "by_period",
            "window",
            "periodic",
            "mutually_convenient",
            "asap",
            "open_ended",
            "immediate");
    /** What no record of the first days has either: what was decided on the mechanisms that it names. */
    public static final Set<String> ACTS = Set.of("suspend", "close");

    private static final int LONGEST_ID = 200;
    private static final int LONGEST_LINK = 2000;

    /** A page of a host, or a telephone number. */
    private static final Pattern ADDRESS = Pattern.compile(
            "(?i:https)://[A-Za-z0-9][A-Za-z0-9.-]*(:[0-9]{1,5})?([/?#][A-Za-z0-9._~:/?#@!$&'()*+,;=%-]*)?"
                    + "|(?i:tel):[0-9+*#(][A-Za-z0-9+*#().;=,-]*");

    /**
     * Reads the whole record. Fields that the format does not know are strange and no fault.
     *
     * @param today the latest date that has begun anywhere: what was held was held by then
     */
    public static Reading of(JsonNode whole, LocalDate today) {
        if (!whole.isObject()) {
            return new Reading(null, List.of(new Fault("", "must be an object")));
        }
        var faults = new ArrayList<Fault>();
        Texts.check(whole, "", faults);
        OldRecord record = read(new Fields(whole, "", faults), whole);
        faults.addAll(Sense.faults(record, whole, today, faults));
        return new Reading(faults.isEmpty() ? record : null, List.copyOf(faults));
    }

    private static OldRecord read(Fields f, JsonNode whole) {
        f.oneOf("format", Set.of(FORMAT), true);
        String id = f.text("id");
        if (id.length() > LONGEST_ID) {
            f.fault("id", "has at most " + LONGEST_ID + " characters");
        }
        String url = f.optional("source_url");
        LocalDate sourceDate = f.read("source_date", Reading::date, "must be a date such as 2021-01-07, or null");
        String kind = f.optional("source_kind");
        String title = f.optional("title");
        Fields mechanism = f.object("mechanism", true);
        String name = mechanism == null ? null : mechanism.optional("name");
        List<String> participants = mechanism == null ? List.of() : mechanism.texts("participants");
        Integer round = f.integer("round");
        String mode = f.optional("mode");
        String place = f.optional("place");
        String room = f.optional("room");
        String link = link(f, mode);
        Point start = point(f.object("start", false));
        Point end = point(f.object("end", false));
        String status = f.oneOf("status", STATUS, true);
        String reason = f.optional("status_reason");
        var history = f.objects(
                "schedule_history",
                each -> new OldRecord.Happening(
                        each.text("event"), each.optional("when"), each.optional("by"), each.optional("detail")));
        var chairs = f.objects(
                "chairs",
                each -> new OldRecord.Chair(
                        each.text("side"),
                        each.optional("name"),
                        each.optional("title"),
                        each.optional("organisation")));
        var delegations = f.objects(
                "delegations",
                each -> new OldRecord.Organisations(
                        each.text("side"),
                        each.texts("organisations"),
                        each.isTrue("partial"),
                        each.isTrue("inferred")));
        List<String> agenda = f.texts("agenda");
        var statements = f.objects("statements", Reading::said);
        var commitments = f.objects("commitments", Reading::promised);
        Fields next = f.object("next_round", false);
        Fields campaign = f.object("campaign", false);
        var sides = f.objects(
                "side_meetings", each -> new OldRecord.SideMeeting(each.optional("with"), each.optional("kind")));
        var others = f.objects(
                "observers_or_third_parties",
                each -> new OldRecord.ThirdParty(each.text("party"), each.optional("role")));
        String structure = f.optional("readout_structure");
        String language = f.optional("language");
        List<String> otherSources = f.texts("other_sources");
        List<String> notes = f.texts("notes");
        Fields decision = f.object("decision", false);
        Marking marking = marking(f);
        return new OldRecord(
                id,
                title,
                name,
                participants,
                round,
                mode,
                place,
                room,
                link,
                start,
                end,
                STATUS.contains(String.valueOf(status))
                        ? OldRecord.Status.valueOf(String.valueOf(status).toUpperCase(Locale.ROOT))
                        : OldRecord.Status.SCHEDULED,
                reason,
                history,
                chairs,
                delegations,
                agenda,
                statements,
                commitments,
                next == null ? null : new OldRecord.NextRound(next.optional("when"), next.optional("where")),
                campaign == null ? null : new OldRecord.Campaign(campaign.text("what"), campaign.optional("by")),
                sides,
                others,
                new OldRecord.Cited(url, kind, language, structure),
                otherSources,
                notes,
                sourceDate,
                url != null || kind != null,
                decision == null ? null : decided(decision),
                marking,
                whole);
    }

    /** The same; malformed where it is marked above what whoever brings it in may know. */
    public Reading within(Marking clearance) {
        if (record == null) {
            return this;
        }
        var above = new ArrayList<Fault>();
        check(record.marking(), clearance, "/marking", above);
        for (int i = 0; i < record.statements().size(); i++) {
            check(record.statements().get(i).marking(), clearance, "/statements/" + i + "/marking", above);
        }
        return above.isEmpty() ? this : new Reading(null, List.copyOf(above));
    }

    private static void check(@Nullable Marking marking, Marking clearance, String pointer, List<Fault> above) {
        if (marking != null && !clearance.reaches(marking)) {
            above.add(new Fault(pointer, "nobody marks above their own clearance"));
        }
    }

    private static @Nullable String link(Fields f, @Nullable String mode) {
        String link = f.read("link", Reading::address, "must be an address that begins with https: or tel:, or null");
        if (link != null && "in_person".equals(mode)) {
            f.fault("link", "nobody joins a meeting in person from elsewhere");
        }
        return link;
    }

    /** What a meeting may be joined at, so that no command is refused for it half-way. */
    private static @Nullable String address(String text) {
        return text.length() <= LONGEST_LINK && ADDRESS.matcher(text).matches() ? text : null;
    }

    private static @Nullable Marking marking(Fields f) {
        String marking = f.oneOf("marking", MARKINGS, false);
        return marking == null || !MARKINGS.contains(marking)
                ? null
                : Marking.valueOf(marking.toUpperCase(Locale.ROOT));
    }

    private static OldRecord.Said said(Fields each) {
        return new OldRecord.Said(
                each.optional("agenda_topic"),
                each.text("side"),
                each.text("act"),
                each.text("summary"),
                each.optional("source"),
                marking(each));
    }

    private static OldRecord.Decided decided(Fields f) {
        String act = String.valueOf(f.oneOf("act", ACTS, true));
        List<String> mechanisms = f.texts("mechanisms");
        if (mechanisms.isEmpty()) {
            f.fault("mechanisms", "names one or more");
        }
        return new OldRecord.Decided(
                act,
                mechanisms.stream().distinct().toList(),
                f.optional("by"),
                f.text("reason"),
                f.read("on", Reading::date, "must be a date such as 2021-01-07, or null"));
    }

    private static OldRecord.Promised promised(Fields each) {
        return new OldRecord.Promised(
                each.text("summary"),
                each.texts("owner_sides"),
                each.optional("counterpart"),
                each.optional("due"),
                each.oneOf("due_shape", SHAPES, false),
                String.valueOf(each.oneOf("kind", KINDS, true)),
                each.optional("modality"),
                each.optional("condition"),
                each.integer("source_statement_index"));
    }

    private static Point point(@Nullable Fields f) {
        if (f == null) {
            return new Point(null, null, null, null, null);
        }
        Boolean zoneStated = f.flag("zone_stated_in_source");
        return new Point(
                f.read("date", Reading::date, "must be a date such as 2021-01-07, or null"),
                f.read("time", Reading::time, "must be a time such as 15:30, or null"),
                f.read("zone", Reading::zone, "must be a zone of the IANA time zone database, or null"),
                zoneStated,
                f.optional("source_text"));
    }

    static @Nullable LocalDate date(String text) {
        try {
            return text.length() == 10 ? LocalDate.parse(text) : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable LocalTime time(String text) {
        try {
            return text.matches("\\d\\d:\\d\\d(:\\d\\d)?") ? LocalTime.parse(text) : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable String zone(String text) {
        return ZoneId.getAvailableZoneIds().contains(text) ? text : null;
    }
}
