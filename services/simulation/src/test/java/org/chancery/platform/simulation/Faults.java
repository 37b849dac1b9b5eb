package org.chancery.platform.simulation;

import java.time.Duration;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** What goes wrong, and how often. Each seed has a climate of its own; once it is healed, nothing goes wrong any more. */
public final class Faults {

    private final Schedule schedule;
    private final Random random;
    private final double crash;
    private final double freeze;
    private final double statement;
    private final double acknowledgement;
    private final double stall;
    private final double producer;
    private final double record;
    private boolean healed;

    Faults(Schedule schedule, Random random) {
        this.schedule = schedule;
        this.random = random;
        this.crash = sometimes(0.004);
        this.freeze = sometimes(0.002);
        this.statement = sometimes(0.01);
        this.acknowledgement = sometimes(0.03);
        this.stall = sometimes(0.08);
        this.producer = sometimes(0.03);
        this.record = random.nextInt(8) == 0 ? 0.05 : 0;
    }

    private double sometimes(double most) {
        return random.nextInt(3) == 0 ? 0 : most * random.nextDouble();
    }

    /** Nothing goes wrong from now on. */
    public void heal() {
        healed = true;
    }

    public boolean healed() {
        return healed;
    }

    private boolean happens(double likelihood) {
        return !healed && likelihood > 0 && random.nextDouble() < likelihood;
    }

    void strike(@Nullable Process process, String what) {
        if (process == null || process.dead()) {
            return;
        }
        if (happens(crash)) {
            schedule.note("CRASH", process.name(), what);
            process.kill();
        } else if (happens(freeze)) {
            long millis = random.nextBoolean() ? random.nextInt(3_000) : random.nextInt(70_000);
            schedule.note("FREEZE", process.name(), millis);
            schedule.freeze(process, Duration.ofMillis(millis));
        }
    }

    /** Whether the connection breaks before a statement reaches the server. */
    boolean breaksStatement() {
        return happens(statement);
    }

    /** Whether the connection breaks while the server is still about to commit. */
    boolean leavesCommitInDoubt() {
        return happens(acknowledgement / 2);
    }

    /** How long a commit takes, in milliseconds; mostly none. */
    int stallsCommit() {
        return happens(stall) ? random.nextInt(3_000) : 0;
    }

    /** Whether the connection breaks after a commit was carried out and before the client hears of it. */
    boolean losesAcknowledgement() {
        return happens(acknowledgement);
    }

    /** Whether the broker loses a record that it has acknowledged, until somebody notices. */
    public boolean losesRecord() {
        return happens(record);
    }

    /** Whether a producer gives up on what is under way. */
    public boolean breaksProducer() {
        return happens(producer);
    }
}
