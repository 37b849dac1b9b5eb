package org.chancery.scheduling.decision;

import org.chancery.platform.deciding.Refusal;

/** Why a decision is none. */
public enum DecisionRefusal implements Refusal {
    NO_SUCH_DECISION(Kind.UNKNOWN, "There is no such decision."),
    ALREADY_DECIDED(Kind.CONFLICT, "This decision was recorded with other particulars."),
    A_MECHANISM_IS_NAMED(Kind.INVALID, "A decision names a mechanism, and each once."),
    THE_DAY_HAS_NOT_COME(Kind.INVALID, "What has happened did so on a day that has begun.");

    private final Kind kind;
    private final String rule;

    DecisionRefusal(Kind kind, String rule) {
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
