package org.chancery.minutes.http;

import java.util.UUID;
import org.chancery.minutes.events.RecordId;
import org.chancery.platform.door.AsOf;
import org.chancery.platform.door.Between;
import org.chancery.platform.door.Changes;
import org.chancery.platform.door.Shown;
import org.chancery.platform.identity.Caller;
import org.chancery.scheduling.events.ConsultationId;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Shows a record as far as its reader is cleared, now or as of an instant, by its own id or by its consultation's. */
@RestController
final class RecordEndpoint {

    private final Records records;

    RecordEndpoint(Records records) {
        this.records = records;
    }

    @GetMapping("/api/minutes/records/{record}")
    @PreAuthorize("hasAnyRole('DESK_OFFICER', 'NOTE_TAKER', 'HEAD_OF_DELEGATION')")
    ResponseEntity<RecordView> get(@PathVariable UUID record, Caller caller, AsOf asOf) {
        return show(new RecordId(record), caller, asOf);
    }

    @GetMapping("/api/minutes/consultations/{consultation}/record")
    @PreAuthorize("hasAnyRole('DESK_OFFICER', 'NOTE_TAKER', 'HEAD_OF_DELEGATION')")
    ResponseEntity<RecordView> ofConsultation(@PathVariable UUID consultation, Caller caller, AsOf asOf) {
        return show(RecordId.ofConsultation(new ConsultationId(consultation)), caller, asOf);
    }

    @GetMapping("/api/minutes/records/{record}/changes")
    @PreAuthorize("hasAnyRole('DESK_OFFICER', 'NOTE_TAKER', 'HEAD_OF_DELEGATION')")
    Changes changes(@PathVariable UUID record, Caller caller, Between between) {
        return between.compare(asOf -> get(record, caller, asOf));
    }

    private ResponseEntity<RecordView> show(RecordId record, Caller caller, AsOf asOf) {
        RecordView view = records.find(record, caller.clearance(), asOf).view();
        return Shown.version(view.tag(), view);
    }
}
