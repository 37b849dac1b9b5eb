package org.chancery.importing.running;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.chancery.importing.deriving.Note;
import org.chancery.importing.record.Fault;
import org.jspecify.annotations.Nullable;

/**
 * What became of one record.
 *
 * @param id of the record, or null where it could not be read
 * @param consultation the meeting, once it is in
 * @param account its account in minutes
 * @param notes what was derived, and what could not be
 * @param errors what is malformed, field by field; then nothing was sent
 * @param differences what is otherwise than in the record that was imported under this id
 * @param reason why it was not brought in, or not wholly
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Outcome(
        Kind outcome,
        @Nullable String id,
        @Nullable UUID consultation,
        @Nullable UUID account,
        List<Note> notes,
        List<Fault> errors,
        List<String> differences,
        @Nullable String reason) {

    /** What can become of a record. */
    public enum Kind {
        /** It waits for its turn, or its commands are being sent. */
        UNDER_WAY,
        /** It is in. */
        IMPORTED,
        /** It was in already; nothing was changed. */
        UNCHANGED,
        /** It is malformed; nothing was sent. */
        REFUSED,
        /** Another record was imported under its id; nothing was sent. */
        DIFFERENT,
        /** A service said no or did not answer. Sending the same record again goes on where it stopped. */
        STOPPED
    }

    static Outcome underWay(@Nullable String id) {
        return new Outcome(Kind.UNDER_WAY, id, null, null, List.of(), List.of(), List.of(), null);
    }

    static Outcome refused(@Nullable String id, List<Fault> errors) {
        return new Outcome(
                Kind.REFUSED, id, null, null, List.of(), errors, List.of(), "malformed, so that nothing was sent");
    }

    static Outcome in(Kind kind, String id, UUID consultation, UUID account, List<Note> notes) {
        return new Outcome(kind, id, consultation, account, notes, List.of(), List.of(), null);
    }

    static Outcome different(String id, List<String> differences) {
        return new Outcome(
                Kind.DIFFERENT,
                id,
                null,
                null,
                List.of(),
                List.of(),
                differences,
                "another record was imported under this id; what is in is mended by the commands of the services");
    }

    static Outcome stopped(String id, String reason) {
        return new Outcome(Kind.STOPPED, id, null, null, List.of(), List.of(), List.of(), reason);
    }
}
