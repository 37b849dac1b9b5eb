package org.chancery.scheduling.consultation;

import org.chancery.platform.deciding.Refusal;

/** Why a consultation says no. */
public enum ConsultationRefusal implements Refusal {
    NO_SUCH_CONSULTATION(Kind.UNKNOWN, "This consultation has not been proposed."),
    ALREADY_PROPOSED(Kind.CONFLICT, "This consultation was proposed with other particulars."),
    TWO_PARTIES_CONSULT(Kind.INVALID, "A consultation has two parties or more."),
    A_PARTY_TAKES_PART_ONCE(Kind.INVALID, "A party is named once."),
    A_PARTY_PROPOSES(Kind.INVALID, "The side that proposes is a party of the consultation."),
    NO_SUCH_ZONE(Kind.INVALID, "The time zone is not one of the IANA time zone database."),
    END_COMES_AFTER_START(Kind.INVALID, "The end is later than the start."),
    NOT_A_PARTY(Kind.UNKNOWN, "This side is not a party of the consultation."),
    DELEGATION_NAMES_NOBODY(Kind.INVALID, "A delegation has a chair, a member or an organisation."),
    NO_SUCH_AGENDA_ITEM(Kind.UNKNOWN, "Nobody has proposed this agenda item."),
    AGENDA_ITEM_HAS_ANOTHER_TOPIC(Kind.CONFLICT, "This agenda item was proposed with another topic."),
    POSITION_IS_TAKEN(Kind.CONFLICT, "Another item stands at this position of the agenda."),
    NOT_SCHEDULED(Kind.CONFLICT, "A consultation without a date cannot have been held."),
    A_DELEGATION_IS_MISSING(Kind.CONFLICT, "Each party's delegation is set before the consultation is held."),
    ITS_DAY_HAS_NOT_COME(Kind.CONFLICT, "The date of the consultation lies in the future."),
    ALREADY_HELD(Kind.CONFLICT, "The consultation was held; what was planned for it no longer changes.");

    private final Kind kind;
    private final String rule;

    ConsultationRefusal(Kind kind, String rule) {
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
