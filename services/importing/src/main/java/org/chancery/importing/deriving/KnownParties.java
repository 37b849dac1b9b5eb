package org.chancery.importing.deriving;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** States and organisations with capital and zone, for those that the register does not hold yet. */
final class KnownParties {

    static final List<Party> ALL = read();

    private KnownParties() {}

    private static List<Party> read() {
        try (InputStream file = KnownParties.class.getResourceAsStream("/register/parties.csv")) {
            String lines = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(KnownParties::party)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Party party(String line) {
        String[] parts = line.split(";", -1);
        return new Party(
                parts[0], parts[0].length() == 2 && !parts[0].equals("EU"), parts[1], parts[2], parts[3], parts[4]);
    }
}
