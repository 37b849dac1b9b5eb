package org.chancery.platform.simulation;

import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** One thread of the simulated world. It runs only while it holds the baton, of which there is one. */
final class Actor {

    private static final ThreadLocal<Actor> CURRENT = new ThreadLocal<>();
    private static final BooleanSupplier AT_ONCE = () -> true;

    final Schedule schedule;
    final String name;
    final int number;
    private final Thread thread;
    private volatile boolean holdsTheBaton;
    private @Nullable Process process;
    private BooleanSupplier ready = AT_ONCE;
    private long wakesAt;
    private boolean over;

    Actor(Schedule schedule, String name, int number, @Nullable Process process, Runnable body) {
        this.schedule = schedule;
        this.name = name;
        this.number = number;
        this.process = process;
        this.thread = Thread.ofVirtual().name(name).unstarted(() -> {
            CURRENT.set(this);
            takeTheBaton();
            body.run();
        });
    }

    static @Nullable Actor currentOrNone() {
        return CURRENT.get();
    }

    static Actor current() {
        Actor actor = CURRENT.get();
        if (actor == null) {
            throw new IllegalStateException("outside the simulation");
        }
        return actor;
    }

    @Nullable
    Process process() {
        return process;
    }

    /** Goes into a process, as a request does, or out of it with null. */
    void in(@Nullable Process other) {
        process = other;
    }

    boolean killed() {
        return process != null && process.dead();
    }

    void waitsFor(BooleanSupplier condition, long limit) {
        ready = condition;
        wakesAt = limit;
    }

    boolean canGoOn(long now) {
        if (over || (process != null && process.frozen(now))) {
            return false;
        }
        return killed() || now >= wakesAt || ready.getAsBoolean();
    }

    /** The earliest time at which it can go on although nobody else does anything. */
    long wakesAt(long now) {
        if (process == null || !process.frozen(now)) {
            return wakesAt;
        }
        return ready.getAsBoolean() ? process.frozenUntil() : Math.max(wakesAt, process.frozenUntil());
    }

    boolean over() {
        return over;
    }

    void ends() {
        over = true;
    }

    void start() {
        thread.start();
    }

    /** Lets this one run. Whoever calls it does nothing more until it has the baton again. */
    void handTheBaton() {
        holdsTheBaton = true;
        LockSupport.unpark(thread);
    }

    void takeTheBaton() {
        while (!holdsTheBaton) {
            LockSupport.park(this);
        }
        holdsTheBaton = false;
    }
}
