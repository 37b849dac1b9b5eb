package org.chancery.faults.check;

import static org.chancery.faults.check.Invariant.I5;
import static org.chancery.faults.check.Invariant.I9;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.chancery.faults.check.Store.Event;

/** Compares who should have been told with what was planned and with what arrived. */
final class Letters {

    private static final List<String> RANKS = List.of("PUBLIC", "OFFICIAL", "RESTRICTED", "CONFIDENTIAL", "SECRET");

    /** Somebody who wants to know. */
    record Subscription(
            UUID id, String owner, String clearance, String about, String channel, String address, Instant since) {}

    /** What notifications keeps of a letter. */
    record Delivery(UUID id, UUID event, String owner, String channel, String address, String state, int attempts) {}

    /** To whom: nobody is told twice of one event at one address. */
    private record Receiver(UUID event, String owner, String channel, String address) {}

    private final Findings findings;

    Letters(Findings findings) {
        this.findings = findings;
    }

    /** @param arrived ids of letters, one for each time that one came */
    void check(List<Store> stores, List<Subscription> subscriptions, List<Delivery> deliveries, List<String> arrived) {
        Set<Receiver> expected = expected(stores, subscriptions);
        Set<UUID> events = new HashSet<>();
        stores.forEach(store -> store.events().forEach(event -> events.add(event.id())));
        Map<String, Integer> times = new HashMap<>();
        arrived.forEach(id -> times.merge(id, 1, Integer::sum));
        Set<Receiver> planned = new HashSet<>();
        for (Delivery delivery : deliveries) {
            var receiver = new Receiver(delivery.event(), delivery.owner(), delivery.channel(), delivery.address());
            if (!events.contains(delivery.event())) {
                findings.add(I5, "a letter tells of an event that is in no store: " + delivery);
            } else if (!expected.contains(receiver)) {
                findings.add(I9, "a letter to somebody who should not be told: " + delivery);
            }
            if (!planned.add(receiver)) {
                findings.add(I9, "a second letter to the same receiver: " + delivery);
            }
            checkArrival(delivery, times.getOrDefault(delivery.id().toString(), 0));
            times.remove(delivery.id().toString());
        }
        times.keySet().forEach(id -> findings.add(I5, "what arrived as " + id + " was never planned"));
        expected.stream()
                .filter(receiver -> !planned.contains(receiver))
                .forEach(receiver -> findings.add(I9, "nobody planned to tell " + receiver));
        findings.looked(I9, expected.size());
    }

    /** At least once, and never more often than it was tried: each try is counted before it is made. */
    private void checkArrival(Delivery delivery, int times) {
        if (!delivery.state().equals("SENT")) {
            findings.add(I9, "not sent: " + delivery);
        } else if (times < 1 || times > delivery.attempts()) {
            findings.add(I9, "came %d times: %s".formatted(times, delivery));
        }
    }

    private static Set<Receiver> expected(List<Store> stores, List<Subscription> subscriptions) {
        Set<Receiver> expected = new HashSet<>();
        for (Store store : stores) {
            for (Event event : store.events()) {
                for (Subscription one : subscriptions) {
                    if (concerns(event, one)) {
                        expected.add(new Receiver(event.id(), one.owner(), one.channel(), one.address()));
                    }
                }
            }
        }
        return expected;
    }

    private static boolean concerns(Event event, Subscription one) {
        return !event.imported()
                && Stream.concat(Stream.of(event.aggregate()), event.about().stream())
                        .anyMatch(one.about()::equals)
                && RANKS.indexOf(one.clearance()) >= RANKS.indexOf(event.marking())
                && !event.recordedAt().isBefore(one.since());
    }
}
