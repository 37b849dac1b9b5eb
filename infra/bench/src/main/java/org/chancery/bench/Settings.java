package org.chancery.bench;

import java.util.Set;

/**
 * What may be said on the command line, each as a system property.
 *
 * @param only which measurements, by their names; all where nothing is said
 * @param rounds how often ours and the peer are measured in turns
 * @param seconds how long one window lasts
 * @param backlog how many events wait for the relay, and how many a view is rebuilt from
 * @param stored how many events the large store of {@link ManyStored} has
 * @param stockAsks how often stock Axon asks for events of another process, in milliseconds
 */
record Settings(Set<String> only, int rounds, int seconds, int backlog, int stored, int stockAsks) {

    static Settings given() {
        String all = String.join(",", Load.ALL.keySet());
        var only = Set.of(System.getProperty("only", all).split(",", -1));
        if (!Load.ALL.keySet().containsAll(only)) {
            throw new IllegalArgumentException("of " + only + " not all can be measured, but only " + all);
        }
        return new Settings(
                only,
                Integer.getInteger("rounds", 5),
                Integer.getInteger("seconds", 8),
                Integer.getInteger("backlog", 1_000_000),
                Integer.getInteger("stored", 10_000_000),
                Integer.getInteger("stock-asks", StockAxon.ASKING_MILLIS));
    }
}
