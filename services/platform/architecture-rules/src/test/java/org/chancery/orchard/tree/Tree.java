package org.chancery.orchard.tree;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.chancery.orchard.events.TreeEvent;
import org.chancery.orchard.events.TreeEvent.TreePlanted;
import org.chancery.platform.deciding.Decider;
import org.chancery.thicket.events.BushId;

public sealed interface Tree extends Decider {

    record Planted(BushId beside, List<LocalDate> harvests) implements Tree {}

    enum Ripeness {
        GREEN,
        RED
    }

    default Tree evolve(TreeEvent event, Instant now) {
        Runnable nothing = () -> {};
        nothing.run();
        return switch (event) {
            case TreePlanted planted ->
                new Planted(new BushId(planted.tree().value()), List.of(LocalDate.ofInstant(now, ZoneOffset.UTC)));
        };
    }
}
