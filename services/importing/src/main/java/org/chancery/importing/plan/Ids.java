package org.chancery.importing.plan;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.chancery.importing.deriving.Mechanisms;
import org.chancery.importing.deriving.Parties;
import org.chancery.importing.record.OldRecord.Decided;
import org.chancery.platform.envelope.DerivedId;

/**
 * The ids of everything that an import brings in. They follow from the id of the record and from what it names, so that
 * whoever imports it again addresses the same things, and an export finds them.
 */
public final class Ids {

    private static final UUID NAMESPACE = UUID.fromString("0c5ac1d6-52f5-5c0f-8a7e-0a6f6f3f3d11");

    private Ids() {}

    /** The meeting of a record; a record that names several mechanisms has one for each. */
    public static UUID consultation(String record, int number) {
        return number == 0 ? of(record, "consultation") : of(record, "consultation", String.valueOf(number));
    }

    /** The account of a record: of the meeting that was held, or of what was said where none was. */
    public static UUID account(String record, boolean held) {
        // As the publisher of records derives it from the consultation.
        return held ? DerivedId.of(consultation(record, 0), "record") : of(record, "record");
    }

    /** A commitment by its place in the record; an undertaking bears the same id. */
    public static UUID commitment(String record, int place) {
        return of(record, "commitment", String.valueOf(place));
    }

    /** An agenda item by its place. */
    public static UUID agendaItem(String record, int place) {
        return of(record, "agenda", String.valueOf(place));
    }

    /** A meeting beside the meeting. */
    public static UUID sideMeeting(String record, int place) {
        return of(record, "side-meeting", String.valueOf(place));
    }

    /** A source that a record names: the one that it was taken from, and then the others. */
    public static UUID source(String record, int place) {
        return of(record, "source", String.valueOf(place));
    }

    /** The file of the record itself, as a source of its account; in parts where it says much that nothing else tells. */
    public static UUID file(String record, int part) {
        return of(record, "file", String.valueOf(part));
    }

    /** A remark of whoever wrote the record down. */
    public static UUID remark(String record, int place) {
        return of(record, "remark", String.valueOf(place));
    }

    /** A decision on several mechanisms that its statements tell of. */
    public static UUID decision(String record) {
        return of(record, "decision");
    }

    /** A decision on several mechanisms that a record names: what other records say of it in the same words is the same. */
    public static UUID decision(Decided named, Parties parties, Map<String, UUID> known) {
        return decision(
                named.act().toUpperCase(Locale.ROOT),
                named.mechanisms().stream()
                        .map(each -> known.getOrDefault(each, mechanism(each, parties.codes()))
                                .toString())
                        .toList(),
                named.by() == null ? "" : parties.code(named.by()).orElse(""),
                named.reason(),
                named.on() == null ? "" : named.on().toString());
    }

    /**
     * The same, from what was decided.
     *
     * @param mechanisms their ids
     * @param by empty where nobody is named, as {@code on} is
     */
    public static UUID decision(String act, List<String> mechanisms, String by, String reason, String on) {
        return DerivedId.of(NAMESPACE, "decision", act, String.join(",", mechanisms), by, reason, on);
    }

    /** The key of a request: the same step of the same record is the same request. */
    public static String key(String record, String step) {
        return of(record, "step", step).toString();
    }

    /** A mechanism that nobody launched before: the same name between the same parties is the same mechanism. */
    public static UUID mechanism(String name, List<String> parties) {
        return DerivedId.of(
                NAMESPACE,
                "mechanism",
                Mechanisms.plain(name),
                String.join(",", parties.stream().sorted().toList()));
    }

    /** A person whom nobody registered before: the same name on the same side is the same person. */
    public static UUID person(String party, String name) {
        return DerivedId.of(NAMESPACE, "person", party, Mechanisms.plain(name));
    }

    /** A campaign that nobody opened before. */
    public static UUID campaign(String what) {
        return DerivedId.of(NAMESPACE, "campaign", Mechanisms.plain(what));
    }

    private static UUID of(String record, String... parts) {
        return DerivedId.of(DerivedId.of(NAMESPACE, "record", record), parts);
    }
}
