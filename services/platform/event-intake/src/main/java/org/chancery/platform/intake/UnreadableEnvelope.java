package org.chancery.platform.intake;

/** Headers that are not those of an event of ours. */
final class UnreadableEnvelope extends RuntimeException {

    UnreadableEnvelope(String message) {
        super(message, null, false, false);
    }
}
