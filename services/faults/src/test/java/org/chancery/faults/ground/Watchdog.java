package org.chancery.faults.ground;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * Ends what this JVM started when this JVM is gone, be it by kill -9: a shell that waits for the end of its standard input
 * and then kills the processes that it finds in a file. A process is known by its id and the moment it began, so that a
 * number given out anew hits nobody.
 */
final class Watchdog implements AutoCloseable {

    private static final String SCRIPT = """
            cat > /dev/null
            while read -r pid began; do
              [ "$(sed 's/.*) //' /proc/$pid/stat 2>/dev/null | cut -d' ' -f20)" = "$began" ] && kill -9 $pid
            done < "$0"
            """;
    /** Of the fields of {@code /proc/PID/stat} behind the name: the time at which the process began. */
    private static final int BEGAN = 19;

    private final Path file;
    private final Process shell;

    private Watchdog(Path file, Process shell) {
        this.file = file;
        this.shell = shell;
    }

    static Watchdog start(Path file) throws IOException {
        Files.writeString(file, "");
        // Out of the terminal's reach: who presses Ctrl-C ends the driver, and the driver's end is what this waits for.
        Process shell = new ProcessBuilder("setsid", "sh", "-c", SCRIPT, file.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        return new Watchdog(file, shell);
    }

    synchronized void watch(long pid) {
        began(pid).ifPresent(moment -> append(pid + " " + moment + "\n"));
    }

    private void append(String line) {
        try {
            Files.writeString(file, line, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<String> began(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            return Optional.of(stat.substring(stat.lastIndexOf(')') + 2).split(" ")[BEGAN]);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        shell.destroy();
    }
}
