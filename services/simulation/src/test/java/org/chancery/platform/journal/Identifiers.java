package org.chancery.platform.journal;

import java.util.Random;
import java.util.UUID;
import org.axonframework.common.IdentifierFactory;
import org.chancery.platform.simulation.Schedule;

/** Makes the ids of events and messages follow from the seed. */
public final class Identifiers extends IdentifierFactory {

    @Override
    public String generateIdentifier() {
        Random random = Schedule.chance();
        return new UUID((random.nextLong() & ~0xF000L) | 0x4000L, (random.nextLong() >>> 2) | Long.MIN_VALUE)
                .toString();
    }
}
