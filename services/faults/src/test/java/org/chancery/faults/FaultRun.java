package org.chancery.faults;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.chancery.faults.check.CatchingUp;
import org.chancery.faults.check.Evidence;
import org.chancery.faults.check.Findings;
import org.chancery.faults.check.Judgement;
import org.chancery.faults.check.Rebuilding;
import org.chancery.faults.check.Resources;
import org.chancery.faults.check.Settled;
import org.chancery.faults.check.Topics;
import org.chancery.faults.ground.Await;
import org.chancery.faults.ground.Ground;
import org.chancery.faults.ground.Instance;
import org.chancery.faults.ground.Program;
import org.chancery.faults.inject.Fault;
import org.chancery.faults.inject.Field;
import org.chancery.faults.load.Api;
import org.chancery.faults.load.Driver;
import org.chancery.faults.load.History;
import org.chancery.faults.sinks.Arrivals;
import org.chancery.faults.sinks.MailSink;
import org.chancery.faults.sinks.WebhookSink;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One run: load, faults, healing, settling, judgement. */
final class FaultRun {

    private static final Logger LOG = LoggerFactory.getLogger(FaultRun.class);

    /** Generous: how long it took is reported, and only whether it came is judged. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /** When it is worth a line who still reads. */
    private static final Duration LONG_BEHIND = Duration.ofSeconds(20);

    private final FaultPlan plan;
    private final Path home;
    private final long began = System.nanoTime();
    private final List<Throwable> failures = Collections.synchronizedList(new ArrayList<>());
    private final Set<Fault> running = ConcurrentHashMap.newKeySet();
    private final LastMended servers = new LastMended();
    private final List<Fired> fired = Collections.synchronizedList(new ArrayList<>());

    FaultRun(FaultPlan plan, Path home) {
        this.plan = plan;
        this.home = home;
    }

    /** Runs it to the end, on empty databases and topics. */
    RunReport run(Path classPaths, Path caches) throws Exception {
        var arrivals = new Arrivals();
        try (var mail = new MailSink(arrivals);
                var webhooks = new WebhookSink(arrivals);
                Ground ground = Ground.start(layout(classPaths, caches, mail, webhooks));
                var history = new History(home.resolve("history.tsv"));
                var topics = new Topics(ground.broker().bootstrap())) {
            var api = new Api(ground);
            var driver = new Driver(ground, api, history, plan.seed());
            driver.prepare("http://127.0.0.1:" + webhooks.port() + "/");
            var evidence = new Evidence(ground);
            var rebuilding = new Rebuilding(ground, evidence, api);
            LOG.warn("everything serves after {} s", since(began).toSeconds());
            driver.start(plan.pause());
            Await.passes(plan.warmUp());
            Resources before = Resources.of(ground);
            long underFire = System.nanoTime();
            fire(
                    ground,
                    evidence,
                    history,
                    plan.faults(new Field(ground, api, mail, webhooks, rebuilding, new Random(plan.seed()))));
            Duration loaded = since(underFire);
            driver.stop();
            Await.until("what is to be known is known", PATIENCE, driver::settle);
            var settled = new Settled(evidence, topics);
            long healed = System.nanoTime();
            awaitSettled(settled);
            Duration settling = since(healed);
            LOG.warn("settled after {} s", settling.toSeconds());
            Resources after = Resources.of(ground);
            Findings findings = new Judgement(evidence, topics)
                    .of(history.read(), arrivals.all(), before, after, rebuilding, settled);
            LOG.warn("judged");
            return new RunReport(
                    plan.seed(), loaded, List.copyOf(fired), history.counts(), settling, before, after, findings);
        }
    }

    private Ground.Layout layout(Path classPaths, Path caches, MailSink mail, WebhookSink webhooks) throws IOException {
        var layout = new Ground.Layout(
                home,
                classPaths,
                caches,
                plan.instances(),
                plan.releases(),
                plan.smallDisk(),
                new Ground.Sinks(mail.port(), webhooks.port()),
                plan.seed());
        if (Boolean.getBoolean("faults.caches")) {
            Ground.prepareCaches(layout);
        }
        return layout;
    }

    /** Letters make new rows and reactions make new events: it has settled when two looks in a row find nothing. */
    private static void awaitSettled(Settled settled) {
        try {
            Await.until(
                    "everything has arrived everywhere",
                    PATIENCE,
                    () -> settled.underWay().isEmpty() && settled.underWay().isEmpty());
        } catch (org.awaitility.core.ConditionTimeoutException e) {
            // The judgement names what did not arrive.
            LOG.warn("not settled: {}", settled.underWay());
        }
    }

    private void fire(Ground ground, Evidence evidence, History history, FaultPlan.Course course)
            throws InterruptedException {
        List<Thread> beside = new ArrayList<>();
        FaultPlan.Volley volley = course.next();
        while (volley != null && failures.isEmpty()) {
            Await.passes(volley.after());
            List<Thread> firing = volley.faults().stream()
                    .map(fault -> Thread.ofPlatform()
                            .name("fault-" + fault.number())
                            .uncaughtExceptionHandler((_, failure) -> failed(fault, failure))
                            .start(() -> fire(ground, evidence, history, fault)))
                    .toList();
            if (volley.beside()) {
                beside.addAll(firing);
            } else {
                join(firing);
            }
            volley = course.next();
        }
        join(beside);
        if (!failures.isEmpty()) {
            throw new IllegalStateException(failures.size() + " faults could not be mended", failures.getFirst());
        }
    }

    private void failed(Fault fault, Throwable failure) {
        LOG.error("{} could not be mended", fault.name(), failure);
        failures.add(failure);
    }

    private static void join(List<Thread> threads) throws InterruptedException {
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private void fire(Ground ground, Evidence evidence, History history, Fault fault) {
        Duration at = since(began);
        LOG.warn("{} {}", fault.number(), fault.name());
        running.add(fault);
        try {
            long mending = strike(fault);
            long mended = System.nanoTime();
            if (fault.touchesServer()) {
                servers.mended(mended);
            }
            Await.until(
                    "all is well again after: " + fault.name(), PATIENCE, () -> serves(ground, history, fault, mended));
            Duration serving = since(mending);
            var catchingUp = new CatchingUp(evidence);
            var complete = CompletableFuture.supplyAsync(
                    () -> completed(ground, fault, mending),
                    task -> Thread.ofPlatform().start(task));
            long reading = System.nanoTime();
            var told = new AtomicBoolean();
            Await.until("all is read again after: " + fault.name(), PATIENCE, () -> {
                List<String> behind = catchingUp.behind(untouchedBesides(fault));
                if (!behind.isEmpty() && since(reading).compareTo(LONG_BEHIND) > 0 && !told.getAndSet(true)) {
                    LOG.warn("{} s after {}: {}", since(mending).toSeconds(), fault.name(), behind);
                }
                return behind.isEmpty();
            });
            Duration caughtUp = since(mending);
            Duration lagging = since(servers.orLater(mended));
            fired.add(new Fired(fault.number(), fault.name(), at, serving, complete.join(), caughtUp, lagging));
            LOG.warn(
                    "{} {}: serves after {} s, complete after {} s, caught up after {} s, {} s after healing",
                    fault.number(),
                    fault.name(),
                    serving.toSeconds(),
                    complete.join().toSeconds(),
                    caughtUp.toSeconds(),
                    lagging.toSeconds());
        } finally {
            running.remove(fault);
        }
    }

    /** Returns when it has been mended, with the moment at which the mending began. */
    private static long strike(Fault fault) {
        long mending = System.nanoTime();
        try {
            try {
                fault.inject();
                Await.passes(fault.lasts());
            } finally {
                mending = System.nanoTime();
                fault.heal();
            }
        } catch (Exception e) {
            throw new IllegalStateException(fault.name(), e);
        }
        return mending;
    }

    /** Commands under way may still be answered by what was before: only what was acknowledged later counts. */
    private boolean serves(Ground ground, History history, Fault fault, long mended) {
        Set<Program> judged = untouchedBesides(fault);
        return judged.stream().allMatch(program -> isWell(ground.instances(program)))
                && Program.writers().stream()
                        .filter(judged::contains)
                        .allMatch(program -> history.hasOkSince(program, mended));
    }

    /** Of these instances, those that run, and one at least. */
    private static boolean isWell(List<Instance> instances) {
        List<Instance> running = instances.stream().filter(Instance::isAlive).toList();
        return !running.isEmpty() && running.stream().allMatch(Instance::isHealthy);
    }

    /** Brings everything back that there was, and says how long after the beginning of the mending it was well. */
    private Duration completed(Ground ground, Fault fault, long mending) {
        try {
            fault.reinforce();
        } catch (Exception e) {
            throw new IllegalStateException(fault.name(), e);
        }
        Await.until(
                "every instance is well again after: " + fault.name(),
                PATIENCE,
                () -> untouchedBesides(fault).stream()
                        .flatMap(program -> ground.instances(program).stream())
                        .allMatch(Instance::isHealthy));
        return since(mending);
    }

    /** The programs that no other fault is at work on. */
    private Set<Program> untouchedBesides(Fault fault) {
        Set<Program> programs = EnumSet.copyOf(Program.keepers());
        for (Fault other : running) {
            if (other != fault) {
                programs.removeIf(program -> other.touches().contains(program.word()));
            }
        }
        return programs;
    }

    private static Duration since(long moment) {
        return Duration.ofNanos(System.nanoTime() - moment);
    }
}
