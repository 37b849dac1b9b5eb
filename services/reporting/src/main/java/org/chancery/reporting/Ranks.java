package org.chancery.reporting;

import java.util.Arrays;
import org.chancery.platform.envelope.Marking;

/** Markings as the tables hold them, so that SQL compares one with a clearance. */
public final class Ranks {

    private Ranks() {}

    /** From 0 for PUBLIC to 4 for SECRET. */
    public static int of(Marking marking) {
        return switch (marking) {
            case PUBLIC -> 0;
            case OFFICIAL -> 1;
            case RESTRICTED -> 2;
            case CONFIDENTIAL -> 3;
            case SECRET -> 4;
        };
    }

    /** The marking of a rank that {@link #of} gave. */
    public static Marking marking(int rank) {
        return Arrays.stream(Marking.values())
                .filter(each -> of(each) == rank)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no marking has rank " + rank));
    }
}
