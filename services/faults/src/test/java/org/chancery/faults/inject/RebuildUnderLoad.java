package org.chancery.faults.inject;

import java.time.Duration;
import java.util.Set;
import org.chancery.faults.check.Rebuilding;
import org.chancery.faults.ground.Program;

/** An administrator has every view of reporting built anew while events come. */
record RebuildUnderLoad(Rebuilding rebuilding) implements Fault {

    @Override
    public int number() {
        return 32;
    }

    @Override
    public String name() {
        return "reporting builds all its views anew";
    }

    @Override
    public Duration lasts() {
        return Duration.ZERO;
    }

    @Override
    public Set<String> touches() {
        return Set.of(Program.REPORTING.word(), Touched.STORE);
    }

    @Override
    public void inject() throws Exception {
        rebuilding.reporting();
    }

    @Override
    public void heal() throws Exception {
        // The new tables have taken the place of the old ones.
    }
}
