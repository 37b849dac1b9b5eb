package org.chancery.bench;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chancery.platform.identity.testing.TestIssuer;
import org.chancery.platform.servers.FreePorts;

/**
 * A {@link LedgerProcess} that takes the tokens of an issuer of this process.
 *
 * @param port where it takes requests, on the loopback address
 */
record LedgerChild(Child child, int port) implements AutoCloseable {

    /** Starts one and returns when it serves. */
    static LedgerChild start(Site.Database database, TestIssuer issuer, Map<String, String> properties)
            throws IOException {
        int port = FreePorts.find(1).getFirst();
        var all = new LinkedHashMap<>(properties);
        all.put("server.port", Integer.toString(port));
        all.put("chancery.issuer", issuer.issuer());
        return new LedgerChild(Child.start(LedgerProcess.class, OurJournal.properties(database, all)), port);
    }

    /**
     * What it holds, in bytes.
     *
     * @param heap of it, after a collection
     * @param resident of the whole process
     */
    record Memory(double heap, double resident) {}

    /** Asks it to collect, and how much it holds then. */
    Memory memory() {
        List<String> words = List.of(child.answer(LedgerProcess.MEMORY).split(" ", -1));
        return new Memory(Double.parseDouble(words.get(0)), Double.parseDouble(words.get(1)));
    }

    @Override
    public void close() {
        child.close();
    }
}
