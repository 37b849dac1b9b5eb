package org.chancery.platform.journal.nextjar;

import org.chancery.platform.envelope.EventType;
import org.chancery.platform.journal.jar.JarId;

/** What happens to a jar, with a version more of one of its events. */
public sealed interface NextJarEvent {

    /** The jar. */
    JarId jar();

    /** A marble went in, as the former release says it. */
    @EventType(name = "marble-added", version = 2)
    record MarbleAdded(JarId jar, String colour) implements NextJarEvent {}

    /**
     * A marble went in.
     *
     * @param size in millimetres
     */
    @EventType(name = "marble-added", version = 3)
    record MeasuredMarbleAdded(JarId jar, String colour, int size) implements NextJarEvent {}

    /** Nothing goes in any more. */
    @EventType(name = "jar-sealed")
    record JarSealed(JarId jar) implements NextJarEvent {}
}
