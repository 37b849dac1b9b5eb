package org.chancery.platform.journal.conformance;

import java.util.List;
import java.util.stream.Stream;

/** All promises of a journal. */
public final class JournalConformance {

    private JournalConformance() {}

    /** The promises, each to be tried by itself. */
    public static List<Promise> promises() {
        return Stream.of(CommandPromises.all(), RelayPromises.all())
                .flatMap(List::stream)
                .toList();
    }
}
