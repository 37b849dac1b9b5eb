package org.chancery.minutes.http;

import static org.chancery.minutes.record.RecordRefusal.NO_SUCH_RECORD;
import static org.chancery.platform.deciding.Refused.refused;

import org.chancery.minutes.events.RecordEvent;
import org.chancery.minutes.events.RecordId;
import org.chancery.platform.deciding.Streams;
import org.chancery.platform.envelope.Marking;
import org.springframework.stereotype.Component;

/** Finds records for those who ask, straight from what was decided. */
@Component
final class Records {

    private final Streams streams;

    Records(Streams streams) {
        this.streams = streams;
    }

    /**
     * The record for a reader of this clearance.
     *
     * @throws org.chancery.platform.deciding.Refused where there is none, or none for this reader
     */
    RecordInSight find(RecordId record, Marking clearance) {
        var events = streams.read(record.subject(), RecordEvent.class);
        if (events.isEmpty() || !clearance.reaches(Marking.DEFAULT)) {
            throw refused(NO_SUCH_RECORD);
        }
        return RecordInSight.fold(events, clearance);
    }
}
