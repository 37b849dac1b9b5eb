package org.chancery.platform.envelope;

/** Classification, lowest first: a reader's clearance must reach the marking of what is read. */
public enum Marking {
    PUBLIC,
    OFFICIAL,
    RESTRICTED,
    CONFIDENTIAL,
    SECRET;

    /** What a thing is marked that nobody marked. */
    public static final Marking DEFAULT = OFFICIAL;

    /** The higher of the two: a whole is marked as its highest part. */
    public Marking or(Marking other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** Whether somebody cleared to this level may read something marked {@code marking}. */
    public boolean reaches(Marking marking) {
        return compareTo(marking) >= 0;
    }
}
