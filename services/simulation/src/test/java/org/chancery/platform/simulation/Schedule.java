package org.chancery.platform.simulation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Decides by a seed who goes on. Every actor has a thread, but only the one with the baton runs; at each call of the
 * outside world it gives the baton back, and chance says who gets it. So whatever happens follows from the seed.
 */
public final class Schedule {

    private static final Instant BEGINNING = Instant.parse("2026-03-02T08:00:00Z");
    /** As a limit of a wait. */
    public static final Duration FOR_EVER = Duration.ofDays(10_000);

    /** Real ones: a run takes a moment. */
    private static final int PATIENCE_MINUTES = 5;

    private static final int STEP_NANOS = 2_000_000;

    private final Random random;
    private final Faults faults;
    private final Trace trace;
    private final int mostSteps;
    private final List<Actor> actors = new ArrayList<>();
    private final List<Actor> able = new ArrayList<>();
    private final CountDownLatch ended = new CountDownLatch(1);
    private int started;
    private int steps;
    private long nanos;
    private long wallOffset;
    private long serverOffset;
    private boolean ending;
    private @Nullable Throwable failure;

    /**
     * @param seed everything follows from it
     * @param mostSteps after so many steps it fails
     */
    public Schedule(long seed, int mostSteps, Trace trace) {
        this.random = new Random(seed);
        this.faults = new Faults(this, random);
        this.mostSteps = mostSteps;
        this.trace = trace;
    }

    /** Chance. Asked only by whoever holds the baton. */
    public Random random() {
        return random;
    }

    /** Chance, for those who know no schedule. */
    public static Random chance() {
        return Actor.current().schedule.random;
    }

    public Faults faults() {
        return faults;
    }

    /** The trace of what happens. */
    public Trace trace() {
        return trace;
    }

    /** How many steps were taken. */
    public int steps() {
        return steps;
    }

    /**
     * Adds an actor, which may go on from now.
     *
     * @param process what it dies with, or null
     */
    public void start(String name, @Nullable Process process, Runnable body) {
        var actor = new Actor(this, name, started++, process, () -> {
            try {
                body.run();
            } catch (Crash crash) {
                note("dies");
            } catch (Throwable unexpected) {
                fail(unexpected);
            } finally {
                endOfActor();
            }
        });
        actors.add(actor);
        actor.start();
    }

    /** Runs until somebody says that it is over. Called from outside. */
    public void run() throws InterruptedException {
        handOver(null);
        if (!ended.await(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
            throw new AssertionError("somebody waits for something else than the schedule");
        }
        if (failure instanceof RuntimeException e) {
            throw e;
        }
        if (failure instanceof Error e) {
            throw e;
        }
    }

    /** Ends the run: no actor goes on. */
    public void end() {
        ending = true;
    }

    /** Ends the run because of this. */
    void fail(Throwable reason) {
        if (failure == null) {
            failure = reason;
        }
        ending = true;
    }

    /** A call of the outside world: others may go first, and what can go wrong may go wrong. */
    public void port(String what, Object... details) {
        Actor me = Actor.current();
        die(me);
        trace.step(nanos, me.number, me.name, what, details);
        faults.strike(me.process(), what);
        die(me);
        me.waitsFor(() -> true, 0);
        handOver(me);
        die(me);
    }

    /** Waits until it is so, but no longer than the limit; whether it is so. */
    public boolean await(String what, BooleanSupplier condition, Duration limit) {
        Actor me = Actor.current();
        die(me);
        trace.step(nanos, me.number, me.name, what);
        me.waitsFor(condition, nanos + limit.toNanos());
        handOver(me);
        die(me);
        return condition.getAsBoolean();
    }

    /** Lets time pass. */
    public void pause(String what, Duration time) {
        await(what, () -> false, time);
    }

    /** Writes into the trace what is no step but happens to somebody; it is counted. */
    public void note(String what, Object... details) {
        Actor me = Actor.currentOrNone();
        trace.counts(what);
        trace.step(nanos, me == null ? -1 : me.number, me == null ? "" : me.name, what, details);
    }

    private void die(Actor me) {
        if (ending || me.killed()) {
            throw new Crash(me.name);
        }
    }

    /** Does what a request does inside a process; what it throws where that dies is {@link Crash}. */
    public void inside(Process process, Runnable work) {
        Actor me = Actor.current();
        Process outside = me.process();
        me.in(process);
        try {
            work.run();
        } finally {
            me.in(outside);
        }
    }

    /** The process that the caller is in, or null. */
    @Nullable
    public Process process() {
        return Actor.current().process();
    }

    private void endOfActor() {
        Actor me = Actor.current();
        me.ends();
        actors.remove(me);
        handOver(null);
    }

    /** @param me who gives the baton away and waits to get it back, or null where nobody waits */
    private void handOver(@Nullable Actor me) {
        Actor next = next();
        if (next == null) {
            ended.countDown();
        } else if (next != me) {
            next.handTheBaton();
        }
        if (me != null && next != me) {
            me.takeTheBaton();
        }
    }

    private @Nullable Actor next() {
        steps++;
        if (steps > mostSteps && !ending) {
            fail(new AssertionError("it did not come to rest within " + mostSteps + " steps"));
        }
        if (ending) {
            // Everybody comes to the end of a thread, so that none is left behind.
            return actors.isEmpty() ? null : actors.getFirst();
        }
        if (actors.isEmpty()) {
            return null;
        }
        nanos += random.nextInt(STEP_NANOS);
        able.clear();
        for (Actor actor : actors) {
            if (actor.canGoOn(nanos)) {
                able.add(actor);
            }
        }
        if (able.isEmpty()) {
            return soonest();
        }
        return able.get(random.nextInt(able.size()));
    }

    /** Nobody can go on, so the time is that at which the first one can. */
    private @Nullable Actor soonest() {
        Actor first = actors.getFirst();
        for (Actor actor : actors) {
            if (actor.wakesAt(nanos) < first.wakesAt(nanos)) {
                first = actor;
            }
        }
        if (first.wakesAt(nanos) >= FOR_EVER.toNanos()) {
            fail(new AssertionError("nobody can go on"));
            return null;
        }
        nanos = Math.max(nanos, first.wakesAt(nanos));
        return first;
    }

    /** A time that only grows. */
    public long nanos() {
        return nanos;
    }

    /** Lets a process stand still for this time. */
    public void freeze(Process process, Duration time) {
        process.freeze(nanos + time.toNanos());
    }

    /** Sets the clocks of the instances forward or back. */
    public void stepTheClock(Duration by) {
        wallOffset += by.toNanos();
    }

    /** Sets the clock of the database forward or back. */
    public void stepTheServersClock(Duration by) {
        serverOffset += by.toNanos();
    }

    /** The clock of the database. */
    public Instant serverTime() {
        return BEGINNING.plusNanos(nanos + serverOffset);
    }

    /** The clock on the wall. */
    public Instant now() {
        return BEGINNING.plusNanos(nanos + wallOffset);
    }

    /** The clock on the wall as the production code asks it. */
    public Clock clock() {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                throw new UnsupportedOperationException();
            }

            @Override
            public Instant instant() {
                return now();
            }
        };
    }
}
