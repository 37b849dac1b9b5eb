package org.chancery.allinone;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/** Where one system keeps everything that outlives it. Held by one launcher at a time. */
final class DataDirectory implements AutoCloseable {

    private final Path root;
    private final FileChannel lock;

    private DataDirectory(Path root, FileChannel lock) {
        this.root = root;
        this.lock = lock;
    }

    /** Another launcher holds the directory; the message says which. */
    static final class InUse extends Exception {
        InUse(String message) {
            super(message, null, false, false);
        }
    }

    static DataDirectory hold(Path root) throws IOException, InUse {
        Files.createDirectories(root);
        // The file stays: deleting a lock file lets two hold "the same" lock.
        FileChannel lock = FileChannel.open(
                root.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            if (lock.tryLock() == null) {
                throw new OverlappingFileLockException();
            }
        } catch (OverlappingFileLockException _) {
            lock.close();
            String pid = Files.readString(root.resolve(".pid")).strip();
            throw new InUse("Chancery already runs on " + root + " as process " + pid
                    + ". Stop that one, or choose another directory and ports with --data=DIRECTORY --port-base=N.");
        }
        Files.writeString(
                root.resolve(".pid"), Long.toString(ProcessHandle.current().pid()));
        return new DataDirectory(root, lock);
    }

    Path root() {
        return root;
    }

    Path log(String name) {
        return root.resolve("logs").resolve(name + ".log");
    }

    Path mail() {
        return root.resolve("mail");
    }

    Path webhooks() {
        return root.resolve("webhooks");
    }

    Path issuer() {
        return root.resolve("issuer");
    }

    /** A secret of this installation, made up at the first asking, for its owner's eyes only. */
    String secret(String name) throws IOException {
        Path directory = root.resolve("secrets");
        Files.createDirectories(directory);
        Path file = directory.resolve(name);
        if (!Files.exists(file)) {
            var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
            Path fresh = Files.createTempFile(directory, "." + name, "", owner);
            Files.writeString(fresh, Passwords.random());
            Files.move(fresh, file);
        }
        return Files.readString(file).strip();
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
