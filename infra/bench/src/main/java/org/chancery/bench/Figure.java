package org.chancery.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * One line of the table: ours and a peer's values, measured in turn, and what the one is beside the other.
 *
 * @param what is measured, with its unit
 * @param peer beside what
 * @param aim what it is to reach
 * @param notes what a reader of the table has to know of this run
 */
record Figure(String what, String peer, Aim aim, List<Sample> ours, List<Sample> peers, List<String> notes) {

    Figure(String what, String peer, Aim aim) {
        this(what, peer, aim, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    /** The median of the ratios of each round, so that a disturbance of a minute touches one of them. */
    double ratio() {
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round < ours.size(); round++) {
            ratios.add(ours.get(round).value() / peers.get(round).value());
        }
        return Percentiles.median(ratios);
    }

    boolean isReached() {
        return aim.isReached(ratio(), median(ours, Sample::value));
    }

    /** Adds a round and says so to whoever waits. */
    void add(Sample oursNow, Sample peersNow) {
        ours.add(oursNow);
        peers.add(peersNow);
        System.err.printf(
                Locale.ROOT,
                "%s, round %d: %s beside %s%n",
                what,
                ours.size(),
                number(oursNow.value()),
                number(peersNow.value()));
    }

    String row() {
        return String.format(
                Locale.ROOT,
                "| %s | %s | %s | %s | **%.2f** | %s | %s / %s |",
                what,
                peer,
                told(ours),
                told(peers),
                ratio(),
                aim,
                cpu(ours),
                cpu(peers));
    }

    private static String told(List<Sample> samples) {
        return String.format(
                Locale.ROOT,
                "%s (%s to %s)",
                number(median(samples, Sample::value)),
                number(samples.stream().mapToDouble(Sample::value).min().orElse(0)),
                number(samples.stream().mapToDouble(Sample::value).max().orElse(0)));
    }

    private static CpuTime cpu(List<Sample> samples) {
        return new CpuTime(
                median(samples, sample -> sample.each().jvm()),
                median(samples, sample -> sample.each().server()));
    }

    private static double median(List<Sample> samples, ToDoubleFunction<Sample> value) {
        return Percentiles.median(samples.stream().mapToDouble(value).boxed().toList());
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value < 100 ? "%.1f" : "%,.0f", value);
    }
}
