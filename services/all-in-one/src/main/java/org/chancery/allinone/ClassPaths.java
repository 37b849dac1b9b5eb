package org.chancery.allinone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Who may see what, as {@code Assemble} wrote it at build time.
 *
 * @param directory one file for each service, and one for the broker
 */
record ClassPaths(Path directory) {

    /** Ends the name of every list. */
    static final String SUFFIX = ".classpath";
    /** Begins a line that names what a service loads for itself; other lines name what it shares. */
    static final String OWN = "own ";

    boolean knows(String service) {
        return Files.exists(file(service));
    }

    /** The service's own classes and the contracts that it uses. */
    List<Path> own(String service) throws IOException {
        return Files.readAllLines(file(service)).stream()
                .filter(line -> line.startsWith(OWN))
                .map(line -> Path.of(line.substring(OWN.length())))
                .toList();
    }

    /** The libraries of the service, which all services share. */
    List<Path> shared(String service) throws IOException {
        return Files.readAllLines(file(service)).stream()
                .filter(line -> !line.startsWith(OWN))
                .map(Path::of)
                .toList();
    }

    private Path file(String service) {
        return directory.resolve(service + SUFFIX);
    }
}
