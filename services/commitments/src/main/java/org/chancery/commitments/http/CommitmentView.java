package org.chancery.commitments.http;

import java.util.List;
import java.util.UUID;
import org.chancery.commitments.events.CommitmentEvent;
import org.chancery.commitments.events.CommitmentId;
import org.chancery.commitments.register.Register;
import org.chancery.platform.deciding.Streams.Recorded;
import org.chancery.platform.door.AsOf;
import org.chancery.platform.door.Between;
import org.chancery.platform.door.Changes;
import org.chancery.platform.door.Shown;
import org.chancery.platform.identity.Caller;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * One commitment with everything that was said and done about it, up to the last acknowledged command, and with what the
 * caller may follow of what it leads to (0036).
 */
@RestController
final class CommitmentView {

    private final Visible visible;
    private final Register register;

    CommitmentView(Visible visible, Register register) {
        this.visible = visible;
        this.register = register;
    }

    @GetMapping("/api/commitments/commitments/{id}")
    @PreAuthorize("hasAnyRole('DESK_OFFICER', 'NOTE_TAKER', 'HEAD_OF_DELEGATION')")
    ResponseEntity<CommitmentFile> get(@PathVariable UUID id, Caller caller, AsOf asOf) {
        List<Recorded<CommitmentEvent>> history = visible.history(new CommitmentId(id), caller, asOf);
        return Shown.version(
                history.getLast().version(), CommitmentFile.of(history, new InSight(register, visible, caller)));
    }

    @GetMapping("/api/commitments/commitments/{id}/changes")
    @PreAuthorize("hasAnyRole('DESK_OFFICER', 'NOTE_TAKER', 'HEAD_OF_DELEGATION')")
    Changes changes(@PathVariable UUID id, Caller caller, Between between) {
        return between.compare(asOf -> get(id, caller, asOf));
    }
}
