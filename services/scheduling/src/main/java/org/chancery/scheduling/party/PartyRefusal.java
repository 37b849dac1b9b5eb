package org.chancery.scheduling.party;

import org.chancery.platform.deciding.Refusal;

/** Why a party of the register says no. */
public enum PartyRefusal implements Refusal {
    NO_SUCH_PARTY(Kind.UNKNOWN, "This party is not in the register."),
    PARTY_IS_REGISTERED(Kind.CONFLICT, "This code stands in the register with other particulars."),
    A_PARTY_HAS_A_NAME(Kind.INVALID, "A party is registered with its name in one language or more."),
    NO_SUCH_ZONE(Kind.INVALID, "The time zone is not one of the IANA time zone database.");

    private final Kind kind;
    private final String rule;

    PartyRefusal(Kind kind, String rule) {
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
