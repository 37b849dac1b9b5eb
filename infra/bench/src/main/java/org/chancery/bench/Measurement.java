package org.chancery.bench;

import java.util.List;
import org.chancery.platform.servers.PostgresSettings;

/** Something that is measured beside a peer, in one run and in turns. */
@FunctionalInterface
interface Measurement {

    /**
     * Measures it on servers that nobody else uses.
     *
     * @return one line of the table for each of its figures
     */
    List<Figure> measure(Site site, Settings settings) throws Exception;

    /** How much memory its PostgreSQL has for pages: as much as an embedded one, if nothing else is said. */
    default int buffersMegabytes() {
        return PostgresSettings.FEW_BUFFERS;
    }
}
