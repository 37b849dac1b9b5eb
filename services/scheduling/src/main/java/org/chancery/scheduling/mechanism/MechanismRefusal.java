package org.chancery.scheduling.mechanism;

import org.chancery.platform.deciding.Refusal;

/** Why a mechanism says no. */
public enum MechanismRefusal implements Refusal {
    NO_SUCH_MECHANISM(Kind.UNKNOWN, "This mechanism has not been launched."),
    ALREADY_LAUNCHED(Kind.CONFLICT, "This mechanism was launched with other particulars."),
    A_MECHANISM_JOINS_TWO_PARTIES(Kind.INVALID, "A mechanism joins two parties or more."),
    A_PARTY_JOINS_ONCE(Kind.INVALID, "A party is named once."),
    ALIAS_IS_OF_A_PARTY(Kind.INVALID, "An alias is used by a party of the mechanism, or by all of them.");

    private final Kind kind;
    private final String rule;

    MechanismRefusal(Kind kind, String rule) {
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
