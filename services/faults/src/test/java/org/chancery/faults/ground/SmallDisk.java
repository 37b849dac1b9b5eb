package org.chancery.faults.ground;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file system of its own for one directory, in memory, which only root can have. */
final class SmallDisk {

    /** Room for what PostgreSQL begins with, its log of changes, and some hours of work. */
    private static final String SIZE = "size=2500m";

    private final Path directory;
    private final boolean mounted;

    private SmallDisk(Path directory, boolean mounted) {
        this.directory = directory;
        this.mounted = mounted;
    }

    static SmallDisk mount(Path directory, boolean wanted) throws IOException {
        Files.createDirectories(directory);
        return new SmallDisk(
                directory, wanted && works("mount", "-t", "tmpfs", "-o", SIZE, "tmpfs", directory.toString()));
    }

    /** Takes away what a run that was killed has left mounted there. */
    static void leaveFromBefore(Path directory) throws IOException {
        if (Files.exists(directory)
                && !Files.getFileStore(directory).equals(Files.getFileStore(directory.getParent()))) {
            works("umount", "-l", directory.toString());
        }
    }

    boolean isMounted() {
        return mounted;
    }

    private static boolean works(String... command) {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    void close() {
        if (mounted) {
            works("umount", "-l", directory.toString());
        }
    }
}
