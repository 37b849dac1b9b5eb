package org.chancery.platform.deciding;

import org.chancery.platform.envelope.Subject;

/** The aggregate has changed since the asker read it. */
public final class StaleVersion extends RuntimeException {

    private final transient Subject subject;
    private final long expected;

    public StaleVersion(Subject subject, long expected) {
        super(subject + " is not at version " + expected, null, false, false);
        this.subject = subject;
        this.expected = expected;
    }

    /** The aggregate that moved on. */
    public Subject subject() {
        return subject;
    }

    /** The version that the asker had seen. */
    public long expected() {
        return expected;
    }
}
