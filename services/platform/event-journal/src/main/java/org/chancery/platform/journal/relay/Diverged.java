package org.chancery.platform.journal.relay;

/**
 * The topic holds numbers that the store has never given: the store is older than the topic, as after its restoring from a
 * backup. Numbers that were given again would stand for other events, and readers would drop these as seen, so nothing is
 * sent, and nothing added, until somebody has decided which of the two is right.
 */
final class Diverged extends RuntimeException {

    Diverged(String topic, int lane, long published, long stamped) {
        super("the topic %s has number %d in lane %d, and the store has given %d: the store is older than the topic"
                .formatted(topic, published, lane, stamped));
    }
}
