package org.chancery.reporting.readout;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.chancery.scheduling.events.MechanismEvent.Alias;
import org.chancery.scheduling.events.MechanismEvent.AliasAdded;
import org.chancery.scheduling.events.MechanismEvent.MechanismLaunched;
import org.chancery.scheduling.events.MechanismEvent.MechanismRenamed;

/**
 * What a mechanism is called, as far as its events have told.
 *
 * @param aliases those that stand, in the order in which they go before one another
 */
record Naming(Known<String> name, List<Known<Alias>> aliases) {

    /** Names are English where nobody says otherwise: a draft in English falls back on them. */
    private static final String OF_NAMES = "en";

    static Naming of(MechanismLaunched event, Fact fact) {
        var aliases = new ArrayList<Known<Alias>>();
        for (int i = 0; i < event.aliases().size(); i++) {
            aliases.add(new Known<>(event.aliases().get(i), fact.at("/aliases/" + i)));
        }
        return new Naming(new Known<>(event.name(), fact.at("/name")), List.copyOf(aliases));
    }

    /** The new name goes before what the old one was called in the same language; aliases in others stand. */
    Naming then(MechanismRenamed event, Fact fact) {
        return new Naming(
                new Known<>(event.name(), fact.at("/name")),
                without(alias -> alias.language().equals(OF_NAMES)));
    }

    /** What a side newly calls it takes the place of what the side called it in that language. */
    Naming then(AliasAdded event, Fact fact) {
        Alias added = event.alias();
        var standing = new ArrayList<>(without(
                alias -> alias.language().equals(added.language()) && Objects.equals(alias.party(), added.party())));
        standing.add(new Known<>(added, fact.at("/alias")));
        return new Naming(name, List.copyOf(standing));
    }

    private List<Known<Alias>> without(Predicate<Alias> gone) {
        return aliases.stream().filter(alias -> !gone.test(alias.what())).toList();
    }
}
