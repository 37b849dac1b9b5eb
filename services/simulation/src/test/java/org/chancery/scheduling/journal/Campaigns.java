package org.chancery.scheduling.journal;

/** The shell of campaigns, for who starts a journal by hand. */
public final class Campaigns {

    private Campaigns() {}

    public static Class<?> shell() {
        return CampaignAggregate.class;
    }
}
