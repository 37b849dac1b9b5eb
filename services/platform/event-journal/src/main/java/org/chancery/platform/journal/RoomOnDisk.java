package org.chancery.platform.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.chancery.platform.deciding.StoreFull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Stops commands before the disk of the database is full: a PostgreSQL that cannot write its log any more goes down, and
 * with it every reader. Only where the database stands on this machine can a service see how much there is.
 *
 * @param directory where the database keeps its files, or empty where that is elsewhere
 * @param leastRoom how much must be free
 */
@ConfigurationProperties("chancery.store")
record RoomOnDisk(
        @DefaultValue("") String directory,
        @DefaultValue("256MB") DataSize leastRoom) {

    /** @throws StoreFull where less is free than has to be */
    void check() {
        if (directory.isEmpty()) {
            return;
        }
        try {
            long free = Files.getFileStore(Path.of(directory)).getUsableSpace();
            if (free < leastRoom.toBytes()) {
                throw new StoreFull(
                        "the disk of the store has less than %d MB left".formatted(leastRoom.toMegabytes()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
