package org.chancery.platform.journal.jar;

import java.util.List;
import org.chancery.platform.deciding.Command;
import org.chancery.platform.deciding.Founding;
import org.chancery.platform.envelope.Subject;

/** What a jar is asked to do. */
public sealed interface JarCommand extends Command {

    /** The jar. */
    JarId jar();

    @Override
    default Subject target() {
        return jar().subject();
    }

    /** One event for each colour. Mostly the first of its jar, and in many a test not. */
    record AddMarbles(JarId jar, List<String> colours) implements JarCommand, Founding {

        /** One marble. */
        public static AddMarbles one(JarId jar, String colour) {
            return new AddMarbles(jar, List.of(colour));
        }
    }

    /** Repeating it leads to no event. */
    record SealJar(JarId jar) implements JarCommand {}
}
