package org.chancery.scheduling.mechanism;

import java.util.ArrayList;
import java.util.List;
import org.chancery.scheduling.events.MechanismEvent.Alias;
import org.chancery.scheduling.events.MechanismEvent.Cadence;
import org.chancery.scheduling.events.MechanismEvent.HostRule;
import org.chancery.scheduling.events.MechanismEvent.MechanismLaunched;
import org.chancery.scheduling.events.MechanismId;
import org.chancery.scheduling.events.PartyCode;
import org.jspecify.annotations.Nullable;

/**
 * A mechanism as it stands after all that was changed.
 *
 * @param launch with which particulars it was launched
 * @param merged the mechanisms that went into it
 */
public record Standing(
        MechanismLaunched launch,
        String name,
        List<Alias> aliases,
        @Nullable String level,
        @Nullable Cadence cadence,
        HostRule hostRule,
        Rounds rounds,
        List<MechanismId> merged) {

    public Standing {
        aliases = List.copyOf(aliases);
        merged = List.copyOf(merged);
    }

    static Standing of(MechanismLaunched e) {
        return new Standing(e, e.name(), e.aliases(), e.level(), e.cadence(), e.hostRule(), Rounds.NONE, List.of());
    }

    /** The sides, which never change. */
    public List<PartyCode> parties() {
        return launch.parties();
    }

    boolean isParty(PartyCode party) {
        return parties().contains(party);
    }

    /** The name before stays one that people may say. */
    Standing renamed(String before, String other) {
        return new Standing(
                launch, other, more(new Alias(null, "und", before)), level, cadence, hostRule, rounds, merged);
    }

    Standing with(Alias alias) {
        return new Standing(launch, name, more(alias), level, cadence, hostRule, rounds, merged);
    }

    Standing raised(String other, boolean restarts) {
        return new Standing(
                launch, name, aliases, other, cadence, hostRule, restarts ? rounds.restarted() : rounds, merged);
    }

    Standing with(@Nullable Cadence other, HostRule rule) {
        return new Standing(launch, name, aliases, level, other, rule, rounds, merged);
    }

    Standing with(Rounds others) {
        return new Standing(launch, name, aliases, level, cadence, hostRule, others, merged);
    }

    Standing merged(List<MechanismId> others) {
        var all = new ArrayList<>(merged);
        all.addAll(others);
        return new Standing(launch, name, aliases, level, cadence, hostRule, rounds, all);
    }

    private List<Alias> more(Alias alias) {
        var more = new ArrayList<>(aliases);
        if (!more.contains(alias)) {
            more.add(alias);
        }
        return more;
    }
}
