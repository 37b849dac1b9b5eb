package org.chancery.faults.check;

import java.util.UUID;

/**
 * A record of a topic.
 *
 * @param lane its partition
 * @param number within the lane, from its header
 * @param version within the aggregate, from its header
 */
public record Published(
        int lane, long offset, String aggregate, long version, UUID event, long number, String bodyHash) {}
