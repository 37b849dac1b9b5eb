package org.chancery.faults.sinks;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What the sinks saw of letters. */
public final class Arrivals {

    private final List<String> letters = new CopyOnWriteArrayList<>();
    private final List<String> refused = new CopyOnWriteArrayList<>();

    void came(String id) {
        letters.add(id);
    }

    /** Before its sender is told. */
    void refuses(String address) {
        refused.add(address);
    }

    /** In the order in which they came. */
    public Arrived all() {
        return new Arrived(List.copyOf(letters), List.copyOf(refused));
    }
}
