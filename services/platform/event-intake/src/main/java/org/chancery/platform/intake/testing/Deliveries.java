package org.chancery.platform.intake.testing;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.chancery.platform.envelope.Actor;
import org.chancery.platform.envelope.DerivedId;
import org.chancery.platform.envelope.EventTypes;
import org.chancery.platform.envelope.Label;
import org.chancery.platform.envelope.Marking;
import org.chancery.platform.envelope.Provenance;
import org.chancery.platform.envelope.Subject;
import org.chancery.platform.envelope.TypeName;
import org.chancery.platform.envelope.codec.EventCodec;
import org.chancery.platform.intake.Bytes;
import org.chancery.platform.intake.Delivery;
import org.chancery.platform.intake.Received;
import org.chancery.platform.intake.Received.Header;
import org.jspecify.annotations.Nullable;

/** Makes deliveries whose headers are those that a journal writes. */
public final class Deliveries {

    private static final Instant TIME = Instant.parse("2021-01-07T06:30:00Z");

    private Deliveries() {}

    /** A delivery of lane 0 with number {@code version + 1}, about nothing, with the default marking, by some person. */
    public static Delivery of(EventTypes types, Subject subject, long version, Object event) {
        return of(types, subject, version, event, 0, version + 1, by("min.kim"), nothing());
    }

    /** A delivery with everything chosen; its id follows from subject and version. */
    public static Delivery of(
            EventTypes types,
            Subject subject,
            long version,
            Object event,
            int lane,
            long number,
            Provenance provenance,
            Label label) {
        Bytes body = Bytes.of(new EventCodec(types).encode(event));
        return of(types.nameOf(event.getClass()), subject, version, body, lane, number, provenance, label);
    }

    /** A delivery of any type and any body. */
    public static Delivery of(
            TypeName type,
            Subject subject,
            long version,
            Bytes body,
            int lane,
            long number,
            Provenance provenance,
            Label label) {
        UUID id = DerivedId.of(new UUID(0, 0), type.service(), subject.toString(), String.valueOf(version));
        var headers = new ArrayList<Header>();
        headers.add(header("content-type", "application/json"));
        headers.add(header("ce_specversion", "1.0"));
        headers.add(header("ce_id", id));
        headers.add(header("ce_source", "/" + type.service()));
        headers.add(header("ce_type", type.cloudEventType()));
        headers.add(header("ce_subject", subject));
        headers.add(header("ce_time", TIME));
        headers.add(header("ce_dataschema", type.dataSchema()));
        headers.add(header("ce_sequence", number));
        headers.add(header("ce_aggregateversion", version));
        headers.add(header("ce_actor", provenance.actor()));
        if (provenance.cause() != null) {
            headers.add(header("ce_causationid", provenance.cause()));
        }
        headers.add(header("ce_correlationid", provenance.correlation()));
        if (provenance.importSource() != null) {
            headers.add(header("ce_importsource", provenance.importSource()));
        }
        if (!label.about().isEmpty()) {
            String about =
                    label.about().stream().map(Subject::toString).sorted().collect(Collectors.joining(" "));
            headers.add(header("ce_about", about));
        }
        headers.add(header("ce_marking", label.marking()));
        var received = new Received(type.service(), lane, number - 1, utf8(subject.toString()), headers, body);
        return new Delivery(id, type, subject, version, TIME, number, provenance, label, received, body);
    }

    /** A person acting of their own accord. */
    public static Provenance by(String person) {
        return new Provenance(Actor.person(person), null, DerivedId.of(new UUID(0, 0), person));
    }

    /** A label about nothing, with the default marking. */
    public static Label nothing() {
        return new Label(Set.of(), Marking.DEFAULT);
    }

    /** The same record with another value of one header; null takes it away. */
    public static Received with(Received record, String name, @Nullable String value) {
        List<Header> headers = new ArrayList<>(record.headers());
        headers.removeIf(header -> header.name().equals(name));
        if (value != null) {
            headers.add(header(name, value));
        }
        return new Received(record.topic(), record.lane(), record.offset(), record.key(), headers, record.body());
    }

    private static Header header(String name, Object value) {
        return new Header(name, utf8(value.toString()));
    }

    private static Bytes utf8(String text) {
        return Bytes.of(text.getBytes(StandardCharsets.UTF_8));
    }
}
