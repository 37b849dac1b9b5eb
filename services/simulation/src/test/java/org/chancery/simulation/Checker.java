package org.chancery.simulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.chancery.notifications.delivery.SimulatedLetters;
import org.chancery.platform.intake.SimulatedIntake;
import org.chancery.platform.journal.SimulatedStore.Row;
import org.chancery.platform.simulation.Broker;
import org.chancery.platform.simulation.Table;
import org.chancery.scheduling.events.CampaignEvent.TargetsSet;
import org.chancery.scheduling.events.CampaignId;

/** Holds what came out against what was promised: store, topic, view, rule and letters. */
final class Checker {

    private final World world;
    private final Stored stored;

    private Checker(World world) {
        this.world = world;
        this.stored = new Stored(world.database);
    }

    /** @throws Broken where a promise was not kept */
    static void check(World world) {
        var checker = new Checker(world);
        checker.everyAggregateIsWithoutGap();
        new Answers(world.history, checker.stored).check();
        checker.theTopicHasWhatIsStored();
        checker.theViewHasWhatIsStored();
        checker.theRuleHasActedOnce();
        checker.everybodyWasTold();
        checker.everythingCameToRest();
    }

    private void everyAggregateIsWithoutGap() {
        stored.byAggregate.forEach((aggregate, rows) -> {
            for (int nth = 0; nth < rows.size(); nth++) {
                if (rows.get(nth).version() != nth) {
                    throw new Broken("I6", aggregate + " has no version " + nth + " in the store");
                }
            }
        });
    }

    private void theTopicHasWhatIsStored() {
        Map<UUID, Row> byId = new HashMap<>();
        stored.rows.forEach(row -> byId.put(row.id(), row));
        Set<UUID> published = new HashSet<>();
        Map<String, Long> versions = new HashMap<>();
        for (int lane = 0; lane < world.broker.lanes(); lane++) {
            long last = 0;
            Map<Long, UUID> numbers = new HashMap<>();
            for (Broker.Entry entry : world.broker.log(lane)) {
                UUID id = UUID.fromString(entry.header("ce_id"));
                Row row = byId.get(id);
                if (row == null) {
                    throw new Broken("I5", "the topic has an event that is not in the store");
                }
                sameBytes(entry, row);
                long number = Long.parseLong(entry.header("ce_sequence"));
                UUID before = numbers.put(number, id);
                if (before != null && !before.equals(id)) {
                    throw new Broken("I6", "two events have the number " + number + " of lane " + lane);
                }
                if (number > last + 1 && !world.broker.wasMended()) {
                    throw new Broken("I6", "lane " + lane + " has " + number + " after " + last);
                }
                last = Math.max(last, number);
                if (published.add(id) && !world.broker.wasMended()) {
                    inOrder(row, versions);
                }
            }
        }
        if (published.size() != stored.rows.size()) {
            throw new Broken(
                    "I2", stored.rows.size() + " events are stored, " + published.size() + " are on the topic");
        }
    }

    private static void sameBytes(Broker.Entry entry, Row row) {
        if (!java.util.Arrays.equals(entry.value(), row.payload())) {
            throw new Broken("I2", "the bytes of an event on the topic are not those in the store");
        }
        if (!row.aggregate().equals(entry.key())
                || !String.valueOf(row.version()).equals(entry.header("ce_aggregateversion"))) {
            throw new Broken("I2", "an event on the topic is of another aggregate or version than in the store");
        }
    }

    private static void inOrder(Row row, Map<String, Long> versions) {
        long expected = versions.getOrDefault(row.aggregate(), -1L) + 1;
        if (row.version() != expected) {
            throw new Broken(
                    "I6", row.aggregate() + " has version " + row.version() + " before " + expected + " on the topic");
        }
        versions.put(row.aggregate(), expected);
    }

    private void theViewHasWhatIsStored() {
        Table<String, Tally.Row> tally = world.database.table(Tally.NAME);
        var view = tally.committed();
        for (String aggregate : view.keySet()) {
            if (!stored.byAggregate.containsKey(aggregate)) {
                throw new Broken("I5", "the view has " + aggregate + ", which is not in the store");
            }
        }
        stored.byAggregate.forEach((aggregate, rows) -> {
            Tally.Row row = view.get(aggregate);
            List<UUID> applied = row == null
                    ? List.of()
                    : row.lines().stream().map(Tally.Line::event).toList();
            List<UUID> expected = rows.stream().map(Row::id).toList();
            if (!applied.equals(expected)) {
                throw new Broken(
                        difference(applied, expected),
                        aggregate + " in the view: " + (row == null ? "nothing" : row.lines()) + " of " + rows.size()
                                + " events");
            }
            if (row != null
                    && !row.state()
                            .equals(stored.state(
                                    org.chancery.platform.envelope.Subject.parse(aggregate), Long.MAX_VALUE))) {
                throw new Broken("I4", aggregate + " in the view is not what its events come to");
            }
            long reached = SimulatedIntake.applied(world.database, Tally.NAME, aggregate);
            if (reached != rows.size() - 1) {
                throw new Broken("I4", "the view says that it has taken " + aggregate + "@" + reached);
            }
        });
    }

    /** Whether events are missing or doubled, or only in the wrong order. */
    private static String difference(List<UUID> applied, List<UUID> expected) {
        var sorted = new ArrayList<>(applied);
        var others = new ArrayList<>(expected);
        sorted.sort(null);
        others.sort(null);
        return sorted.equals(others) ? "I6" : "I4";
    }

    private void theRuleHasActedOnce() {
        Set<String> theirs = new HashSet<>();
        for (Row row : stored.rows) {
            if (Stored.event(row) instanceof TargetsSet) {
                String campaign = new CampaignId(WhenTargetsSetThenOpenTheirCampaign.derived(row.id()))
                        .subject()
                        .toString();
                theirs.add(campaign);
                List<String> types = stored.byAggregate.getOrDefault(campaign, List.of()).stream()
                        .map(Row::type)
                        .toList();
                if (!types.equals(List.of("campaign-opened", "campaign-phases-planned"))) {
                    throw new Broken("I4", "the rule made " + types + " of an event");
                }
            }
        }
        for (String aggregate : stored.byAggregate.keySet()) {
            boolean asked = world.history.requests.stream()
                    .anyMatch(request -> request.subject().toString().equals(aggregate));
            if (!asked && !theirs.contains(aggregate)) {
                throw new Broken("I5", "nobody asked for " + aggregate);
            }
        }
    }

    private void everythingCameToRest() {
        List<String> unfinished = world.unfinished();
        if (world.busyClients > 0 || !unfinished.isEmpty()) {
            throw new Broken("I14", "it does not come to rest: " + unfinished);
        }
    }

    private void everybodyWasTold() {
        Set<UUID> expected = new HashSet<>(
                SimulatedLetters.expected(stored.rows.stream().map(Row::id).toList()));
        Set<UUID> arrived = new HashSet<>(world.history.post);
        if (!arrived.equals(expected)) {
            throw new Broken("I9", expected.size() + " letters were due, " + arrived.size() + " arrived");
        }
    }
}
