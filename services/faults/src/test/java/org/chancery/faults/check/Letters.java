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
import org.chancery.faults.sinks.Arrived;

/** Compares who should have been told with what was planned and with what arrived. */
final class Letters {

    private static final List<String> RANKS = List.of("PUBLIC", "OFFICIAL", "RESTRICTED", "CONFIDENTIAL", "SECRET");

    /** Somebody who wants to know, or, where the receiver is gone, wanted to. */
    record Subscription(
            UUID id,
            String owner,
            String clearance,
            String about,
            String channel,
            String address,
            Instant since,
            boolean gone) {}

    /** What notifications keeps of a letter. */
    record Delivery(UUID id, UUID event, String owner, String channel, String address, String state, int attempts) {}

    /** To whom: nobody is told twice of one event at one address. */
    private record Receiver(UUID event, String owner, String channel, String address) {}

    private final Findings findings;

    Letters(Findings findings) {
        this.findings = findings;
    }

    /** @param arrived what the mail server and the receiver of webhooks saw */
    void check(List<Store> stores, List<Subscription> subscriptions, List<Delivery> deliveries, Arrived arrived) {
        Set<Receiver> allowed = receivers(stores, subscriptions.stream());
        // What happened after a receiver was gone is told to nobody there.
        Set<Receiver> expected = receivers(stores, subscriptions.stream().filter(one -> !one.gone()));
        Set<UUID> events = new HashSet<>();
        stores.forEach(store -> store.events().forEach(event -> events.add(event.id())));
        Map<String, Integer> times = counted(arrived.letters());
        Map<String, Integer> refused = counted(arrived.refused());
        Set<Receiver> planned = new HashSet<>();
        for (Delivery delivery : deliveries) {
            var receiver = new Receiver(delivery.event(), delivery.owner(), delivery.channel(), delivery.address());
            if (!events.contains(delivery.event())) {
                findings.add(I5, "a letter tells of an event that is in no store: " + delivery);
            } else if (!allowed.contains(receiver)) {
                findings.add(I9, "a letter to somebody who should not be told: " + delivery);
            }
            if (!planned.add(receiver)) {
                findings.add(I9, "a second letter to the same receiver: " + delivery);
            }
            int came = times.getOrDefault(delivery.id().toString(), 0);
            if (delivery.state().equals("FAILED") && refused.containsKey(delivery.address())) {
                checkRefused(delivery, came);
            } else {
                checkArrival(delivery, came);
            }
            times.remove(delivery.id().toString());
        }
        times.keySet().forEach(id -> findings.add(I5, "what arrived as " + id + " was never planned"));
        expected.stream()
                .filter(receiver -> !planned.contains(receiver))
                .forEach(receiver -> findings.add(I9, "nobody planned to tell " + receiver));
        checkGone(subscriptions, refused.keySet());
        checkGivenUp(deliveries, refused);
        findings.looked(I9, expected.size());
    }

    private static Map<String, Integer> counted(List<String> all) {
        Map<String, Integer> times = new HashMap<>();
        all.forEach(one -> times.merge(one, 1, Integer::sum));
        return times;
    }

    /** At least once, and never more often than it was tried: each try is counted before it is made. */
    private void checkArrival(Delivery delivery, int times) {
        if (!delivery.state().equals("SENT")) {
            findings.add(I9, "not sent: " + delivery);
        } else if (times < 1 || times > delivery.attempts()) {
            findings.add(I9, "came %d times: %s".formatted(times, delivery));
        }
    }

    /** Its last try came to nothing; an earlier one may have arrived without its sender hearing of it. */
    private void checkRefused(Delivery delivery, int times) {
        if (times > 0 && times >= delivery.attempts()) {
            findings.add(I9, "came %d times and is given up: %s".formatted(times, delivery));
        }
    }

    /** A mail is given up where its own try was refused; a webhook also where that of another letter was. */
    private void checkGivenUp(List<Delivery> deliveries, Map<String, Integer> refused) {
        Map<String, Integer> givenUp = counted(deliveries.stream()
                .filter(one -> one.channel().equals("MAIL") && one.state().equals("FAILED"))
                .map(Delivery::address)
                .toList());
        givenUp.forEach((address, mails) -> {
            int refusals = refused.getOrDefault(address, 0);
            if (refusals > 0 && mails > refusals) {
                findings.add(I9, "%d mails to %s are given up, %d were refused".formatted(mails, address, refusals));
            }
        });
    }

    private void checkGone(List<Subscription> subscriptions, Set<String> refused) {
        for (Subscription one : subscriptions) {
            boolean saidSo = one.channel().equals("WEBHOOK") && refused.contains(one.address());
            if (one.gone() != saidSo) {
                findings.add(I9, (saidSo ? "gone and still told: " : "thought gone, and never said so: ") + one);
            }
        }
    }

    private static Set<Receiver> receivers(List<Store> stores, Stream<Subscription> subscriptions) {
        List<Subscription> all = subscriptions.toList();
        Set<Receiver> receivers = new HashSet<>();
        for (Store store : stores) {
            for (Event event : store.events()) {
                for (Subscription one : all) {
                    if (concerns(event, one)) {
                        receivers.add(new Receiver(event.id(), one.owner(), one.channel(), one.address()));
                    }
                }
            }
        }
        return receivers;
    }

    private static boolean concerns(Event event, Subscription one) {
        return !event.imported()
                && Stream.concat(Stream.of(event.aggregate()), event.about().stream())
                        .anyMatch(one.about()::equals)
                && RANKS.indexOf(one.clearance()) >= RANKS.indexOf(event.marking())
                && !event.recordedAt().isBefore(one.since());
    }
}
