package org.chancery.scheduling.party;

import org.chancery.platform.deciding.Refusal;

/** Why a party of the register says no. */
public enum PartyRefusal implements Refusal {
    NO_SUCH_PARTY(Kind.UNKNOWN, "This party is not in the register."),
    PARTY_IS_REGISTERED(Kind.CONFLICT, "This code stands in the register with other particulars."),
    A_PARTY_HAS_A_NAME(Kind.INVALID, "A party is registered with its name in one language or more."),
    NO_SUCH_ZONE(Kind.INVALID, "The time zone is not one of the IANA time zone database."),
    A_WEEK_HAS_WORKING_DAYS(Kind.INVALID, "A working week has a day or more, each named once."),
    HOURS_END_AFTER_THEY_BEGIN(Kind.INVALID, "Working hours end later than they begin."),
    A_HOLIDAY_IS_OF_ITS_YEAR(Kind.INVALID, "A holiday is a day of the year that is set, named once.");

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
