package org.chancery.faults.load;

import static org.chancery.faults.ground.Program.SCHEDULING;
import static org.chancery.faults.load.Scene.DESK;
import static org.chancery.faults.load.Scene.HEAD;
import static org.chancery.faults.load.Scene.OTHERS;
import static org.chancery.faults.load.Scene.OWN;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Plans consultations, moves them, gives them up, and holds them. */
final class Consultations {

    private static final String PATH = "/api/scheduling/consultations/";

    private final Clerk clerk;
    private final Random chance;
    private final Scene scene;
    private final List<Plan> proposed = new ArrayList<>();
    private final List<Plan> scheduled = new ArrayList<>();

    private record Plan(String id, long version) {}

    Consultations(Clerk clerk, Scene scene) {
        this.clerk = clerk;
        this.chance = clerk.chance();
        this.scene = scene;
    }

    void propose() {
        int with = chance.nextInt(OTHERS.size());
        var outcome = clerk.ask(
                SCHEDULING,
                DESK,
                "POST",
                "/api/scheduling/consultations",
                null,
                Map.of("mechanism", scene.mechanisms().get(with), "parties", List.of(OWN, OTHERS.get(with))));
        keep(outcome, proposed);
    }

    void schedule() {
        if (proposed.isEmpty()) {
            propose();
            return;
        }
        Plan plan = taken(proposed);
        keep(clerk.ask(SCHEDULING, DESK, "PUT", PATH + plan.id() + "/schedule", plan.version(), date()), scheduled);
    }

    void reschedule() {
        if (!scheduled.isEmpty()) {
            Plan plan = taken(scheduled);
            keep(clerk.ask(SCHEDULING, DESK, "PUT", PATH + plan.id() + "/schedule", plan.version(), date()), scheduled);
        }
    }

    private Map<String, Object> date() {
        return Map.of("date", "2021-0%d-%02d".formatted(1 + chance.nextInt(9), 1 + chance.nextInt(28)));
    }

    void postpone() {
        giveUp("/postponement", true);
    }

    void cancel() {
        giveUp("/cancellation", false);
    }

    private void giveUp(String how, boolean goesOn) {
        if (!scheduled.isEmpty()) {
            Plan plan = taken(scheduled);
            var reasons = List.of(Map.of("reason", "a storm", "standing", "STATED"));
            var outcome = clerk.ask(
                    SCHEDULING, DESK, "POST", PATH + plan.id() + how, plan.version(), Map.of("reasons", reasons));
            if (goesOn) {
                keep(outcome, proposed);
            }
        }
    }

    /** Its round is counted and its record opened by reactions. */
    void hold() {
        if (!scheduled.isEmpty()) {
            Plan plan = taken(scheduled);
            clerk.ask(
                    SCHEDULING,
                    HEAD,
                    "POST",
                    PATH + plan.id() + "/held",
                    plan.version(),
                    Map.of("attendanceUnstated", true));
        }
    }

    /** Everybody adds to the same consultation, none seeing the version of the others. */
    void contend() {
        clerk.ask(
                SCHEDULING,
                DESK,
                "POST",
                PATH + scene.contended() + "/agenda",
                null,
                Map.of("topic", "Topic " + chance.nextInt(1_000_000)));
    }

    /** Somebody who has read it long ago, and is refused. */
    void changeWhatIsStale() {
        clerk.ask(SCHEDULING, DESK, "PUT", PATH + scene.contended() + "/schedule", 0L, date());
    }

    /** Somebody who names a party that nobody has registered, and is refused. */
    void nameNobody() {
        clerk.ask(
                SCHEDULING,
                DESK,
                "POST",
                "/api/scheduling/consultations",
                null,
                Map.of("title", "With nobody", "parties", List.of(OWN, "ZZ")));
    }

    private Plan taken(List<Plan> plans) {
        return plans.remove(chance.nextInt(plans.size()));
    }

    private static void keep(Outcome outcome, List<Plan> plans) {
        if (outcome instanceof Outcome.Ok ok) {
            plans.add(new Plan(ok.subject().substring(ok.subject().indexOf('/') + 1), ok.version()));
        }
    }
}
