package org.chancery.platform.journal;

import java.time.Instant;
import java.util.List;
import org.chancery.platform.deciding.Receipt;
import org.chancery.platform.deciding.RequestKey;
import org.jspecify.annotations.Nullable;

/**
 * What one command adds to the store: all of it or nothing.
 *
 * @param events in their order; none where a command changed nothing
 * @param answer what its request is answered from now on, or null where it carried no key
 */
record Append(List<StoredEvent> events, @Nullable Answer answer) {

    /** The answer to a request that carried a key. */
    record Answer(RequestKey key, Receipt receipt, Instant at) {}

    /** All events of these, in their order. */
    static List<StoredEvent> events(List<Append> appends) {
        return appends.stream().flatMap(append -> append.events().stream()).toList();
    }

    /** About how much it is, in bytes. */
    int bytes() {
        int bytes = 0;
        for (StoredEvent event : events) {
            bytes += event.payload().length + event.metadata().length;
        }
        return bytes;
    }
}
