package org.chancery.importing.commandline;

import java.io.PrintStream;

/** A bar that fills in place, on a terminal; elsewhere a line for each record that ends. */
final class Bar {

    private static final int WIDTH = 30;

    private final PrintStream out;
    private final boolean inPlace;
    private int shown = -1;

    Bar(PrintStream out, boolean inPlace) {
        this.out = out;
        this.inPlace = inPlace;
    }

    /**
     * Shows how far it is.
     *
     * @param part of the record at work that is done, from 0 to 1
     */
    void show(int finished, int total, double part, String at) {
        if (inPlace) {
            out.print("\r" + line(finished, total, part, at) + "\u001b[K");
            out.flush();
        } else if (finished != shown) {
            out.println(line(finished, total, part, at));
        }
        shown = finished;
    }

    void end() {
        if (inPlace) {
            out.println();
        }
    }

    static String line(int finished, int total, double part, String at) {
        double done = total == 0 ? 1 : Math.min(1, (finished + part) / total);
        int filled = (int) Math.floor(done * WIDTH);
        return "[%s%s] %3d %%  %d of %d  %s"
                .formatted("#".repeat(filled), ".".repeat(WIDTH - filled), (int) (done * 100), finished, total, at);
    }
}
