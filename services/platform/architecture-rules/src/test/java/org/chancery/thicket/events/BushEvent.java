package org.chancery.thicket.events;

import org.chancery.orchard.events.Fruit;
import org.chancery.platform.envelope.EventType;

public sealed interface BushEvent {

    record BushPlanted(BushId bush) implements BushEvent {}

    @EventType(name = "bush-burnt")
    record BushBurntEvent(BushId bush) implements BushEvent {}

    @EventType(name = "bush-bore")
    record BushBore(BushId bush, Fruit fruit) implements BushEvent {}
}
