package org.chancery.platform.journal.conformance;

import java.util.List;
import java.util.UUID;
import org.chancery.platform.deciding.Instruction;
import org.chancery.platform.deciding.RequestKey;
import org.chancery.platform.envelope.Actor;
import org.chancery.platform.envelope.Provenance;
import org.chancery.platform.journal.jar.JarCommand;
import org.chancery.platform.journal.jar.JarId;
import org.jspecify.annotations.Nullable;

/** Jars and what is asked of them. */
public final class Jars {

    private static final Provenance MIN = new Provenance(Actor.person("min.kim"), null, UUID.randomUUID());

    private Jars() {}

    /** A jar that nobody has seen before. */
    public static JarId newJar() {
        return new JarId(UUID.randomUUID());
    }

    /** Adds marbles whatever happened before. */
    public static Instruction add(JarId jar, String... colours) {
        return instruction(new JarCommand.AddMarbles(jar, List.of(colours)), null, null);
    }

    /** Adds marbles if the jar is at this version. */
    public static Instruction addAt(long version, JarId jar, String... colours) {
        return instruction(new JarCommand.AddMarbles(jar, List.of(colours)), version, null);
    }

    /** Seals the jar. */
    public static Instruction seal(JarId jar) {
        return instruction(new JarCommand.SealJar(jar), null, null);
    }

    /** The same instruction with a key. */
    public static Instruction under(RequestKey key, Instruction instruction) {
        return instruction(instruction.command(), instruction.expectedVersion(), key);
    }

    /** A key that nobody has used before, with the fingerprint of some request. */
    public static RequestKey newKey() {
        return new RequestKey("person:min.kim", UUID.randomUUID().toString(), "a".repeat(64));
    }

    private static Instruction instruction(
            org.chancery.platform.deciding.Command command, @Nullable Long expectedVersion, @Nullable RequestKey key) {
        return new Instruction(command, MIN, expectedVersion, key);
    }
}
