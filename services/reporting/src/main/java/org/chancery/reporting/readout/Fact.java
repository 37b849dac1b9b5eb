package org.chancery.reporting.readout;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A recorded fact behind a sentence.
 *
 * @param subject what the event happened to, such as {@code statement/018f…}
 * @param event the wire name of the event, such as {@code statement-recorded}
 * @param id the id of the event
 * @param field a JSON pointer (RFC 6901) into its body, or null for the whole of it
 */
public record Fact(
        String subject, String event, UUID id, @Nullable String field) {

    /** The same event, one field of it. */
    public Fact at(String pointer) {
        return new Fact(subject, event, id, pointer);
    }
}
