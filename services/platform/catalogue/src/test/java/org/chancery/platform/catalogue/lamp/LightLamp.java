package org.chancery.platform.catalogue.lamp;

import org.chancery.platform.deciding.Command;
import org.chancery.platform.envelope.Subject;

/** Light it. */
public record LightLamp(String lamp, String colour) implements Command {

    @Override
    public Subject target() {
        return new Subject("lamp", lamp);
    }
}
