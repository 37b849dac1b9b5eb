package org.chancery.faults.inject;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.chancery.faults.ground.Postgres;

/** The disk of PostgreSQL is full, and then is not any more. Needs a small file system of its own. */
record FullDisk(Postgres postgres, Duration lasts) implements Fault {

    @Override
    public int number() {
        return 12;
    }

    @Override
    public String name() {
        return "the disk of PostgreSQL is full for %d s".formatted(lasts.toSeconds());
    }

    @Override
    public Set<String> touches() {
        return Set.of(Touched.STORE);
    }

    private Path ballast() {
        return postgres.data().resolveSibling("ballast");
    }

    @Override
    public void inject() throws IOException {
        try (OutputStream out = Files.newOutputStream(ballast())) {
            byte[] megabyte = new byte[1024 * 1024];
            while (true) {
                out.write(megabyte);
            }
        } catch (IOException full) {
            if (Files.size(ballast()) == 0) {
                throw full;
            }
        }
    }

    @Override
    public void heal() throws IOException {
        Files.delete(ballast());
        // A server that could not write its log has ended; whoever looks after it starts it again.
        postgres.startUnlessAlive();
    }
}
