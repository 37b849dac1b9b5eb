package org.chancery.minutes.http;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.chancery.minutes.events.ReadoutEvent;
import org.chancery.minutes.events.ReadoutEvent.AssessmentWritten;
import org.chancery.minutes.events.ReadoutEvent.ReadoutReleased;
import org.chancery.minutes.events.ReadoutId;
import org.chancery.minutes.events.RecordId;
import org.chancery.minutes.events.Wording;
import org.chancery.platform.deciding.Streams;
import org.chancery.platform.door.AsOf;
import org.chancery.platform.door.Between;
import org.chancery.platform.door.Changes;
import org.chancery.platform.identity.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Shows the readout of a record, now or as of an instant: how far its assessment is, and the words in which it was released. */
@RestController
final class ReadoutEndpoint {

    private final Records records;
    private final Streams streams;

    ReadoutEndpoint(Records records, Streams streams) {
        this.records = records;
        this.streams = streams;
    }

    record Shown(
            ReadoutId readout,
            RecordId record,
            int assessmentRevision,
            @Nullable Released released) {}

    record Released(
            List<Wording> texts,
            String hash,
            LocalDate releasedOn,
            @Nullable Instant embargoUntil,
            String by,
            Instant at) {}

    @GetMapping("/api/minutes/records/{record}/readout")
    @PreAuthorize("hasAnyRole('DESK_OFFICER', 'NOTE_TAKER', 'HEAD_OF_DELEGATION')")
    Shown get(@PathVariable UUID record, Caller caller, AsOf asOf) {
        RecordId id = records.find(new RecordId(record), caller.clearance(), asOf)
                .opening()
                .record();
        ReadoutId readout = ReadoutId.of(id);
        int revision = 0;
        Released released = null;
        for (var recorded : asOf.of(streams.read(readout.subject(), ReadoutEvent.class))) {
            switch (recorded.event()) {
                case AssessmentWritten e -> revision = e.revision();
                case ReadoutReleased e ->
                    released = new Released(
                            e.texts(),
                            e.hash(),
                            e.releasedOn(),
                            e.embargoUntil(),
                            recorded.provenance().actor().toString(),
                            recorded.recordedAt());
            }
        }
        return new Shown(readout, id, revision, released);
    }

    @GetMapping("/api/minutes/records/{record}/readout/changes")
    @PreAuthorize("hasAnyRole('DESK_OFFICER', 'NOTE_TAKER', 'HEAD_OF_DELEGATION')")
    Changes changes(@PathVariable UUID record, Caller caller, Between between) {
        return between.compare(asOf -> ResponseEntity.ok(get(record, caller, asOf)));
    }
}
