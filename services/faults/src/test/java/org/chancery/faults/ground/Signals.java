package org.chancery.faults.ground;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Sends signals to processes that this harness started. */
final class Signals {

    private Signals() {}

    /** Sends it to all of them at once; those that have ended meanwhile are passed over. */
    static void send(String signal, Collection<Long> pids) {
        List<String> command = new ArrayList<>(List.of("kill", "-" + signal));
        // Zero and less are no processes but groups, and -1 is everybody.
        pids.stream().filter(pid -> pid > 1).forEach(pid -> command.add(pid.toString()));
        if (command.size() == 2) {
            return;
        }
        try {
            new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The process and everything below it. */
    static List<Long> tree(long pid) {
        List<Long> pids = new ArrayList<>(List.of(pid));
        ProcessHandle.of(pid)
                .ifPresent(root -> root.descendants().map(ProcessHandle::pid).forEach(pids::add));
        return pids;
    }
}
