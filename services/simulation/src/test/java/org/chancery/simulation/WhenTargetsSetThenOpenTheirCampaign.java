package org.chancery.simulation;

import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.chancery.platform.deciding.Command;
import org.chancery.platform.envelope.DerivedId;
import org.chancery.platform.envelope.EventTypes;
import org.chancery.platform.intake.Delivery;
import org.chancery.platform.intake.Reaction;
import org.chancery.platform.simulation.Schedule;
import org.chancery.scheduling.events.CampaignEvent.TargetsSet;
import org.chancery.scheduling.events.CampaignId;

/** A rule with two commands: whenever targets are set, a campaign of their own is opened and planned. */
final class WhenTargetsSetThenOpenTheirCampaign implements Reaction<TargetsSet> {

    static final String NAME = "when-targets-set-then-open-their-campaign";

    private final Schedule schedule;
    private final UnaryOperator<UUID> naming;

    /** @param naming makes the id of a campaign of that of the event */
    WhenTargetsSetThenOpenTheirCampaign(Schedule schedule, UnaryOperator<UUID> naming) {
        this.schedule = schedule;
        this.naming = naming;
    }

    @Override
    public EventTypes from() {
        return World.TYPES;
    }

    @Override
    public List<Command> react(TargetsSet event, Delivery delivery) {
        if (Poison.in(delivery.id(), NAME) && !schedule.faults().healed()) {
            throw new IllegalStateException("a poisoned event");
        }
        var campaign = new CampaignId(naming.apply(delivery.id()));
        return List.of(Wishes.open(campaign, "their goal"), Wishes.plan(campaign));
    }

    /** The id that a campaign has for ever. */
    static UUID derived(UUID event) {
        return DerivedId.of(event, NAME);
    }
}
