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
 * @param buffersMegabytes of memory that all its sessions share ({@code shared_buffers})
 */
public record PostgresSettings(
        Path data, Path binaries, Path log, int port, String password, boolean durable, int buffersMegabytes) {

    /** Enough for a store that is young, and little beside the services of one machine. */
    public static final int FEW_BUFFERS = 64;

    public PostgresSettings {
        data = data.toAbsolutePath().normalize();
        binaries = binaries.toAbsolutePath().normalize();
        log = log.toAbsolutePath().normalize();
    }

    /** With {@link #FEW_BUFFERS}. */
    public PostgresSettings(Path data, Path binaries, Path log, int port, String password, boolean durable) {
        this(data, binaries, log, port, password, durable, FEW_BUFFERS);
    }
}
