package org.chancery.bench;

import java.lang.management.ManagementFactory;
import java.util.Locale;
import java.util.function.LongSupplier;

/**
 * Windows that are not measured, until the compilers of the JVMs have little left to do. On two processors they take more than
 * the commands for the first minute or two, and nothing after it: a service is measured as it is for the weeks that follow.
 */
final class WarmUp {

    /** Of the time of a window, all threads of the compilers together. */
    private static final double LITTLE = 0.02;

    /** A single quiet window may be one in which nothing has been called often enough yet. */
    private static final int QUIET_IN_A_ROW = 5;

    /** What still compiles after so many is measured as it is. */
    private static final int MOST = 30;

    private WarmUp() {}

    /** What is done over and over. */
    interface Window<E extends Exception> {
        void pass() throws E;
    }

    /** What works in this process. */
    static <E extends Exception> void here(String what, Window<E> window) throws E {
        until(what, WarmUp::compiledHere, window);
    }

    /** For how many milliseconds the compilers of this process have worked so far. */
    static long compiledHere() {
        return ManagementFactory.getCompilationMXBean().getTotalCompilationTime();
    }

    /**
     * What works elsewhere.
     *
     * @param compiled for how many milliseconds the compilers of what works have worked so far
     */
    static <E extends Exception> void until(String what, LongSupplier compiled, Window<E> window) throws E {
        int quiet = 0;
        for (int nth = 1; nth <= MOST && quiet < QUIET_IN_A_ROW; nth++) {
            long before = compiled.getAsLong();
            long started = System.nanoTime();
            window.pass();
            double share = (compiled.getAsLong() - before) / ((System.nanoTime() - started) / 1e6);
            quiet = share > LITTLE ? 0 : quiet + 1;
            System.err.printf(
                    Locale.ROOT, "warming %s, window %d: compilers took %.0f %% of it%n", what, nth, 100 * share);
        }
    }
}
