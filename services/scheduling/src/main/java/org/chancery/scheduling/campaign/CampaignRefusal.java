package org.chancery.scheduling.campaign;

import org.chancery.platform.deciding.Refusal;

/** Why a campaign says no. */
public enum CampaignRefusal implements Refusal {
    NO_SUCH_CAMPAIGN(Kind.UNKNOWN, "This campaign has not been opened."),
    ALREADY_OPENED(Kind.CONFLICT, "This campaign was opened with other particulars."),
    A_TARGET_IS_NAMED_ONCE(Kind.INVALID, "A target is named once."),
    OWN_SIDE_IS_NO_TARGET(Kind.INVALID, "A campaign is not aimed at its own side."),
    A_PHASE_AIMS_AT_IT(Kind.CONFLICT, "A phase aims at a party that would no longer be a target."),
    A_PHASE_AIMS_AT_TARGETS(Kind.INVALID, "A phase aims at targets of the campaign, each named once."),
    A_PHASE_HAS_A_NAME_OF_ITS_OWN(Kind.INVALID, "No two phases have the same name."),
    A_PHASE_ENDS_AFTER_IT_BEGINS(Kind.INVALID, "A phase does not end before it begins."),
    A_BEGUN_PHASE_STAYS(Kind.CONFLICT, "Phases that have begun stay as they are, first and in their order."),
    NO_SUCH_PHASE(Kind.INVALID, "No phase of this name is planned."),
    PHASES_BEGIN_IN_ORDER(Kind.CONFLICT, "A later phase has begun already."),
    THE_DAY_HAS_NOT_COME(Kind.INVALID, "What has happened did so on a day that has begun."),
    IT_IS_OVER(Kind.CONFLICT, "This campaign is over.");

    private final Kind kind;
    private final String rule;

    CampaignRefusal(Kind kind, String rule) {
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
