package org.chancery.platform.intake;

/** This service has no view, follower or reaction of that name. Over HTTP it is the problem {@code unknown-view}, 404. */
public final class UnknownConsumer extends RuntimeException {

    public UnknownConsumer(String name) {
        super("there is nothing named " + name + " here", null, false, false);
    }
}
