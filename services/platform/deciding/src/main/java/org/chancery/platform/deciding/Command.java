package org.chancery.platform.deciding;

import org.chancery.platform.envelope.Subject;

/** Something that one aggregate is asked to do, as data. */
public interface Command {

    /** The aggregate that decides. */
    Subject target();
}
