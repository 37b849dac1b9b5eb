package org.chancery.minutes.readout;

import org.chancery.platform.deciding.Refusal;

/** Every reason for which a readout says no. */
public enum ReadoutRefusal implements Refusal {
    RECORD_IS_STILL_OPEN(Kind.CONFLICT, "A meeting is assessed when its record is closed."),
    ASSESSMENT_WAS_REVISED(Kind.STALE, "Somebody wrote the assessment anew since it was read."),
    READOUT_IS_RELEASED(Kind.CONFLICT, "A released readout never changes."),
    TEXT_IS_MISSING(Kind.INVALID, "A readout is released in one language at least."),
    LANGUAGE_IS_NAMED_TWICE(Kind.INVALID, "A readout has one text in each language."),
    RESERVATION_IS_NOT_PRINTED(
            Kind.CONFLICT, "The clause that governs the record is printed word for word in every readout of it."),
    MEETING_IS_MARKED_ABOVE_OFFICIAL(
            Kind.CONFLICT, "A meeting that is marked above OFFICIAL is not told to the public; lower it first."),
    RELEASE_LIES_AHEAD(Kind.INVALID, "A release is recorded on its day or later; what is to wait has an embargo.");

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
