package org.chancery.bench;

import java.util.List;

/** Places in a sorted list. */
final class Percentiles {

    private Percentiles() {}

    static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    /** The smallest value that so many of a hundred do not exceed. */
    static double of(List<Double> values, double percent) {
        double[] sorted = values.stream().mapToDouble(each -> each).sorted().toArray();
        int rank = (int) Math.ceil(sorted.length * percent / 100.0);
        return sorted[Math.max(rank, 1) - 1];
    }
}
