package org.chancery.faults.load;

import static org.chancery.faults.ground.Program.COMMITMENTS;
import static org.chancery.faults.load.Scene.DESK;
import static org.chancery.faults.load.Scene.OTHERS;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Enters requests, records their answers, and follows them to their end. */
final class Commitments {

    private static final String PATH = "/api/commitments/commitments";
    private static final String DAY = "2021-02-01";

    private final Clerk clerk;
    private final Random chance;
    private final List<Asked> asked = new ArrayList<>();
    private final List<Asked> followed = new ArrayList<>();

    private record Asked(String id, String party, long version) {}

    Commitments(Clerk clerk) {
        this.clerk = clerk;
        this.chance = clerk.chance();
    }

    void enter() {
        String party = OTHERS.get(chance.nextInt(OTHERS.size()));
        var outcome = clerk.ask(
                COMMITMENTS,
                DESK,
                "POST",
                PATH,
                null,
                Map.of(
                        "kind",
                        "REQUEST",
                        "owners",
                        List.of(Map.of("party", party)),
                        "text",
                        "Take part",
                        "due",
                        Map.of("shape", "OPEN_ENDED", "phrase", "open-ended"),
                        "occasion",
                        "SIDE_CALL",
                        "description",
                        "A call"));
        keep(outcome, party, asked);
    }

    void answer() {
        if (asked.isEmpty()) {
            enter();
            return;
        }
        Asked request = asked.remove(chance.nextInt(asked.size()));
        change(request, "/answer", Map.of("by", request.party(), "response", "ACCEPTED"), true);
    }

    void report() {
        if (!followed.isEmpty()) {
            Asked one = followed.remove(chance.nextInt(followed.size()));
            change(one, "/progress", Map.of("on", DAY, "text", "Under way"), true);
        }
    }

    void fulfil() {
        if (!followed.isEmpty()) {
            Asked one = followed.remove(chance.nextInt(followed.size()));
            change(one, "/fulfilment", Map.of("on", DAY, "evidence", "A letter"), false);
        }
    }

    void withdraw() {
        if (!followed.isEmpty()) {
            Asked one = followed.remove(chance.nextInt(followed.size()));
            change(one, "/withdrawal", Map.of("reason", "No longer needed"), false);
        }
    }

    private void change(Asked one, String how, Map<String, Object> body, boolean goesOn) {
        var outcome = clerk.ask(COMMITMENTS, DESK, "POST", PATH + "/" + one.id() + how, one.version(), body);
        if (goesOn) {
            keep(outcome, one.party(), followed);
        }
    }

    private static void keep(Outcome outcome, String party, List<Asked> list) {
        if (outcome instanceof Outcome.Ok ok) {
            list.add(new Asked(ok.subject().substring(ok.subject().indexOf('/') + 1), party, ok.version()));
        }
    }
}
