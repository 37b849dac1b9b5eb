package org.chancery.platform.catalogue.lamp;

import static org.chancery.platform.deciding.Refused.refused;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.chancery.platform.catalogue.lamp.LampEvent.LampLit;
import org.chancery.platform.deciding.Decider;
import org.chancery.platform.envelope.Label;
import org.chancery.platform.envelope.Marking;

/** Lit once. */
public record Lamp(boolean lit) implements Decider<Lamp, LightLamp, LampEvent> {

    @Override
    public List<LampEvent> decide(LightLamp command, Instant now) {
        if (command.colour().equals("black")) {
            throw refused(LampRefusal.BLACK_IS_NO_LIGHT, "/colour");
        }
        return lit ? List.of() : List.of(new LampLit(command.lamp(), command.colour()));
    }

    @Override
    public Lamp evolve(LampEvent event) {
        return new Lamp(true);
    }

    @Override
    public Label label(LampEvent event) {
        return new Label(Set.of(), Marking.DEFAULT);
    }
}
