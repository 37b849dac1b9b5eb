package org.chancery.faults.check;

import static org.chancery.faults.check.Invariant.I11;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.chancery.faults.ground.Program;

/** The rules of the domain that doubled or lost reactions would break. */
final class Rules {

    private static final String BODY = "convert_from(payload, 'UTF8')::jsonb";

    /** A round that a mechanism counted. */
    record Round(String mechanism, String consultation, int ordinal) {}

    private final Findings findings;

    Rules(Findings findings) {
        this.findings = findings;
    }

    void check(Evidence evidence) {
        rounds(evidence.ask(
                Program.SCHEDULING,
                "select aggregate_id, %1$s ->> 'consultation', (%1$s ->> 'ordinal')::int from event where type = 'round-counted'"
                        .formatted(BODY),
                row -> new Round(row.getString(1), row.getString(2), row.getInt(3))));
        List<String> held = evidence.ask(
                Program.SCHEDULING,
                "select substr(aggregate_id, 14) from event where type = 'consultation-held'",
                row -> row.getString(1));
        exactly(
                "counts the round of",
                held,
                evidence.ask(
                        Program.SCHEDULING,
                        "select %s ->> 'consultation' from event where type = 'round-counted'".formatted(BODY),
                        row -> row.getString(1)));
        exactly(
                "opens the record of",
                held,
                evidence.ask(
                        Program.MINUTES,
                        "select %1$s ->> 'consultation' from event where type = 'record-opened' and %1$s ->> 'consultation' is not null"
                                .formatted(BODY),
                        row -> row.getString(1)));
        List<String> undertaken = evidence.ask(Program.MINUTES, """
                select jsonb_path_query(%s, '$.content.undertakings[*].undertaking') #>> '{}' from event e
                where type = 'statement-recorded'
                  and exists (select 1 from event c where c.aggregate_id = e.aggregate_id and c.type = 'record-closed')""".formatted(BODY), row -> row.getString(1));
        exactly(
                "raises the undertaking",
                undertaken,
                evidence.ask(
                        Program.COMMITMENTS,
                        "select %1$s #>> '{source,undertaking}' from event where version = 0 and %1$s #>> '{source,undertaking}' is not null"
                                .formatted(BODY),
                        row -> row.getString(1)));
    }

    /** From 1 on, each once. */
    void rounds(List<Round> rounds) {
        Map<String, TreeSet<Integer>> ordinals = new HashMap<>();
        for (Round round : rounds) {
            if (!ordinals.computeIfAbsent(round.mechanism(), _ -> new TreeSet<>())
                    .add(round.ordinal())) {
                findings.add(I11, "two rounds %d of %s".formatted(round.ordinal(), round.mechanism()));
            }
        }
        ordinals.forEach((mechanism, all) -> {
            if (all.last() != all.size()) {
                findings.add(I11, "the rounds of %s have holes: %s".formatted(mechanism, all));
            }
        });
        findings.looked(I11, rounds.size());
    }

    /** Each of the one leads to one of the other. */
    void exactly(String what, List<String> causes, List<String> effects) {
        Map<String, Integer> times = new HashMap<>();
        effects.forEach(each -> times.merge(each, 1, Integer::sum));
        for (String cause : causes) {
            Integer found = times.remove(cause);
            if (found == null || found != 1) {
                findings.add(I11, "%s times somebody %s %s".formatted(found, what, cause));
            }
        }
        times.forEach((effect, _) -> findings.add(I11, "without reason somebody %s %s".formatted(what, effect)));
        findings.looked(I11, causes.size());
    }
}
