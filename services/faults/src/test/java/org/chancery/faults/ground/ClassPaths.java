package org.chancery.faults.ground;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What each program may see, as the build of the all-in-one run wrote it down. */
record ClassPaths(Path directory) {

    private static final String OWN = "own ";

    /** The libraries of the broker. */
    List<Path> broker() {
        return lines("embedded-servers").stream().map(Path::of).toList();
    }

    /** As the JVM takes it. Jars only, for the JVM keeps no cache of directories. */
    String of(Program program) {
        return lines(program.word()).stream()
                .map(line -> line.startsWith(OWN) ? line.substring(OWN.length()) : line)
                .map(entry -> entry.endsWith("/target/classes") ? jarBeside(Path.of(entry)) : entry)
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static String jarBeside(Path classes) {
        String module = classes.getParent().getParent().getFileName().toString();
        try (Stream<Path> files = Files.list(classes.getParent())) {
            return files.map(Path::toString)
                    .filter(file -> file.matches(".*/" + module + "-\\d[^/]*(?<!-tests|-sources)\\.jar"))
                    .findFirst()
                    .orElse(classes.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> lines(String name) {
        try {
            return Files.readAllLines(directory.resolve(name + ".classpath"));
        } catch (IOException e) {
            throw new UncheckedIOException("build services/all-in-one first", e);
        }
    }
}
