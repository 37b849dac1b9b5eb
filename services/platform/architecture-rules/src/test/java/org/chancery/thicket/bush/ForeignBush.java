package org.chancery.thicket.bush;

import org.chancery.orchard.events.Fruit;
import org.chancery.platform.deciding.Decider;

public record ForeignBush(Fruit fruit) implements Decider {}
