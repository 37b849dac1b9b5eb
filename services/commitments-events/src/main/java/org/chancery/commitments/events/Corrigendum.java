package org.chancery.commitments.events;

import org.chancery.minutes.events.RecordId;
import org.chancery.minutes.events.TextId;
import org.chancery.platform.envelope.Subject;

/**
 * A corrigendum by what it mends and its number there.
 *
 * @param to the closed record or the agreed text
 */
public record Corrigendum(Subject to, int number) {

    /** A corrigendum to a closed record. */
    public static Corrigendum to(RecordId record, int number) {
        return new Corrigendum(record.subject(), number);
    }

    /** A corrigendum to an agreed text. */
    public static Corrigendum to(TextId text, int number) {
        return new Corrigendum(text.subject(), number);
    }
}
