package org.chancery.platform.journal;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.chancery.platform.envelope.Actor;
import org.chancery.platform.envelope.Label;
import org.chancery.platform.envelope.Provenance;
import org.chancery.platform.envelope.Subject;
import org.chancery.platform.envelope.codec.EventCodec;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The stored metadata of an event: a flat JSON object of strings whose names are CloudEvents extension names, so that the
 * relay can hand every entry on without knowing what it means.
 */
final class Metadata {

    private static final JsonMapper JSON = EventCodec.mapper();

    private Metadata() {}

    /** The bytes to store. Names and subjects are sorted, so that the same origin gives the same bytes. */
    static byte[] write(Provenance provenance, Label label) {
        var entries = new TreeMap<String, String>();
        entries.put("actor", provenance.actor().toString());
        if (provenance.cause() != null) {
            entries.put("causationid", provenance.cause().toString());
        }
        entries.put("correlationid", provenance.correlation().toString());
        if (provenance.importSource() != null) {
            entries.put("importsource", provenance.importSource());
        }
        if (!label.about().isEmpty()) {
            entries.put(
                    "about",
                    label.about().stream().map(Subject::toString).sorted().collect(Collectors.joining(" ")));
        }
        entries.put("marking", label.marking().name());
        return JSON.writeValueAsBytes(entries);
    }

    /** Who is behind the event that these bytes were stored with. */
    static Provenance provenance(byte[] metadata) {
        Map<String, String> entries = JSON.readValue(metadata, new TypeReference<Map<String, String>>() {});
        String cause = entries.get("causationid");
        return new Provenance(
                Actor.parse(required(entries, "actor")),
                cause == null ? null : UUID.fromString(cause),
                UUID.fromString(required(entries, "correlationid")),
                entries.get("importsource"));
    }

    private static String required(Map<String, String> entries, String name) {
        String value = entries.get(name);
        if (value == null) {
            throw new IllegalStateException("an event without " + name);
        }
        return value;
    }
}
