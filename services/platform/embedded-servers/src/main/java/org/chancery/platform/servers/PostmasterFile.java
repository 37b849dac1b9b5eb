package org.chancery.platform.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** {@code postmaster.pid}, in which a running PostgreSQL says who it is and how far it is. */
record PostmasterFile(Path data) {

    /** The server of this data directory is up and takes connections. */
    boolean isReady(long pid) {
        List<String> lines = lines();
        return lines.size() >= 8
                && lines.getFirst().strip().equals(Long.toString(pid))
                && lines.get(7).strip().equals("ready");
    }

    /**
     * A server of this data directory that outlived whoever started it. The number alone could by now belong to any
     * process, so its command line must name PostgreSQL and this directory.
     */
    Optional<ProcessHandle> orphan() {
        List<String> lines = lines();
        if (lines.isEmpty() || !lines.getFirst().strip().matches("\\d{1,10}")) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(lines.getFirst().strip())).filter(this::servesThisDirectory);
    }

    private boolean servesThisDirectory(ProcessHandle process) {
        boolean postgres =
                process.info().command().filter(c -> c.endsWith("/postgres")).isPresent();
        boolean here = process.info()
                .arguments()
                .map(List::of)
                .filter(arguments -> arguments.contains(data.toString()))
                .isPresent();
        return postgres && here;
    }

    private List<String> lines() {
        try {
            return Files.readAllLines(data.resolve("postmaster.pid"));
        } catch (IOException _) {
            return List.of();
        }
    }
}
