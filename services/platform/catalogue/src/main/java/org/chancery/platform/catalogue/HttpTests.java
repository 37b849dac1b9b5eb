package org.chancery.platform.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.chancery.platform.deciding.Refusal;

/** The tests of a service over HTTP, read as text: they run in another phase of the build. */
record HttpTests(Path sources, String service) {

    /** Whether one of them names the refusal as the type of a problem. */
    boolean expect(Refusal refusal) {
        String type = "refusal:" + service + ":"
                + refusal.name().toLowerCase(Locale.ROOT).replace('_', '-');
        try (Stream<Path> files = Files.walk(sources)) {
            return files.filter(file -> file.getFileName().toString().endsWith("IT.java"))
                    .anyMatch(file -> names(file, type));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The whole type: one refusal's name may begin with another's. */
    private static boolean names(Path file, String type) {
        try {
            return Files.readString(file).matches("(?s).*" + type + "(?![a-z-]).*");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
