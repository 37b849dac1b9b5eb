package org.chancery.scheduling.campaign;

import org.chancery.platform.deciding.Refusal;

/** Why a campaign says no. */
public enum CampaignRefusal implements Refusal {
    NO_SUCH_CAMPAIGN(Kind.UNKNOWN, "This campaign has not been opened."),
    ALREADY_OPENED(Kind.CONFLICT, "This campaign was opened with other particulars."),
    A_TARGET_IS_NAMED_ONCE(Kind.INVALID, "A target is named once."),
    OWN_SIDE_IS_NO_TARGET(Kind.INVALID, "A campaign is not aimed at its own side.");

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
