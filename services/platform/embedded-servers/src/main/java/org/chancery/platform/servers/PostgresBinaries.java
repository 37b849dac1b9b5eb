package org.chancery.platform.servers;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Properties;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The programs of PostgreSQL ({@code initdb} and {@code postgres}), carried as an archive on the class path. */
final class PostgresBinaries {

    private PostgresBinaries() {}

    /**
     * Unpacks the programs for this machine unless that was done before.
     *
     * @return the directory that holds {@code bin}, {@code lib} and {@code share}
     */
    static Path unpackInto(Path directory) throws IOException {
        Path home = directory.resolve("postgresql-" + version());
        if (Files.isDirectory(home)) {
            return home;
        }
        Files.createDirectories(directory);
        // Unpacked beside and then moved, so that a start that was killed halfway leaves no half server.
        Path fresh = Files.createTempDirectory(directory, ".unpacking-");
        makeVisible(fresh);
        try (InputStream archive = open()) {
            unpack(archive, fresh);
        }
        try {
            Files.move(fresh, home);
        } catch (FileAlreadyExistsException | DirectoryNotEmptyException _) {
            // Another process was faster.
            Directories.delete(fresh);
        }
        return home;
    }

    private static void unpack(InputStream archive, Path target) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZInputStream(archive))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path path = target.resolve(entry.getName()).normalize();
                if (!path.startsWith(target)) {
                    throw new IOException("the archive wants to write outside its directory: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(path);
                    continue;
                }
                Files.createDirectories(path.getParent());
                if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
                } else {
                    Files.copy(tar, path);
                    if ((entry.getMode() & 0100) != 0) {
                        makeVisible(path);
                    }
                }
            }
        }
    }

    private static void makeVisible(Path path) throws IOException {
        Files.setPosixFilePermissions(
                path,
                EnumSet.of(
                        PosixFilePermission.OWNER_READ,
                        PosixFilePermission.OWNER_WRITE,
                        PosixFilePermission.OWNER_EXECUTE,
                        PosixFilePermission.GROUP_READ,
                        PosixFilePermission.GROUP_EXECUTE,
                        PosixFilePermission.OTHERS_READ,
                        PosixFilePermission.OTHERS_EXECUTE));
    }

    private static InputStream open() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac") ? "darwin" : "linux";
        String machine = System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
        String name = "/postgres-" + system + "-" + machine + ".txz";
        InputStream archive = PostgresBinaries.class.getResourceAsStream(name);
        if (archive == null) {
            throw new ServerFailed(
                    "no PostgreSQL for this machine (" + system + " " + machine + ") is on the class path");
        }
        return archive;
    }

    private static String version() throws IOException {
        var versions = new Properties();
        try (InputStream in = PostgresBinaries.class.getResourceAsStream("versions.properties")) {
            if (in == null) {
                throw new IOException("versions.properties is missing from the embedded-servers jar");
            }
            versions.load(in);
        }
        return versions.getProperty("postgresql");
    }
}
