package org.chancery.faults;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.chancery.faults.check.Findings;
import org.chancery.faults.check.Invariant;
import org.chancery.faults.check.Resources;

/** What a run came to, on one page. */
record RunReport(
        long seed,
        Duration loaded,
        List<Fired> fired,
        Map<String, Integer> outcomes,
        Duration settling,
        Resources before,
        Resources after,
        Findings findings) {

    /** As Markdown. */
    String page() {
        var page = new StringBuilder();
        page.append("# Under fire, seed %d%n%n".formatted(seed));
        int all = outcomes.values().stream().mapToInt(Integer::intValue).sum();
        page.append(
                "%d answers in %s under load (%.1f a second), %d faults. %s after the last answer nothing was under way any more.%n%n"
                        .formatted(
                                all,
                                minutes(loaded),
                                all / Math.max(1.0, loaded.toSeconds()),
                                fired.size(),
                                seconds(settling)));
        page.append(
                "At the most it served %s and had caught up %s after the beginning of a mending, %s after its end.%n%n"
                        .formatted(longest(Fired::serving), longest(Fired::caughtUp), longest(Fired::lagging)));
        page.append("| told | times |%n|---|---|%n".formatted());
        outcomes.forEach((what, times) -> page.append("| %s | %d |%n".formatted(what, times)));
        page.append("%n| invariant | looked at | found |%n|---|---|---|%n".formatted());
        for (Invariant invariant : findings.invariants()) {
            page.append("| %s %s | %d | %d |%n"
                    .formatted(
                            invariant,
                            invariant.promise(),
                            findings.lookedAt(invariant),
                            findings.against(invariant).size()));
        }
        page.append(
                "%n| at | fault | serves after | complete after | caught up after | lag 0 after healing |%n|---|---|---|---|---|---|%n"
                        .formatted());
        fired.forEach(each -> page.append("| %s | %d: %s | %s | %s | %s | %s |%n"
                .formatted(
                        minutes(each.at()),
                        each.number(),
                        each.name(),
                        seconds(each.serving()),
                        seconds(each.complete()),
                        seconds(each.caughtUp()),
                        seconds(each.lagging()))));
        page.append("%n| instance | memory before, MB | after | threads before | after |%n|---|---|---|---|---|%n"
                .formatted());
        after.memory()
                .forEach((name, kilobytes) -> page.append("| %s | %d | %d | %d | %d |%n"
                        .formatted(
                                name,
                                before.memory().getOrDefault(name, 0L) / 1024,
                                kilobytes / 1024,
                                before.threads().getOrDefault(name, 0L),
                                after.threads().getOrDefault(name, 0L))));
        page.append("%nConnections to PostgreSQL: %d before, %d after.%n"
                .formatted(before.connections(), after.connections()));
        if (!findings.isClean()) {
            page.append("%n## Found%n```%s%n```%n".formatted(findings));
        }
        return page.toString();
    }

    private String longest(Function<Fired, Duration> time) {
        return fired.stream()
                .map(time)
                .max(Comparator.naturalOrder())
                .map(RunReport::seconds)
                .orElse("-");
    }

    private static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1000.0);
    }

    private static String minutes(Duration time) {
        return "%d:%02d".formatted(time.toMinutes(), time.toSecondsPart());
    }
}
