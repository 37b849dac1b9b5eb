package org.chancery.scheduling.mechanism;

import org.chancery.platform.deciding.Refusal;

/** Why a mechanism says no. */
public enum MechanismRefusal implements Refusal {
    NO_SUCH_MECHANISM(Kind.UNKNOWN, "This mechanism has not been launched."),
    ALREADY_LAUNCHED(Kind.CONFLICT, "This mechanism was launched with other particulars."),
    A_MECHANISM_JOINS_TWO_PARTIES(Kind.INVALID, "A mechanism joins two parties or more."),
    A_PARTY_JOINS_ONCE(Kind.INVALID, "A party is named once."),
    ALREADY_PROPOSED(Kind.CONFLICT, "This mechanism was proposed with other particulars."),
    NOT_LAUNCHED(Kind.CONFLICT, "This mechanism was proposed and has not been launched."),
    IT_IS_CLOSED(Kind.CONFLICT, "This mechanism has ended."),
    IT_IS_SUSPENDED(Kind.CONFLICT, "This mechanism was suspended otherwise."),
    A_PARTY_DECIDES(Kind.INVALID, "The side that decides is a party of the mechanism."),
    THE_DAY_HAS_NOT_COME(Kind.INVALID, "What has happened did so on a day that has begun."),
    A_PART_OF_ANOTHER(Kind.INVALID, "A mechanism is a part of another one, and another one takes its place."),
    OTHERS_ARE_MERGED(Kind.INVALID, "What goes into a mechanism is another one, or several, each named once."),
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
