package org.chancery.platform.teststack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.chancery.platform.servers.Directories;
import org.chancery.platform.servers.PostgresServer;

/**
 * Where the embedded servers of one test JVM keep their files, locked as long as that JVM lives. Whoever makes one first
 * clears away those of JVMs that were killed, together with the PostgreSQL that such a JVM left running.
 */
record ScratchDirectory(Path path, FileChannel lock) implements AutoCloseable {

    static final String POSTGRES = "postgres";
    private static final String PREFIX = "stack-";

    static ScratchDirectory make() {
        try {
            Path shared = shared();
            sweep(shared);
            Path path = Files.createTempDirectory(
                    shared, PREFIX, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
            FileChannel lock = lockFile(path);
            lock.lock();
            return new ScratchDirectory(path, lock);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the programs are kept for all test JVMs of this user. */
    static Path shared() {
        try {
            Path shared = Path.of(System.getProperty("java.io.tmpdir"), "chancery-" + System.getProperty("user.name"));
            Files.createDirectories(shared);
            // Everybody may write to /tmp: what somebody else put there is not to be run.
            if (!Files.getOwner(shared).getName().equals(System.getProperty("user.name"))) {
                throw new IllegalStateException(shared + " belongs to somebody else");
            }
            return shared;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void sweep(Path shared) throws IOException {
        List<Path> directories;
        try (Stream<Path> list = Files.list(shared)) {
            directories = list.filter(path -> path.getFileName().toString().startsWith(PREFIX))
                    .toList();
        }
        for (Path directory : directories) {
            try (FileChannel channel = lockFile(directory)) {
                if (channel.tryLock() != null) {
                    PostgresServer.stopOrphan(directory.resolve(POSTGRES));
                    Directories.delete(directory);
                    Files.delete(lockPath(directory));
                }
            } catch (IOException | OverlappingFileLockException _) {
                // Another JVM is clearing it away, or it is one of this JVM's own.
            }
        }
    }

    private static FileChannel lockFile(Path directory) throws IOException {
        return FileChannel.open(lockPath(directory), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    private static Path lockPath(Path directory) {
        return directory.resolveSibling("lock-" + directory.getFileName());
    }

    @Override
    public void close() throws IOException {
        Directories.delete(path);
        lock.close();
        Files.deleteIfExists(lockPath(path));
    }
}
