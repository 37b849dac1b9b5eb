package org.chancery.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One line of the table: ours and a peer's rates, measured in turn, and what the one is beside the other.
 *
 * @param reach what the ratio is to reach
 */
record Figure(String what, String peer, double reach, List<Double> ours, List<Double> peers) {

    Figure(String what, String peer, double reach) {
        this(what, peer, reach, new ArrayList<>(), new ArrayList<>());
    }

    /** The median of the ratios of each round, so that a disturbance of a minute touches one of them. */
    double ratio() {
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round < ours.size(); round++) {
            ratios.add(ours.get(round) / peers.get(round));
        }
        return median(ratios);
    }

    static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    String row() {
        return String.format(
                Locale.ROOT,
                "| %s | %s | %,.0f (%s) | %,.0f (%s) | **%.2f** | %.1f |",
                what,
                peer,
                median(ours),
                range(ours),
                median(peers),
                range(peers),
                ratio(),
                reach);
    }

    private static String range(List<Double> values) {
        return String.format(
                Locale.ROOT,
                "%,.0f to %,.0f",
                values.stream().mapToDouble(each -> each).min().orElse(0),
                values.stream().mapToDouble(each -> each).max().orElse(0));
    }
}
