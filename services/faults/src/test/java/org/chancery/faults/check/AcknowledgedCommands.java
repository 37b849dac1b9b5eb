package org.chancery.faults.check;

import static org.chancery.faults.check.Invariant.I1;
import static org.chancery.faults.check.Invariant.I7;
import static org.chancery.faults.check.Invariant.I8;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chancery.faults.check.Store.Answer;
import org.chancery.faults.check.Store.Event;
import org.chancery.faults.ground.Program;
import org.chancery.faults.load.Outcome;
import org.chancery.faults.load.Told;

/**
 * Compares what clients were told with what the stores hold. An answer names the events that it stands for, so each event of
 * a person or a reaction must be named by exactly one answer: what is named by none happened without anybody's knowledge.
 */
final class AcknowledgedCommands {

    private final Findings findings;

    AcknowledgedCommands(Findings findings) {
        this.findings = findings;
    }

    private record Key(Program program, String owner, String key) {}

    void check(List<Told> history, List<Store> stores) {
        Map<Key, Answer> answers = new HashMap<>();
        for (Store store : stores) {
            checkClaims(store);
            store.answers().forEach(each -> answers.put(new Key(store.program(), each.owner(), each.key()), each));
        }
        Map<Key, List<Outcome>> asked = new LinkedHashMap<>();
        history.forEach(
                told -> asked.computeIfAbsent(new Key(told.program(), told.owner(), told.key()), _ -> new ArrayList<>())
                        .add(told.outcome()));
        asked.forEach((key, outcomes) -> check(key, outcomes, Optional.ofNullable(answers.get(key))));
    }

    /** Every event of somebody who sends commands is named by one answer, and every event that is named is there. */
    private void checkClaims(Store store) {
        Map<String, Set<Long>> versions = new HashMap<>();
        for (Event event : store.events()) {
            versions.computeIfAbsent(event.aggregate(), _ -> new HashSet<>()).add(event.version());
        }
        Map<String, Map<Long, String>> claimed = new HashMap<>();
        for (Answer answer : store.answers()) {
            for (long version = answer.version() - answer.events() + 1; version <= answer.version(); version++) {
                if (!versions.getOrDefault(answer.subject(), Set.of()).contains(version)) {
                    findings.add(
                            I1,
                            "%s %s was answered with version %d of %s, which is not there"
                                    .formatted(answer.owner(), answer.key(), version, answer.subject()));
                }
                String other = claimed.computeIfAbsent(answer.subject(), _ -> new HashMap<>())
                        .put(version, answer.key());
                if (other != null) {
                    findings.add(
                            I1,
                            "version %d of %s was given in answer to both %s and %s"
                                    .formatted(version, answer.subject(), other, answer.key()));
                }
            }
        }
        for (Event event : store.events()) {
            boolean ofACommand =
                    event.actor().startsWith("person:") || event.actor().startsWith("reaction:");
            if (ofACommand && !claimed.getOrDefault(event.aggregate(), Map.of()).containsKey(event.version())) {
                findings.add(
                        I7,
                        "%s %d by %s is no part of any answer"
                                .formatted(event.aggregate(), event.version(), event.actor()));
            }
        }
        findings.looked(I7, store.events().size());
    }

    private void check(Key key, List<Outcome> outcomes, Optional<Answer> stored) {
        List<Outcome.Ok> oks = outcomes.stream()
                .filter(Outcome.Ok.class::isInstance)
                .map(Outcome.Ok.class::cast)
                .distinct()
                .toList();
        if (!oks.isEmpty()) {
            findings.looked(I1, 1);
            checkAcknowledged(key, oks, stored);
            boolean refusedToo = outcomes.stream().anyMatch(AcknowledgedCommands::isRefusedForGood);
            if (refusedToo) {
                findings.add(I8, key.key() + " was both acknowledged and refused: " + outcomes);
            }
        } else if (outcomes.stream().anyMatch(AcknowledgedCommands::isRefusedForGood)
                || outcomes.stream().allMatch(Outcome.Refused.class::isInstance)) {
            findings.looked(I8, 1);
            stored.ifPresent(answer -> findings.add(I8, key.key() + " was refused and stored as " + answer));
        } else {
            // Once or not at all is what the uniqueness of answers and of what they name says, which was looked at
            // above.
            findings.looked(I7, 1);
        }
    }

    private void checkAcknowledged(Key key, List<Outcome.Ok> oks, Optional<Answer> stored) {
        if (oks.size() > 1) {
            findings.add(I1, key.key() + " was answered differently when it was repeated: " + oks);
        }
        Outcome.Ok ok = oks.getFirst();
        if (stored.isEmpty()) {
            findings.add(I1, "%s was acknowledged as %s and is not in the store".formatted(key.key(), ok));
            return;
        }
        Answer answer = stored.get();
        if (!answer.subject().equals(ok.subject())
                || answer.version() != ok.version()
                || answer.events() != ok.events()) {
            findings.add(I1, "%s was acknowledged as %s and stored as %s".formatted(key.key(), ok, answer));
        }
    }

    private static boolean isRefusedForGood(Outcome outcome) {
        return outcome instanceof Outcome.Refused refused && !refused.atTheDoor();
    }
}
