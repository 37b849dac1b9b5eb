package org.chancery.platform.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.chancery.platform.deciding.Commands;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs the consumers of one instance, each on a thread of its own. Reading from a broker blocks, so they are real ones. */
final class Intake {

    private static final Logger log = LoggerFactory.getLogger(Intake.class);
    private static final long STOP_LIMIT_NANOS = TimeUnit.SECONDS.toNanos(4);

    private final Engine engine;
    private final Map<String, View> views = new LinkedHashMap<>();
    private final Map<String, ConsumerSpec> consumers = new LinkedHashMap<>();
    private final List<Running> running = new ArrayList<>();
    private boolean started;

    Intake(Engine engine, Collection<View> views, Collection<ConsumerSpec> others) {
        this.engine = engine;
        for (View view : views) {
            this.views.put(view.name(), view);
            add(new ConsumerSpec(
                    view.name(),
                    ConsumerStatus.Kind.VIEW,
                    view.feeds().topics(),
                    rows(view, view.name()),
                    new ViewCourse(view, engine)));
        }
        others.forEach(this::add);
    }

    /** The consumer of a follower. */
    static ConsumerSpec follower(Follower follower, Engine engine) {
        String name = View.checked(follower.name());
        var feeds = new Feeds(name, follower.feeds());
        return new ConsumerSpec(
                name,
                ConsumerStatus.Kind.FOLLOWER,
                feeds.topics(),
                new RowTaker("public", feeds, engine.ledger(), engine.transactions(), engine.statements()),
                Course.ENDLESS);
    }

    /** The consumer of a reaction. */
    static ConsumerSpec reaction(Reaction<?> reaction, Commands commands, Engine engine, LongSupplier nanos) {
        Rule<?> rule = Rule.of(reaction);
        return new ConsumerSpec(
                rule.name(),
                ConsumerStatus.Kind.REACTION,
                List.of(rule.topic()),
                new CommandTaker(
                        rule,
                        commands,
                        engine.ledger(),
                        engine.transactions(),
                        engine.settings().renewal(),
                        nanos),
                Course.ENDLESS);
    }

    private void add(ConsumerSpec consumer) {
        if (consumers.putIfAbsent(consumer.name(), consumer) != null) {
            throw new IllegalStateException("two consumers are named " + consumer.name());
        }
    }

    private RowTaker rows(View view, String schema) {
        return new RowTaker(schema, view.feeds(), engine.ledger(), engine.transactions(), engine.statements());
    }

    List<ConsumerSpec> consumers() {
        return List.copyOf(consumers.values());
    }

    /** Makes the tables of new views, and orders a rebuild of those whose tables are of another build. */
    void prepare() {
        for (View view : views.values()) {
            if (!new ViewCourse(view, engine).prepare()) {
                log.info(
                        "the view {} has another schema.sql or takes other events: it is built anew beside the old one",
                        view.name());
                new Rebuild(view, engine).order();
            }
        }
    }

    /** Whether what stands under the name of the view was made for this build. */
    boolean hasTablesOfThisBuild(String name) {
        View view = views.get(name);
        return view != null && new ViewCourse(view, engine).current();
    }

    /** Starts every consumer, and every rebuild that was not finished. */
    synchronized void start() {
        started = true;
        consumers.values().forEach(this::run);
        views.values().forEach(this::runRebuild);
    }

    /** Orders a rebuild and runs it here. */
    synchronized void rebuild(String name) {
        View view = views.get(name);
        if (view == null) {
            throw new UnknownConsumer(name);
        }
        new Rebuild(view, engine).order();
        if (started) {
            runRebuild(view);
        }
    }

    /** Ends by itself where there is nothing to rebuild. */
    private void runRebuild(View view) {
        running.removeIf(one -> !one.thread().isAlive());
        boolean already = running.stream().anyMatch(one -> one.loop().name().equals(view.rebuilder()));
        if (!already) {
            run(new ConsumerSpec(
                    view.rebuilder(),
                    ConsumerStatus.Kind.VIEW,
                    view.feeds().topics(),
                    rows(view, view.rebuildSchema()),
                    new Rebuild(view, engine)));
        }
    }

    private void run(ConsumerSpec consumer) {
        var loop = new ConsumerLoop(consumer, engine, engine.kafka(), new UntilStopped());
        Thread thread =
                Thread.ofPlatform().name("intake-" + consumer.name()).daemon().start(loop);
        running.add(new Running(loop, thread));
    }

    /** Ends every consumer after what it is doing, and waits for a few seconds at most: nothing rests on a clean end. */
    synchronized void stop() {
        started = false;
        running.forEach(one -> one.loop().stop());
        long limit = System.nanoTime() + STOP_LIMIT_NANOS;
        for (Running one : running) {
            try {
                long millis = Math.max(1, TimeUnit.NANOSECONDS.toMillis(limit - System.nanoTime()));
                one.thread().join(millis);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            if (one.thread().isAlive()) {
                log.warn("{} did not end in time and is left alone", one.loop().name());
            }
        }
        running.clear();
    }

    synchronized boolean isRunning() {
        return started;
    }

    private record Running(ConsumerLoop loop, Thread thread) {}
}
