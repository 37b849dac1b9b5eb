package org.chancery.allinone;

import java.io.PrintStream;
import java.util.Locale;
import java.util.concurrent.Callable;

/** Tells the person who waits what is done, as it is done. */
final class Progress {

    private final PrintStream out;
    private final long start = System.nanoTime();

    Progress(PrintStream out) {
        this.out = out;
    }

    /** Does something and says how long it took. */
    <T> T step(String what, String where, Callable<T> work) throws Exception {
        long begun = System.nanoTime();
        T done = work.call();
        done(what, where, begun);
        return done;
    }

    /** Says that all of it is done, and how long all of it took. */
    void finish(String what, String where) {
        done(what, where, start);
    }

    private void done(String what, String where, long since) {
        double seconds = (System.nanoTime() - since) / 1e9;
        say(String.format(Locale.ROOT, "  %-14s %5.1f s  %s", what, seconds, where));
    }

    synchronized void say(String line) {
        out.println(line);
    }
}
