package org.chancery.platform.simulation;

import java.util.ArrayList;
import java.util.List;

/** One run of one instance, from its start until it is killed. */
public final class Process {

    private final String name;
    private final List<Runnable> estate = new ArrayList<>();
    private boolean dead;
    private long frozenUntil;

    /** @param name names it in the trace, such as {@code a#3} */
    public Process(String name) {
        this.name = name;
    }

    public String name() {
        return name;
    }

    public boolean dead() {
        return dead;
    }

    /** Does this once the process is dead, as the other end of its connections would notice. */
    public void whenDead(Runnable action) {
        estate.add(action);
    }

    /** Ends it here and now, whatever it is doing. */
    public void kill() {
        if (!dead) {
            dead = true;
            List.copyOf(estate).forEach(Runnable::run);
        }
    }

    /** Lets it stand still, as a long collection of garbage would. */
    void freeze(long until) {
        frozenUntil = until;
    }

    boolean frozen(long now) {
        return !dead && now < frozenUntil;
    }

    /** When it goes on. */
    long frozenUntil() {
        return frozenUntil;
    }

    void thaw() {
        frozenUntil = 0;
    }
}
