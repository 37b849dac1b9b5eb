package org.chancery.platform.door;

import org.chancery.platform.deciding.Receipt;

/**
 * The body of the answer to a command that was not refused.
 *
 * @param subject the aggregate that decided, such as {@code consultation/018f...}
 * @param id what was created or changed: the aggregate, or the part of it
 * @param version the sequence number of the aggregate's newest event
 * @param events how many events the command led to; 0 where it asked for what already was
 */
public record Accepted(String subject, String id, long version, int events) {

    static Accepted of(Receipt receipt, String id) {
        return new Accepted(receipt.subject().toString(), id, receipt.version(), receipt.events());
    }
}
