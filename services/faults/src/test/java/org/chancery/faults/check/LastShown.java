package org.chancery.faults.check;

import static org.chancery.faults.check.Invariant.I10;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.chancery.faults.ground.Program;
import org.jspecify.annotations.Nullable;

/**
 * Folds the events of each consultation by rules of its own, and compares with what the list of consultations shows. A view
 * that applies an event wrongly or in the wrong order comes out the same when it is built anew; here it does not.
 */
final class LastShown {

    /** How far each sort of event brings a consultation; others leave it where it is. */
    private static final Map<String, String> LEADS_TO = Map.of(
            "consultation-proposed", "PROPOSED",
            "consultation-scheduled", "SCHEDULED",
            "consultation-rescheduled", "SCHEDULED",
            "consultation-postponed", "POSTPONED",
            "consultation-cancelled", "CANCELLED",
            "consultation-held", "HELD",
            "held-withdrawn", "SCHEDULED");

    private static final String STEPS = """
            select substr(aggregate_id, 14), type, (convert_from(payload, 'UTF8')::jsonb -> 'entry')::text
            from event where aggregate_id like 'consultation/%' order by aggregate_id, version""";

    private static final String SHOWN = "select id::text, status, entry::text from consultations.consultation";

    /**
     * An event of a consultation.
     *
     * @param entry date, mode and place as JSON, where it sets them
     */
    record Step(String consultation, String name, @Nullable String entry) {}

    /**
     * What somebody reads of a consultation.
     *
     * @param entry date, mode and place as JSON, where they were ever set
     */
    record Shown(
            String consultation, String status, @Nullable String entry) {}

    private final Findings findings;

    LastShown(Findings findings) {
        this.findings = findings;
    }

    void check(Evidence evidence) {
        compare(
                evidence.ask(
                        Program.SCHEDULING,
                        STEPS,
                        row -> new Step(row.getString(1), row.getString(2), row.getString(3))),
                evidence.ask(
                        Program.REPORTING,
                        SHOWN,
                        row -> new Shown(row.getString(1), row.getString(2), row.getString(3))));
    }

    /** @param steps those of each consultation in their order */
    void compare(List<Step> steps, List<Shown> shown) {
        Map<String, Shown> expected = new HashMap<>();
        for (Step step : steps) {
            expected.merge(step.consultation(), after(null, step), (before, _) -> after(before, step));
        }
        findings.looked(I10, expected.size());
        for (Shown one : shown) {
            Shown should = expected.remove(one.consultation());
            if (!one.equals(should)) {
                findings.add(I10, "shown is %s where its events come to %s".formatted(one, should));
            }
        }
        expected.values().forEach(one -> findings.add(I10, "not shown is " + one));
    }

    private static Shown after(@Nullable Shown before, Step step) {
        String status = LEADS_TO.getOrDefault(step.name(), before == null ? "nothing" : before.status());
        String entry = step.entry() != null || before == null ? step.entry() : before.entry();
        return new Shown(step.consultation(), Objects.requireNonNull(status), entry);
    }
}
