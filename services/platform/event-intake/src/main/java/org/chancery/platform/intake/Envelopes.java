package org.chancery.platform.intake;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
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
    private static final int LONGEST_NUMBER = 18;
    private static final int LONGEST_AGGREGATE = 200;
    private static final Bytes SPECIFICATION = utf8("1.0");

    /** By {@code dataschema}. A topic has as many types as its publisher; should one have more, they are read each time. */
    private static final Map<Bytes, Named> TYPES = new ConcurrentHashMap<>();

    private static final int MOST_TYPES = 1_000;

    /** A type and the two attributes that say it once more. */
    private record Named(TypeName type, Bytes cloudEventType, Bytes source) {}

    private Envelopes() {}

    /** The lane number, or null where there is none to read. */
    static @Nullable Long number(Received record) {
        Bytes text = bytes(record, "sequence");
        return text == null ? null : positive(text.array());
    }

    private static @Nullable Long positive(byte[] digits) {
        if (digits.length == 0 || digits.length > LONGEST_NUMBER || digits[0] == '0') {
            return null;
        }
        long number = 0;
        for (byte digit : digits) {
            if (digit < '0' || digit > '9') {
                return null;
            }
            number = 10 * number + (digit - '0');
        }
        return number;
    }

    /** What the records queue with. */
    static Set<String> aggregates(Collection<List<Received>> records) {
        return records.stream().flatMap(List::stream).map(Envelopes::aggregate).collect(Collectors.toSet());
    }

    /** The type of an event, or null where its record does not say it in a form that can be read. */
    static @Nullable TypeName type(Received record) {
        Bytes dataSchema = bytes(record, "dataschema");
        try {
            return dataSchema == null ? null : named(dataSchema).type;
        } catch (IllegalArgumentException e) {
            return null;
        }
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
        if (!required(record, "specversion").equals(SPECIFICATION)) {
            throw new UnreadableEnvelope("ce_specversion is not 1.0");
        }
        Bytes body = record.body();
        if (body == null) {
            throw new UnreadableEnvelope("there is no body");
        }
        Named named = named(required(record, "dataschema"));
        if (!named.cloudEventType.equals(required(record, "type"))
                || !named.source.equals(required(record, "source"))) {
            throw new UnreadableEnvelope("ce_type, ce_source and ce_dataschema do not agree");
        }
        if (!required(record, "subject").equals(record.key())) {
            throw new UnreadableEnvelope("the key is not the subject");
        }
        String cause = optional(record, "causationid");
        var provenance = new Provenance(
                Actor.parse(said(record, "actor")),
                cause == null ? null : UUID.fromString(cause),
                UUID.fromString(said(record, "correlationid")),
                optional(record, "importsource"));
        return new Delivery(
                UUID.fromString(said(record, "id")),
                named.type,
                Subject.parse(said(record, "subject")),
                version(said(record, "aggregateversion")),
                Moments.parse(said(record, "time")),
                number,
                provenance,
                new Label(about(record), Marking.valueOf(said(record, "marking"))),
                record,
                body);
    }

    private static Named named(Bytes dataSchema) {
        Named known = TYPES.get(dataSchema);
        if (known != null) {
            return known;
        }
        TypeName type = TypeName.ofDataSchema(String.valueOf(dataSchema.text()));
        var named = new Named(type, utf8(type.cloudEventType()), utf8("/" + type.service()));
        if (TYPES.size() < MOST_TYPES) {
            TYPES.put(dataSchema, named);
        }
        return named;
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

    private static Bytes required(Received record, String attribute) {
        return present(bytes(record, attribute), attribute);
    }

    private static String said(Received record, String attribute) {
        return present(optional(record, attribute), attribute);
    }

    private static <T> T present(@Nullable T value, String attribute) {
        if (value == null) {
            throw new UnreadableEnvelope("there is no readable " + PREFIX + attribute);
        }
        return value;
    }

    private static @Nullable String optional(Received record, String attribute) {
        return text(bytes(record, attribute));
    }

    /** A dozen of them are asked for of every record, so that no names are put together. */
    private static @Nullable Bytes bytes(Received record, String attribute) {
        int length = PREFIX.length() + attribute.length();
        for (Header header : record.headers()) {
            String name = header.name();
            if (name.length() == length && name.startsWith(PREFIX) && name.endsWith(attribute)) {
                return header.value();
            }
        }
        return null;
    }

    private static Bytes utf8(String text) {
        return Bytes.of(text.getBytes(StandardCharsets.UTF_8));
    }

    private static @Nullable String text(@Nullable Bytes bytes) {
        return bytes == null ? null : bytes.text();
    }
}
