package org.chancery.platform.intake;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.chancery.platform.envelope.Actor;
import org.chancery.platform.envelope.Label;
import org.chancery.platform.envelope.Marking;
import org.chancery.platform.envelope.Provenance;
import org.chancery.platform.envelope.Subject;
import org.chancery.platform.envelope.TypeName;
import org.chancery.platform.intake.Received.Header;
import org.jspecify.annotations.Nullable;

/** Reads CloudEvents 1.0 in the binary mode of the Kafka protocol binding: attributes are headers with a prefix. */
final class Envelopes {

    private static final String PREFIX = "ce_";
    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,17}");
    private static final int LONGEST_AGGREGATE = 200;

    private Envelopes() {}

    /** The lane number, or null where there is none to read. */
    static @Nullable Long number(Received record) {
        String text = optional(record, "sequence");
        return text != null && NUMBER.matcher(text).matches() ? Long.valueOf(text) : null;
    }

    /** What the record queues with: its key, or a name of its own where it has none. */
    static String aggregate(Received record) {
        String key = text(record.key());
        return key == null || key.isBlank() || key.length() > LONGEST_AGGREGATE || key.indexOf('\0') >= 0
                ? "unreadable/" + record.place()
                : key;
    }

    /**
     * Reads everything but the body.
     *
     * @throws UnreadableEnvelope where an attribute is missing or not of its form
     */
    static Delivery read(Received record, long number) {
        try {
            return strictly(record, number);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new UnreadableEnvelope(String.valueOf(e.getMessage()));
        }
    }

    private static Delivery strictly(Received record, long number) {
        if (!required(record, "specversion").equals("1.0")) {
            throw new UnreadableEnvelope("ce_specversion is not 1.0");
        }
        Bytes body = record.body();
        if (body == null) {
            throw new UnreadableEnvelope("there is no body");
        }
        TypeName type = TypeName.ofDataSchema(required(record, "dataschema"));
        if (!type.cloudEventType().equals(required(record, "type"))
                || !("/" + type.service()).equals(required(record, "source"))) {
            throw new UnreadableEnvelope("ce_type, ce_source and ce_dataschema do not agree");
        }
        Subject subject = Subject.parse(required(record, "subject"));
        if (!subject.toString().equals(text(record.key()))) {
            throw new UnreadableEnvelope("the key is not the subject");
        }
        String cause = optional(record, "causationid");
        var provenance = new Provenance(
                Actor.parse(required(record, "actor")),
                cause == null ? null : UUID.fromString(cause),
                UUID.fromString(required(record, "correlationid")),
                optional(record, "importsource"));
        return new Delivery(
                UUID.fromString(required(record, "id")),
                type,
                subject,
                version(required(record, "aggregateversion")),
                OffsetDateTime.parse(required(record, "time")).toInstant(),
                number,
                provenance,
                new Label(about(record), Marking.valueOf(required(record, "marking"))),
                record,
                body);
    }

    private static long version(String text) {
        long version = Long.parseLong(text);
        if (version < 0) {
            throw new UnreadableEnvelope("ce_aggregateversion is negative");
        }
        return version;
    }

    private static Set<Subject> about(Received record) {
        String about = optional(record, "about");
        return about == null || about.isBlank()
                ? Set.of()
                : Arrays.stream(about.split(" ", -1)).map(Subject::parse).collect(Collectors.toUnmodifiableSet());
    }

    private static String required(Received record, String attribute) {
        String value = optional(record, attribute);
        if (value == null) {
            throw new UnreadableEnvelope("there is no readable " + PREFIX + attribute);
        }
        return value;
    }

    /** A dozen of them are asked for of every record, so that no names are put together. */
    private static @Nullable String optional(Received record, String attribute) {
        int length = PREFIX.length() + attribute.length();
        for (Header header : record.headers()) {
            String name = header.name();
            if (name.length() == length && name.startsWith(PREFIX) && name.endsWith(attribute)) {
                return text(header.value());
            }
        }
        return null;
    }

    private static @Nullable String text(@Nullable Bytes bytes) {
        return bytes == null ? null : bytes.text();
    }
}
