package org.chancery.platform.deciding;

import org.chancery.platform.envelope.Provenance;
import org.jspecify.annotations.Nullable;

/**
 * A command with everything its door knows about it.
 *
 * @param command what is asked
 * @param provenance who asks and why
 * @param expectedVersion the version that the asker has seen (0 for the first event), or null where it does not matter
 * @param key what makes a repetition of this request recognisable, or null
 */
public record Instruction(
        Command command,
        Provenance provenance,
        @Nullable Long expectedVersion,
        @Nullable RequestKey key) {}
