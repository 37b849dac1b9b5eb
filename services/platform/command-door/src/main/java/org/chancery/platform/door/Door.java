package org.chancery.platform.door;

import java.util.UUID;
import org.chancery.platform.deciding.Command;
import org.chancery.platform.deciding.Commands;
import org.chancery.platform.deciding.Instruction;
import org.chancery.platform.deciding.Receipt;
import org.chancery.platform.deciding.RequestKey;
import org.chancery.platform.envelope.Actor;
import org.chancery.platform.envelope.DerivedId;
import org.chancery.platform.envelope.Provenance;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The way in for one request of one caller. A controller takes it as an argument, makes a command of the request and
 * hands it over; the door knows who asks, whether it was asked before, and which version the asker has seen. Refusals
 * pass through and become problems.
 */
public final class Door {

    /** The ids of everything that is created through any door are derived within this one. */
    private static final UUID NAMESPACE = UUID.fromString("5b0c8f1e-3f0d-5c57-9d0e-6f2a4a1c7b90");

    private final Commands commands;
    private final Actor actor;
    private final Asked asked;

    Door(Commands commands, Actor actor, Asked asked) {
        this.commands = commands;
        this.actor = actor;
        this.asked = asked;
    }

    /**
     * An id for what the request creates: the same for the same caller, path and {@code Idempotency-Key}, so that a
     * repetition creates nothing new.
     *
     * @param parts tell apart what one request creates several of
     * @throws org.chancery.platform.problems.Problem 400 where the key is missing or malformed
     */
    public UUID newId(String... parts) {
        String[] names = new String[parts.length + 3];
        names[0] = actor.toString();
        names[1] = asked.path();
        names[2] = asked.key();
        System.arraycopy(parts, 0, names, 3, parts.length);
        return DerivedId.of(NAMESPACE, names);
    }

    /** The id that the client chose, or else {@link #newId}. */
    public UUID idOr(@Nullable UUID chosen) {
        return chosen == null ? newId() : chosen;
    }

    /**
     * Creates an aggregate.
     *
     * @param location where it can be read, as a path with {@code {}} for each of the variables
     * @return 201 with {@code Location} and {@code ETag}
     * @throws org.chancery.platform.problems.Problem 400 where the {@code Idempotency-Key} is missing or malformed
     */
    public ResponseEntity<Accepted> create(Command command, String location, Object... variables) {
        asked.key();
        Receipt receipt = send(command, null);
        return created(location, variables)
                .eTag(tag(receipt.version()))
                .body(Accepted.of(receipt, receipt.subject().id()));
    }

    /**
     * Adds a part to an aggregate. A part that counts its revisions begins with 1, which is its {@code ETag}.
     *
     * @param id of the part
     * @return 201 with {@code Location} and {@code ETag}
     * @throws org.chancery.platform.problems.Problem 400 where the {@code Idempotency-Key} is missing or malformed
     */
    public ResponseEntity<Accepted> createPart(Command command, Object id, String location, Object... variables) {
        asked.key();
        Receipt receipt = send(command, null);
        return created(location, variables).eTag(tag(1)).body(Accepted.of(receipt, id.toString()));
    }

    /**
     * Adds a part that counts no revisions of its own. Two such parts do not disturb each other, so an {@code If-Match}
     * is not asked for, but heeded where there is one.
     *
     * @param id of the part
     * @return 201 with {@code Location} and, as {@code ETag}, the version of the aggregate
     * @throws org.chancery.platform.problems.Problem 400 where the {@code Idempotency-Key} is missing or malformed
     */
    public ResponseEntity<Accepted> add(Command command, Object id, String location, Object... variables) {
        asked.key();
        Receipt receipt = send(command, asked.hasVersion() ? asked.version() : null);
        return created(location, variables).eTag(tag(receipt.version())).body(Accepted.of(receipt, id.toString()));
    }

    /**
     * Changes an aggregate that nobody else has changed since the asker read it.
     *
     * @return 200 with the new {@code ETag}
     * @throws org.chancery.platform.problems.Problem 428 where {@code If-Match} is missing, 400 where it is malformed
     * @throws org.chancery.platform.deciding.StaleVersion where somebody has
     */
    public ResponseEntity<Accepted> change(Command command) {
        Receipt receipt = send(command, ifMatch());
        return changed(receipt.version(), Accepted.of(receipt, receipt.subject().id()));
    }

    /**
     * Changes a part with a revision of its own, which {@link #ifMatch} gives and the command carries. The rest of the
     * aggregate may have changed meanwhile; the core compares the revision.
     *
     * @return 200 with the revision that a change leads to as {@code ETag}: one more than before
     * @throws org.chancery.platform.problems.Problem 428 where {@code If-Match} is missing, 400 where it is malformed
     */
    public ResponseEntity<Accepted> changePart(Command command, Object id) {
        long seen = ifMatch();
        Receipt receipt = send(command, null);
        return changed(receipt.events() == 0 ? seen : seen + 1, Accepted.of(receipt, id.toString()));
    }

    /**
     * Changes an aggregate of which the asker may see only a part, so that its {@code ETag} is no version: a version
     * would count what the asker may not know of. The controller has compared {@link #ifMatch} with the tag of what it
     * shows of this version.
     *
     * @throws org.chancery.platform.deciding.StaleVersion where somebody has changed it since
     */
    public Accepted changeAt(long version, Command command) {
        Receipt receipt = send(command, version);
        return Accepted.of(receipt, receipt.subject().id());
    }

    /**
     * The version or revision that the asker has seen.
     *
     * @throws org.chancery.platform.problems.Problem 428 where {@code If-Match} is missing, 400 where it is malformed
     */
    public long ifMatch() {
        return asked.version();
    }

    /** Whether the request brings in an old record, and so tells of the past. */
    public boolean isImport() {
        return asked.importSource() != null;
    }

    /**
     * The answer to a change.
     *
     * @param tag what the next change wants back
     * @return 200 with that as {@code ETag}
     */
    public static ResponseEntity<Accepted> changed(long tag, Accepted accepted) {
        return json(ResponseEntity.ok()).eTag(tag(tag)).body(accepted);
    }

    private Receipt send(Command command, @Nullable Long expectedVersion) {
        String key = asked.hasKey() ? asked.key() : null;
        UUID correlation =
                key == null ? UUID.randomUUID() : DerivedId.of(NAMESPACE, "correlation", actor.toString(), key);
        RequestKey requestKey = key == null ? null : new RequestKey(actor.toString(), key, asked.fingerprint());
        return commands.send(new Instruction(
                command, new Provenance(actor, null, correlation, asked.importSource()), expectedVersion, requestKey));
    }

    private static ResponseEntity.BodyBuilder created(String location, Object... variables) {
        return json(ResponseEntity.created(UriComponentsBuilder.fromPath(location)
                .encode()
                .buildAndExpand(variables)
                .toUri()));
    }

    /** Said here, so that nobody has to look for what the asker would rather have: a command is answered in JSON alone. */
    private static ResponseEntity.BodyBuilder json(ResponseEntity.BodyBuilder answer) {
        return answer.contentType(MediaType.APPLICATION_JSON);
    }

    static String tag(long version) {
        return "\"" + version + "\"";
    }
}
