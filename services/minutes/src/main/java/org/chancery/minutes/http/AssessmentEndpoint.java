package org.chancery.minutes.http;

import java.time.Instant;
import java.util.UUID;
import org.chancery.minutes.events.ReadoutEvent;
import org.chancery.minutes.events.ReadoutEvent.AssessmentWritten;
import org.chancery.minutes.events.ReadoutId;
import org.chancery.minutes.events.RecordId;
import org.chancery.platform.deciding.Streams;
import org.chancery.platform.deciding.Streams.Recorded;
import org.chancery.platform.door.AsOf;
import org.chancery.platform.door.Between;
import org.chancery.platform.door.Changes;
import org.chancery.platform.door.Shown;
import org.chancery.platform.envelope.ProtectedText;
import org.chancery.platform.identity.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Shows the assessment in a record's readout, now or as of an instant. It begins empty, with revision 0, and its {@code ETag} is its revision. */
@RestController
final class AssessmentEndpoint {

    private final Records records;
    private final Streams streams;

    AssessmentEndpoint(Records records, Streams streams) {
        this.records = records;
        this.streams = streams;
    }

    record Assessment(
            ReadoutId readout,
            RecordId record,
            int revision,
            @Nullable ProtectedText text,
            @Nullable String by,
            @Nullable Instant at) {

        private Assessment after(Recorded<ReadoutEvent> recorded) {
            return switch (recorded.event()) {
                case AssessmentWritten e ->
                    new Assessment(
                            e.readout(),
                            e.record(),
                            e.revision(),
                            e.text(),
                            recorded.provenance().actor().toString(),
                            recorded.recordedAt());
                case ReadoutEvent.ReadoutReleased _ -> this;
            };
        }
    }

    @GetMapping("/api/minutes/records/{record}/assessment")
    @PreAuthorize("hasAnyRole('DESK_OFFICER', 'NOTE_TAKER', 'HEAD_OF_DELEGATION')")
    ResponseEntity<Assessment> get(@PathVariable UUID record, Caller caller, AsOf asOf) {
        var opening =
                records.find(new RecordId(record), caller.clearance(), asOf).opening();
        var assessment = new Assessment(ReadoutId.of(opening.record()), opening.record(), 0, null, null, null);
        for (var recorded : asOf.of(streams.read(assessment.readout().subject(), ReadoutEvent.class))) {
            assessment = assessment.after(recorded);
        }
        return Shown.version(assessment.revision(), assessment);
    }

    @GetMapping("/api/minutes/records/{record}/assessment/changes")
    @PreAuthorize("hasAnyRole('DESK_OFFICER', 'NOTE_TAKER', 'HEAD_OF_DELEGATION')")
    Changes changes(@PathVariable UUID record, Caller caller, Between between) {
        return between.compare(asOf -> get(record, caller, asOf));
    }
}
