package org.chancery.bench;

import java.util.Locale;

/**
 * What a figure is to reach.
 *
 * @param ratio of ours to the peer's
 * @param less whether less is better, as of a time
 * @param limit what ours itself may be at most, in its own unit, where less is better
 */
record Aim(double ratio, boolean less, double limit) {

    static Aim atLeast(double ratio) {
        return new Aim(ratio, false, Double.POSITIVE_INFINITY);
    }

    static Aim atMost(double ratio) {
        return new Aim(ratio, true, Double.POSITIVE_INFINITY);
    }

    /** Less than the peer's, and at most so much. */
    static Aim aheadAndAtMost(double limit) {
        return new Aim(1, true, limit);
    }

    boolean isReached(double reached, double ours) {
        return less ? reached <= ratio && ours <= limit : reached >= ratio;
    }

    @Override
    public String toString() {
        String bound = String.format(Locale.ROOT, "%s %.1f", less ? "at most" : "at least", ratio);
        return Double.isInfinite(limit) ? bound : String.format(Locale.ROOT, "%s, and %.0f", bound, limit);
    }
}
