package org.chancery.minutes.http;

import static org.chancery.minutes.record.RecordRefusal.NO_SUCH_STATEMENT;
import static org.chancery.minutes.record.RecordRefusal.RECORD_IS_CLOSED;
import static org.chancery.platform.deciding.Refused.refused;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Positive;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chancery.minutes.drafts.Draft;
import org.chancery.minutes.drafts.StatementDrafts;
import org.chancery.minutes.events.RecordId;
import org.chancery.minutes.events.StatementId;
import org.chancery.platform.identity.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps what the caller is typing and shows it to nobody else. A draft needs not be a statement yet, so nothing but its
 * size is checked; who records it says {@code ?draft=} and it is gone.
 */
@RestController
@RequestMapping("/api/minutes/records/{record}/drafts")
@PreAuthorize("hasAnyRole('NOTE_TAKER', 'HEAD_OF_DELEGATION')")
final class DraftEndpoint {

    private final Records records;
    private final StatementDrafts drafts;
    private final JsonMapper json;

    DraftEndpoint(Records records, StatementDrafts drafts, JsonMapper json) {
        this.records = records;
        this.drafts = drafts;
        this.json = json;
    }

    /**
     * @param statement that is being revised, or nothing for a new one
     * @param revision that the caller has read
     */
    record Request(
            @Nullable StatementId statement,
            @Nullable @Positive Integer revision,
            Map<String, Object> content) {}

    record Saved(
            UUID draft,
            @Nullable StatementId statement,
            @Nullable Integer revision,
            Map<String, Object> content,
            Instant savedAt) {}

    @PutMapping("/{draft}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void save(@PathVariable UUID record, @PathVariable UUID draft, @Valid @RequestBody Request request, Caller caller) {
        var inSight = records.find(new RecordId(record), caller.clearance());
        if (inSight.isClosed()) {
            throw refused(RECORD_IS_CLOSED);
        }
        if (request.statement != null && !inSight.shows(request.statement)) {
            throw refused(NO_SUCH_STATEMENT, "/statement");
        }
        drafts.save(
                new RecordId(record),
                caller.sub(),
                draft,
                request.statement,
                request.revision,
                json.writeValueAsString(request.content));
    }

    @GetMapping
    List<Saved> list(@PathVariable UUID record, Caller caller) {
        return drafts.of(open(record, caller), caller.sub()).stream()
                .map(this::saved)
                .toList();
    }

    @GetMapping("/{draft}")
    Saved get(@PathVariable UUID record, @PathVariable UUID draft, Caller caller) {
        return saved(drafts.get(open(record, caller), caller.sub(), draft));
    }

    @DeleteMapping("/{draft}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable UUID record, @PathVariable UUID draft, Caller caller) {
        drafts.delete(open(record, caller), caller.sub(), draft);
    }

    /** What somebody saved at the very moment at which the record was closed goes when it is looked for. */
    private RecordId open(UUID record, Caller caller) {
        var id = new RecordId(record);
        if (records.find(id, caller.clearance()).isClosed()) {
            drafts.closed(id);
        }
        return id;
    }

    private Saved saved(Draft draft) {
        return new Saved(
                draft.draft(),
                draft.statement(),
                draft.revision(),
                json.readValue(draft.content(), new TypeReference<>() {}),
                draft.savedAt());
    }
}
