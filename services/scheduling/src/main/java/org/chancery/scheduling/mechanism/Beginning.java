package org.chancery.scheduling.mechanism;

import static org.chancery.platform.deciding.Refused.refused;
import static org.chancery.scheduling.mechanism.MechanismRefusal.ALIAS_IS_OF_A_PARTY;
import static org.chancery.scheduling.mechanism.MechanismRefusal.ALREADY_LAUNCHED;
import static org.chancery.scheduling.mechanism.MechanismRefusal.ALREADY_PROPOSED;
import static org.chancery.scheduling.mechanism.MechanismRefusal.A_MECHANISM_JOINS_TWO_PARTIES;
import static org.chancery.scheduling.mechanism.MechanismRefusal.A_PARTY_JOINS_ONCE;
import static org.chancery.scheduling.mechanism.MechanismRefusal.A_PART_OF_ANOTHER;

import java.time.Instant;
import java.util.List;
import org.chancery.scheduling.events.MechanismEvent;
import org.chancery.scheduling.events.MechanismEvent.MechanismLaunched;
import org.chancery.scheduling.events.MechanismEvent.MechanismProposed;
import org.chancery.scheduling.events.PartyCode;
import org.chancery.scheduling.mechanism.Mechanism.Closed;
import org.chancery.scheduling.mechanism.Mechanism.Launched;
import org.chancery.scheduling.mechanism.Mechanism.Proposed;
import org.chancery.scheduling.mechanism.Mechanism.Suspended;
import org.chancery.scheduling.mechanism.Mechanism.Unknown;
import org.chancery.scheduling.mechanism.MechanismCommand.LaunchMechanism;
import org.chancery.scheduling.mechanism.MechanismCommand.ProposeMechanism;

/** Decides how a mechanism begins. */
final class Beginning {

    private Beginning() {}

    static List<MechanismEvent> propose(Mechanism state, ProposeMechanism c, Instant now) {
        checkParties(c.parties());
        Verdicts.requireBegun(c.on(), now);
        var proposed = new MechanismProposed(c.mechanism(), c.name(), c.parties(), c.on());
        return switch (state) {
            case Unknown _ -> List.of(proposed);
            case Proposed s when s.proposal().equals(proposed) -> List.of();
            case Proposed _ -> throw refused(ALREADY_PROPOSED);
            case Launched _, Suspended _, Closed _ -> throw refused(ALREADY_LAUNCHED);
        };
    }

    static List<MechanismEvent> launch(Mechanism state, LaunchMechanism c) {
        checkParties(c.parties());
        for (int i = 0; i < c.aliases().size(); i++) {
            PartyCode user = c.aliases().get(i).party();
            if (user != null && !c.parties().contains(user)) {
                throw refused(ALIAS_IS_OF_A_PARTY, "/aliases/" + i + "/party");
            }
        }
        if (c.mechanism().equals(c.parent())) {
            throw refused(A_PART_OF_ANOTHER, "/parent");
        }
        var launched = new MechanismLaunched(
                c.mechanism(),
                c.name(),
                c.aliases(),
                c.parties(),
                c.level(),
                c.cadence(),
                c.hostRule(),
                c.founded(),
                c.parent(),
                c.foundingText());
        return switch (state) {
            case Unknown _, Proposed _ -> List.of(launched);
            case Launched s -> sameAs(s.standing(), launched);
            case Suspended s -> sameAs(s.standing(), launched);
            case Closed s -> sameAs(s.standing(), launched);
        };
    }

    private static List<MechanismEvent> sameAs(Standing standing, MechanismLaunched launched) {
        if (standing.launch().equals(launched)) {
            return List.of();
        }
        throw refused(ALREADY_LAUNCHED);
    }

    private static void checkParties(List<PartyCode> parties) {
        if (parties.size() < 2) {
            throw refused(A_MECHANISM_JOINS_TWO_PARTIES, "/parties");
        }
        for (int i = 1; i < parties.size(); i++) {
            if (parties.indexOf(parties.get(i)) < i) {
                throw refused(A_PARTY_JOINS_ONCE, "/parties/" + i);
            }
        }
    }
}
