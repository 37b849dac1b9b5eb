package org.chancery.platform.servers;

import java.nio.file.Path;

/**
 * Where and how a PostgreSQL server runs.
 *
 * @param data its data directory; made on the first start
 * @param binaries where its programs are unpacked, once for each version
 * @param log the file that its messages are appended to
 * @param port on 127.0.0.1
 * @param password of the superuser {@code postgres}, taken over at the first start; empty lets every local user in
 * @param durable whether a commit survives a power cut; tests do without
 */
public record PostgresSettings(Path data, Path binaries, Path log, int port, String password, boolean durable) {

    public PostgresSettings {
        data = data.toAbsolutePath().normalize();
        binaries = binaries.toAbsolutePath().normalize();
        log = log.toAbsolutePath().normalize();
    }
}
