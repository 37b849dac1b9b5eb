package org.chancery.importing.plan;

import java.util.regex.Pattern;
import org.chancery.importing.record.OldRecord.Promised;

/** Which commitments promise the next rounds of the mechanism itself, and not of another one. */
final class NextRounds {

    private static final Pattern HOLD =
            Pattern.compile("^(hold|continue to hold|regular|further)\\b.*", Pattern.CASE_INSENSITIVE);
    private static final Pattern MEETING = Pattern.compile(
            ".*\\b(consultations?|dialogue|round|talks|FOC|BPC|meetings?|discussions|regularly)\\b.*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NEXT = Pattern.compile(".*\\bnext\\b.*", Pattern.CASE_INSENSITIVE);

    private NextRounds() {}

    /** "Hold the consultation regularly", "Hold the next round"; not "Hold the fourth 2+2". */
    static boolean isPromisedBy(Promised promised) {
        String summary = promised.summary();
        boolean again =
                "periodic".equals(promised.dueShape()) || NEXT.matcher(summary).matches();
        return again
                && promised.kind().equals("joint")
                && HOLD.matcher(summary).matches()
                && MEETING.matcher(summary).matches();
    }
}
