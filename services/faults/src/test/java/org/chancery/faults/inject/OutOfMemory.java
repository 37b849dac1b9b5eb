package org.chancery.faults.inject;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.chancery.faults.ground.Await;
import org.chancery.faults.ground.Instance;

/**
 * The kernel ends a process that wants more memory than its control group may have: one that starts, as what a process has
 * already is not counted in a group that it is moved to.
 */
record OutOfMemory(Instance victim, Path parent) implements Fault {

    private static final String LIMIT = "memory.limit_in_bytes";
    /** Less than the heap alone takes until it serves. */
    private static final String TOO_LITTLE = "40000000";

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Where groups of one's own may be made that limit memory; version 1 of control groups only. */
    static Optional<Path> findGroups() {
        return Optional.of(Path.of("/sys/fs/cgroup/memory"))
                .filter(directory -> Files.exists(directory.resolve(LIMIT)) && Files.isWritable(directory));
    }

    @Override
    public int number() {
        return 34;
    }

    @Override
    public String name() {
        return victim.name() + " starts again and runs out of memory";
    }

    @Override
    public Duration lasts() {
        return Duration.ZERO;
    }

    @Override
    public Set<String> touches() {
        return Set.of(victim.program().word());
    }

    private Path group() {
        return parent.resolve("chancery-faults-" + ProcessHandle.current().pid());
    }

    @Override
    public void inject() throws IOException {
        Files.createDirectories(group());
        Files.writeString(group().resolve(LIMIT), TOO_LITTLE);
        victim.kill();
        victim.start();
        Files.writeString(group().resolve("cgroup.procs"), Long.toString(victim.pid()));
        Await.until(victim.name() + " ends", PATIENCE, () -> !victim.isAlive());
    }

    @Override
    public void heal() {
        victim.startUnlessAlive();
        victim.awaitHealthy();
        group().toFile().delete();
    }
}
