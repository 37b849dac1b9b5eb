package org.chancery.faults.check;

import java.util.UUID;

/**
 * A record of a topic.
 *
 * @param lane its partition
 * @param number within the lane, from its header
 * @param version within the aggregate, from its header
 * @param outOfTurn whether a fault has sent it in the place of the relay, whenever it liked
 */
public record Published(
        int lane,
        long offset,
        String aggregate,
        long version,
        UUID event,
        long number,
        String bodyHash,
        boolean outOfTurn) {}
