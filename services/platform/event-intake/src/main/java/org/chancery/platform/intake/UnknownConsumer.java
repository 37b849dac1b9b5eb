package org.chancery.platform.intake;

/** This service has no view, follower or reaction of that name. */
public final class UnknownConsumer extends RuntimeException {

    public UnknownConsumer(String name) {
        super("there is no consumer named " + name, null, false, false);
    }
}
