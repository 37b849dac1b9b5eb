package org.chancery.platform.contracts;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.chancery.platform.envelope.EventTypes;
import org.chancery.platform.envelope.TypeName;
import org.chancery.platform.envelope.codec.EventCodec;
import org.chancery.platform.envelope.codec.UnreadableEvent;
import tools.jackson.databind.node.ObjectNode;

/** An approved sample of one event type, held against today's code and schema. */
final class Sample {

    private final EventTypes types;
    private final TypeName name;
    private final byte[] bytes;

    Sample(EventTypes types, TypeName name, byte[] bytes) {
        this.types = types;
        this.name = name;
        this.bytes = bytes;
    }

    /** What is wrong with it as the one that shows all that the type has. */
    List<String> findings(ObjectNode schema) {
        var findings = new ArrayList<>(misreadings(schema));
        Completeness.unseen(schema, EventCodec.mapper().readTree(bytes))
                .forEach(component -> findings.add("the sample never shows " + component));
        return findings;
    }

    /** What today's code and schema make of it that they should not. */
    List<String> misreadings(ObjectNode schema) {
        var codec = new EventCodec(types);
        Object event;
        try {
            event = codec.decode(name, bytes);
        } catch (UnreadableEvent e) {
            return List.of("today's code cannot read the sample: " + e.getMessage());
        }
        var findings = new ArrayList<String>();
        String approved = new String(withoutWhiteSpace(bytes), StandardCharsets.UTF_8);
        String written = new String(codec.encode(event), StandardCharsets.UTF_8);
        if (!written.equals(approved)) {
            findings.add(
                    "the sample is written back differently:\n    approved " + approved + "\n    written  " + written);
        }
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema.toString(), InputFormat.JSON)
                .validate(
                        approved,
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .forEach(error -> findings.add("the sample does not fit the schema: " + error));
        return findings;
    }

    /** The same JSON without the white space between its tokens, everything else byte for byte. */
    static byte[] withoutWhiteSpace(byte[] json) {
        var kept = new ByteArrayOutputStream(json.length);
        boolean inString = false;
        boolean escaped = false;
        for (byte b : json) {
            if (inString) {
                inString = escaped || b != '"';
                escaped = !escaped && b == '\\';
            } else if (b == ' ' || b == '\n' || b == '\r' || b == '\t') {
                continue;
            } else {
                inString = b == '"';
            }
            kept.write(b);
        }
        return kept.toByteArray();
    }
}
