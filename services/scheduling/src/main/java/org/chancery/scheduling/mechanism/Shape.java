package org.chancery.scheduling.mechanism;

import static org.chancery.platform.deciding.Refused.refused;
import static org.chancery.scheduling.mechanism.MechanismRefusal.ALIAS_IS_OF_A_PARTY;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.chancery.scheduling.events.MechanismEvent;
import org.chancery.scheduling.events.MechanismEvent.AliasAdded;
import org.chancery.scheduling.events.MechanismEvent.LevelRaised;
import org.chancery.scheduling.events.MechanismEvent.MechanismRenamed;
import org.chancery.scheduling.events.MechanismEvent.RhythmSet;
import org.chancery.scheduling.mechanism.MechanismCommand.AddAlias;
import org.chancery.scheduling.mechanism.MechanismCommand.RaiseLevel;
import org.chancery.scheduling.mechanism.MechanismCommand.RenameMechanism;
import org.chancery.scheduling.mechanism.MechanismCommand.SetRhythm;

/** Decides what a mechanism is called, at which level it meets and how often. */
final class Shape {

    private Shape() {}

    static List<MechanismEvent> rename(Standing standing, RenameMechanism c, Instant now) {
        if (c.name().equals(standing.name())) {
            return List.of();
        }
        Verdicts.requireBegun(c.on(), now);
        return List.of(new MechanismRenamed(c.mechanism(), standing.name(), c.name(), c.on()));
    }

    static List<MechanismEvent> alias(Standing standing, AddAlias c) {
        if (c.alias().party() != null && !standing.isParty(c.alias().party())) {
            throw refused(ALIAS_IS_OF_A_PARTY, "/party");
        }
        return standing.aliases().contains(c.alias()) ? List.of() : List.of(new AliasAdded(c.mechanism(), c.alias()));
    }

    static List<MechanismEvent> raise(Standing standing, RaiseLevel c, Instant now) {
        if (c.level().equals(standing.level())) {
            return List.of();
        }
        Verdicts.requireBegun(c.on(), now);
        return List.of(new LevelRaised(c.mechanism(), c.level(), c.restarts(), c.on()));
    }

    static List<MechanismEvent> rhythm(Standing standing, SetRhythm c) {
        return Objects.equals(c.cadence(), standing.cadence()) && c.hostRule() == standing.hostRule()
                ? List.of()
                : List.of(new RhythmSet(c.mechanism(), c.cadence(), c.hostRule()));
    }
}
