package org.chancery.platform.journal.jar;

import org.chancery.platform.envelope.EventType;

/** What happens to a jar. */
public sealed interface JarEvent {

    /** The jar. */
    JarId jar();

    /** A marble went in. */
    @EventType(name = "marble-added", version = 2)
    record MarbleAdded(JarId jar, String colour) implements JarEvent {}

    /** Nothing goes in any more. */
    @EventType(name = "jar-sealed")
    record JarSealed(JarId jar) implements JarEvent {}
}
