package org.chancery.commitments.http;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.chancery.commitments.commitment.CommitmentCommand.SetReportingSchedule;
import org.chancery.commitments.commitment.Rhythm;
import org.chancery.commitments.events.CommitmentId;
import org.chancery.platform.door.Accepted;
import org.chancery.platform.door.Door;
import org.chancery.platform.identity.Caller;
import org.chancery.platform.problems.NotBlankIfPresent;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Reports on a commitment are due by dates, or every so many months. */
@RestController
final class SetReportingScheduleEndpoint {

    private final Visible visible;

    SetReportingScheduleEndpoint(Visible visible) {
        this.visible = visible;
    }

    /** Either dates or a rhythm; the reason is asked for where dates were set before. */
    record Request(
            @Nullable @Size(min = 1, max = 1000) List<LocalDate> dates,
            @Nullable @Valid Every rhythm,
            @Nullable @NotBlankIfPresent @Size(max = 2000) String reason) {}

    /** From one date on, every so many months, until another. */
    record Every(LocalDate first, @Min(1) @Max(120) int everyMonths, LocalDate until) {

        Every {
            if (until.isBefore(first)) {
                throw new IllegalArgumentException("the last report is not due before the first");
            }
        }
    }

    @PostMapping("/api/commitments/commitments/{id}/reporting-schedule")
    @PreAuthorize("hasRole('DESK_OFFICER')")
    ResponseEntity<Accepted> schedule(
            @PathVariable UUID id, @Valid @RequestBody Request request, Caller caller, Door door) {
        CommitmentId commitment = visible.require(new CommitmentId(id), caller);
        Every rhythm = request.rhythm();
        return door.change(new SetReportingSchedule(
                commitment,
                request.dates() == null ? List.of() : request.dates(),
                rhythm == null ? null : new Rhythm(rhythm.first(), rhythm.everyMonths(), rhythm.until()),
                request.reason()));
    }
}
