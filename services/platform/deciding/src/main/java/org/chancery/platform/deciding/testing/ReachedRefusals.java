package org.chancery.platform.deciding.testing;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.chancery.platform.deciding.Refusal;

/** Every refusal that a scenario of this JVM expected and got. */
public final class ReachedRefusals {

    private static final Set<Refusal> REACHED = ConcurrentHashMap.newKeySet();

    private ReachedRefusals() {}

    static void add(Refusal refusal) {
        REACHED.add(refusal);
    }

    /** Those reached up to now. */
    public static Set<Refusal> all() {
        return Set.copyOf(REACHED);
    }
}
