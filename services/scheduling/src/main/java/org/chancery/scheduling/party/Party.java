package org.chancery.scheduling.party;

import static org.chancery.platform.deciding.Refused.refused;
import static org.chancery.scheduling.party.PartyRefusal.A_PARTY_HAS_A_NAME;
import static org.chancery.scheduling.party.PartyRefusal.NO_SUCH_ZONE;
import static org.chancery.scheduling.party.PartyRefusal.PARTY_IS_REGISTERED;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.chancery.platform.deciding.Decider;
import org.chancery.platform.envelope.Label;
import org.chancery.scheduling.events.PartyEvent;
import org.chancery.scheduling.events.PartyEvent.PartyRegistered;
import org.chancery.scheduling.party.PartyCommand.RegisterParty;

/** A party of the register. */
public sealed interface Party extends Decider<Party, PartyCommand, PartyEvent> {

    /** The state before any event. */
    static Party unknown() {
        return new Unknown();
    }

    /** Nobody has registered it. */
    record Unknown() implements Party {}

    /** It stands in the register with these particulars. */
    record Registered(PartyRegistered particulars) implements Party {}

    @Override
    default List<PartyEvent> decide(PartyCommand command, Instant now) {
        return switch (command) {
            case RegisterParty c -> register(c);
        };
    }

    private List<PartyEvent> register(RegisterParty c) {
        if (c.names().isEmpty()) {
            throw refused(A_PARTY_HAS_A_NAME, "/names");
        }
        if (c.zone() != null && !ZoneId.getAvailableZoneIds().contains(c.zone())) {
            throw refused(NO_SUCH_ZONE, "/zone");
        }
        var registered = new PartyRegistered(c.party(), c.kind(), c.names(), c.adjectives(), c.capitals(), c.zone());
        return switch (this) {
            case Unknown _ -> List.of(registered);
            case Registered r when r.particulars().equals(registered) -> List.of();
            case Registered _ -> throw refused(PARTY_IS_REGISTERED);
        };
    }

    @Override
    default Party evolve(PartyEvent event) {
        return switch (event) {
            case PartyRegistered e -> new Registered(e);
        };
    }

    /** The party itself is the subject, so there is nothing else to name. */
    @Override
    default Label label(PartyEvent event) {
        return Label.about(List.of());
    }
}
