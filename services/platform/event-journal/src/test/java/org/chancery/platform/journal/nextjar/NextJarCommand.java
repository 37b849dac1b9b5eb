package org.chancery.platform.journal.nextjar;

import org.chancery.platform.deciding.Command;
import org.chancery.platform.envelope.Subject;
import org.chancery.platform.journal.jar.JarId;

/** What a jar is asked to do. */
public sealed interface NextJarCommand extends Command {

    /** The jar. */
    JarId jar();

    @Override
    default Subject target() {
        return jar().subject();
    }

    /**
     * One event, unless the jar is sealed.
     *
     * @param size in millimetres
     */
    record AddMarble(JarId jar, String colour, int size) implements NextJarCommand {}
}
