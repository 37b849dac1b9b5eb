package org.chancery.platform.servers;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The end of a server's log: its last lines for the message of a failure, and what it says of a reason. */
record LogTail(Path log) {

    private static final int LINES = 12;

    /** How long the log is by now. */
    long length() throws IOException {
        return Files.exists(log) ? Files.size(log) : 0;
    }

    /** Whether what was written after this length has any of these words. */
    boolean saysAfter(long length, List<String> words) throws IOException {
        byte[] all = Files.readAllBytes(log);
        var after =
                new String(all, Math.toIntExact(length), all.length - Math.toIntExact(length), StandardCharsets.UTF_8);
        return words.stream().anyMatch(after::contains);
    }

    @Override
    public String toString() {
        try {
            List<String> lines = new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            List<String> last = lines.subList(Math.max(0, lines.size() - LINES), lines.size());
            return "The last lines of " + log + ":\n  " + String.join("\n  ", last);
        } catch (IOException _) {
            return "It left no log at " + log;
        }
    }
}
