package org.chancery.platform.journal.nextjar;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.chancery.platform.deciding.Decider;
import org.chancery.platform.envelope.Label;
import org.chancery.platform.envelope.Marking;

/** A jar, open until it is sealed. */
public record NextJar(boolean sealed) implements Decider<NextJar, NextJarCommand, NextJarEvent> {

    @Override
    public List<NextJarEvent> decide(NextJarCommand command, Instant now) {
        return switch (command) {
            case NextJarCommand.AddMarble add ->
                sealed ? List.of() : List.of(new NextJarEvent.MeasuredMarbleAdded(add.jar(), add.colour(), add.size()));
        };
    }

    @Override
    public NextJar evolve(NextJarEvent event) {
        return switch (event) {
            case NextJarEvent.MarbleAdded _, NextJarEvent.MeasuredMarbleAdded _ -> this;
            case NextJarEvent.JarSealed _ -> new NextJar(true);
        };
    }

    @Override
    public Label label(NextJarEvent event) {
        return new Label(Set.of(), Marking.DEFAULT);
    }
}
