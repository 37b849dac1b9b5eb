package org.chancery.scheduling.reactions;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.chancery.platform.envelope.Actor;
import org.chancery.platform.envelope.Label;
import org.chancery.platform.envelope.Marking;
import org.chancery.platform.envelope.Provenance;
import org.chancery.platform.envelope.Subject;
import org.chancery.platform.envelope.TypeName;
import org.chancery.platform.intake.Bytes;
import org.chancery.platform.intake.Delivery;
import org.chancery.platform.intake.Received;

/** Envelopes for reactions, which look at nothing but their id and whether an import is behind them. */
final class Deliveries {

    private Deliveries() {}

    static Delivery ofEvent(UUID id) {
        return ofEvent(id, Marking.OFFICIAL);
    }

    static Delivery ofEvent(UUID id, Marking marking) {
        return by(new Provenance(Actor.person("seo.yun"), null, id), id, marking);
    }

    /** Of an event that an import brought in. */
    static Delivery ofImport(UUID id) {
        return by(
                new Provenance(Actor.person("jung.haneul").importing(), null, id, "minutes/1998"),
                id,
                Marking.OFFICIAL);
    }

    private static Delivery by(Provenance provenance, UUID id, Marking marking) {
        return new Delivery(
                id,
                new TypeName("scheduling", "any", 1),
                new Subject("any", "1"),
                0,
                Instant.EPOCH,
                1,
                provenance,
                new Label(Set.of(), marking),
                new Received("scheduling", 0, 0, null, List.of(), null),
                Bytes.of(new byte[0]));
    }
}
