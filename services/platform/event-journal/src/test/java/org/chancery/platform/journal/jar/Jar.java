package org.chancery.platform.journal.jar;

import static org.chancery.platform.deciding.Refused.refused;

import java.time.Instant;
import java.util.List;
import org.chancery.platform.deciding.Decider;
import org.chancery.platform.envelope.Label;
import org.chancery.platform.envelope.Marking;
import org.chancery.platform.envelope.Subject;

/** A jar, open until it is sealed. */
public record Jar(boolean sealed) implements Decider<Jar, JarCommand, JarEvent> {

    /** What every jar is about, so that tests see it in the envelope. */
    public static final Subject SHELF = new Subject("shelf", "b/2");

    @Override
    public List<JarEvent> decide(JarCommand command, Instant now) {
        return switch (command) {
            case JarCommand.AddMarbles add -> {
                if (sealed) {
                    throw refused(JarRefusal.JAR_IS_SEALED);
                }
                yield add.colours().stream()
                        .map(colour -> (JarEvent) new JarEvent.MarbleAdded(add.jar(), colour))
                        .toList();
            }
            case JarCommand.SealJar seal -> sealed ? List.of() : List.of(new JarEvent.JarSealed(seal.jar()));
        };
    }

    @Override
    public Jar evolve(JarEvent event) {
        return switch (event) {
            case JarEvent.MarbleAdded _ -> this;
            case JarEvent.JarSealed _ -> new Jar(true);
        };
    }

    @Override
    public Label label(JarEvent event) {
        return new Label(java.util.Set.of(SHELF), sealed ? Marking.SECRET : Marking.OFFICIAL);
    }
}
