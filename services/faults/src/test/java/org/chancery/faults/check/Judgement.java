package org.chancery.faults.check;

import static org.chancery.faults.check.Invariant.I14;
import static org.chancery.faults.check.Invariant.I4;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chancery.faults.load.Told;
import org.chancery.faults.sinks.Arrived;

/** Holds everything against everything, once nothing is under way any more. */
public final class Judgement {

    /** Which sort of event makes each row of a table. */
    private static final Map<String, String> MADE_BY = Map.of(
            "reporting.consultations.consultation", "consultation-proposed",
            "reporting.mechanisms.round", "round-counted",
            "reporting.records.record", "record-opened",
            "reporting.records.statement", "statement-recorded");

    private final Evidence evidence;
    private final Topics topics;
    private final Findings findings = new Findings();

    /** @param topics through which records are read */
    public Judgement(Evidence evidence, Topics topics) {
        this.evidence = evidence;
        this.topics = topics;
    }

    /**
     * Looks at all of it.
     *
     * @param history what clients were told
     * @param arrived what came of the letters
     * @param before what the processes held under load before the first fault
     * @param after what they hold now
     * @param rebuilding builds the views anew, in the middle
     */
    public Findings of(
            List<Told> history,
            Arrived arrived,
            Resources before,
            Resources after,
            Rebuilding rebuilding,
            Settled settled) {
        Resources.compare(before, after, findings);
        List<Store> stores = evidence.stores();
        new AcknowledgedCommands(findings).check(history, stores);
        stores.forEach(new StoredOrder(findings)::check);
        var publication = new Publication(findings);
        stores.forEach(store -> publication.check(store, topics.published(store.program())));
        new Trail(findings).check(stores, evidence.trail());
        new Letters(findings).check(stores, evidence.subscriptions(), evidence.deliveries(), arrived);
        new Rules(findings).check(evidence);
        new LastShown(findings).check(evidence);
        checkParked(settled);
        checkViews(stores, rebuilding, settled);
        return findings;
    }

    private void checkParked(Settled settled) {
        settled.underWay().forEach(each -> findings.add(I14, each));
        settled.stopped().forEach(each -> findings.add(I14, each));
        evidence.parked().forEach((aggregate, reason) -> {
            if (!Injected.isAggregate(aggregate)) {
                findings.add(I14, aggregate + " waits in " + reason);
            }
        });
        findings.looked(I14, 1);
    }

    private void checkViews(List<Store> stores, Rebuilding rebuilding, Settled settled) {
        var views = new ShownViews(findings);
        Map<String, ShownViews.Content> live = evidence.contents();
        views.applied(stores, evidence.applied(), evidence.parked().keySet(), evidence.readers());
        Map<String, Long> sorts = new HashMap<>();
        stores.forEach(store -> store.events().stream()
                .filter(event -> !Injected.isAggregate(event.aggregate()))
                .forEach(event -> sorts.merge(event.name(), 1L, Long::sum)));
        MADE_BY.forEach((table, sort) -> views.count(live, table, sorts.getOrDefault(sort, 0L)));
        long events = stores.stream().mapToLong(store -> store.events().size()).sum();
        views.count(live, "audit.trail.line", events);
        rebuilding.all();
        settled.underWay().forEach(each -> findings.add(I4, "after the rebuild: " + each));
        long after = evidence.stores().stream()
                .mapToLong(store -> store.events().size())
                .sum();
        if (after != events) {
            findings.add(I4, "a rebuild made %d events".formatted(after - events));
        }
        views.compare(live, evidence.contents());
    }
}
