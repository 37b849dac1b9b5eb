package org.chancery.faults.load;

import static org.chancery.faults.ground.Program.MINUTES;
import static org.chancery.faults.load.Scene.HEAD;
import static org.chancery.faults.load.Scene.NOTES;
import static org.chancery.faults.load.Scene.OTHERS;
import static org.chancery.faults.load.Scene.OWN;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Opens records, takes down statements, and closes records, whereupon what was undertaken becomes commitments. */
final class Records {

    private static final String PATH = "/api/minutes/records";

    private final Clerk clerk;
    private final Random chance;
    private final List<String> open = new ArrayList<>();

    Records(Clerk clerk) {
        this.clerk = clerk;
        this.chance = clerk.chance();
    }

    void open() {
        var occasion = Map.of("kind", "SIDE_CALL", "date", "2021-01-07", "description", "A call");
        var outcome = clerk.ask(
                MINUTES,
                NOTES,
                "POST",
                PATH,
                null,
                Map.of("parties", List.of(OWN, OTHERS.get(chance.nextInt(OTHERS.size()))), "occasion", occasion));
        if (outcome instanceof Outcome.Ok ok) {
            open.add(ok.subject().substring(ok.subject().indexOf('/') + 1));
        }
    }

    void takeDown() {
        if (open.isEmpty()) {
            open();
            return;
        }
        var undertaking = Map.of(
                "kind",
                "UNILATERAL",
                "owners",
                List.of(Map.of("party", OWN)),
                "text",
                "Send paper " + chance.nextInt(1_000_000),
                "due",
                Map.of("shape", "OPEN_ENDED", "phrase", "open-ended"));
        clerk.ask(
                MINUTES,
                NOTES,
                "POST",
                PATH + "/" + open.get(chance.nextInt(open.size())) + "/statements",
                null,
                Map.of(
                        "sides",
                        List.of(OWN),
                        "act",
                        "promised",
                        "effect",
                        "PROMISE",
                        "text",
                        "Promised something.",
                        "undertakings",
                        List.of(undertaking)));
    }

    void close() {
        if (!open.isEmpty()) {
            String record = open.remove(chance.nextInt(open.size()));
            clerk.tag(HEAD, MINUTES, PATH + "/" + record)
                    .ifPresent(
                            tag -> clerk.askAt(MINUTES, HEAD, "POST", PATH + "/" + record + "/closing", tag, Map.of()));
        }
    }
}
