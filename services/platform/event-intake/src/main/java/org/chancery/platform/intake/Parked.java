package org.chancery.platform.intake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A parked event, without its content.
 *
 * @param received where it came from: topic, lane and offset
 * @param number its lane number, or null where it had none to read
 * @param aggregate what it queues with
 * @param reason why it waits
 * @param parkedAt since when
 */
public record Parked(String received, @Nullable Long number, String aggregate, String reason, Instant parkedAt) {}
