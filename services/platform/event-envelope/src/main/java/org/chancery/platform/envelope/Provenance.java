package org.chancery.platform.envelope;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who is behind a change and what led to it.
 *
 * @param actor who
 * @param cause the id of the event that a reaction answered, or null where a person acted of their own accord
 * @param correlation the id that everything shares which one act of a person set off
 */
public record Provenance(Actor actor, @Nullable UUID cause, UUID correlation) {}
