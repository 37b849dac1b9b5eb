package org.chancery.minutes.http;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.chancery.minutes.events.RecordId;
import org.chancery.minutes.events.StatementId;
import org.chancery.minutes.record.RecordCommand.IssueCorrigendum;
import org.chancery.minutes.record.RecordRefusal;
import org.chancery.platform.deciding.Refused;
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

/** Mends a closed record by a numbered corrigendum that names its statements. */
@RestController
final class IssueCorrigendumEndpoint {

    private final Records records;
    private final References references;

    IssueCorrigendumEndpoint(Records records, References references) {
        this.records = records;
        this.references = references;
    }

    record Request(
            @NotBlank @Size(max = 2000) String reason,
            @Size(max = 50) List<@Valid Wanted> corrections) {}

    /**
     * @param revision that the asker has read
     * @param content what it ought to have said, or nothing where it ought not to stand there
     */
    record Wanted(
            StatementId statement,
            @Positive int revision,
            @Nullable @Valid StatementBody content,
            @Nullable @NotBlankIfPresent @Size(max = 2000) String note) {}

    @PostMapping("/api/minutes/records/{record}/corrigenda")
    @PreAuthorize("hasRole('HEAD_OF_DELEGATION')")
    ResponseEntity<Accepted> issue(
            @PathVariable UUID record, @Valid @RequestBody Request request, Caller caller, Door door) {
        var inSight = records.find(new RecordId(record), caller.clearance());
        for (int i = 0; i < request.corrections.size(); i++) {
            if (inSight.isClosed() && !inSight.shows(request.corrections.get(i).statement)) {
                throw Refused.refused(RecordRefusal.NO_SUCH_STATEMENT, "/corrections/" + i + "/statement");
            }
        }
        var command = new IssueCorrigendum(
                new RecordId(record),
                request.reason,
                request.corrections.stream()
                        .map(each -> new IssueCorrigendum.Wanted(
                                each.statement,
                                each.revision,
                                each.content == null ? null : each.content.content(each.statement, inSight),
                                each.note))
                        .toList());
        for (int i = 0; i < command.corrections().size(); i++) {
            var wanted = command.corrections().get(i);
            if (wanted.content() != null) {
                references.requireSound(
                        new RecordId(record),
                        "/corrections/" + i + "/content/undertakings",
                        wanted.content().undertakings(),
                        inSight.undertakings(wanted.statement()),
                        caller);
            }
        }
        return door.add(command, record, "/api/minutes/records/{record}", record);
    }
}
