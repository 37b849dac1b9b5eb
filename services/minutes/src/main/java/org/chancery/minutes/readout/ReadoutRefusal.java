package org.chancery.minutes.readout;

import org.chancery.platform.deciding.Refusal;

/** Every reason for which a readout says no. */
public enum ReadoutRefusal implements Refusal {
    RECORD_IS_STILL_OPEN(Kind.CONFLICT, "A meeting is assessed when its record is closed."),
    ASSESSMENT_WAS_REVISED(Kind.STALE, "Somebody wrote the assessment anew since it was read.");

    private final Kind kind;
    private final String rule;

    ReadoutRefusal(Kind kind, String rule) {
        this.kind = kind;
        this.rule = rule;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public String rule() {
        return rule;
    }
}
