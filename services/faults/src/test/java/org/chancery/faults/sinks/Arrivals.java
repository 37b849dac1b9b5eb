package org.chancery.faults.sinks;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The ids of letters that came, one for each time that one came, whatever its sender was told. */
public final class Arrivals {

    private final List<String> ids = new CopyOnWriteArrayList<>();

    void came(String id) {
        ids.add(id);
    }

    /** In the order in which they came. */
    public List<String> all() {
        return List.copyOf(ids);
    }
}
