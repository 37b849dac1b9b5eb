package org.chancery.orchard.events;

import org.chancery.platform.envelope.EventType;

public sealed interface TreeEvent {

    @EventType(name = "tree-planted")
    record TreePlanted(TreeId tree, Fruit fruit) implements TreeEvent {}
}
