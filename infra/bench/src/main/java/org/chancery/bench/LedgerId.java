package org.chancery.bench;

import java.util.UUID;
import org.chancery.platform.envelope.Subject;
import org.chancery.platform.envelope.TypedId;

/** A ledger. */
record LedgerId(UUID value) implements TypedId {

    static LedgerId fresh() {
        return new LedgerId(UUID.randomUUID());
    }

    @Override
    public Subject subject() {
        return new Subject("ledger", value.toString());
    }
}
