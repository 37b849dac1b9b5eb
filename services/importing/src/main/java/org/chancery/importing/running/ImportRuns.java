package org.chancery.importing.running;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.chancery.importing.calling.Services;
import org.chancery.importing.calling.Session;
import org.chancery.importing.record.OldRecord;
import org.chancery.importing.record.Reading;
import org.chancery.platform.envelope.DerivedId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Runs imports, a few at a time, each with the token of who asked, which is kept in memory only. */
@Component
public final class ImportRuns implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(ImportRuns.class);
    private static final UUID NAMESPACE = UUID.fromString("7f8d9a50-1f5c-5d3e-9a54-b4a1f2f6d0c3");
    private static final int AT_A_TIME = 4;

    private final Imports imports;
    private final Importer importer;
    private final Services services;
    private final Semaphore room = new Semaphore(AT_A_TIME, true);
    private volatile boolean stopping;

    ImportRuns(Imports imports, Importer importer, Services services) {
        this.imports = imports;
        this.importer = importer;
        this.services = services;
    }

    /**
     * Starts an import, or goes on with it, or hears how far it is where it runs already.
     *
     * @param asked what was asked for, byte for byte: the same by the same person is the same import
     * @param patience how long to wait for its end
     */
    public Report run(String asked, List<Reading> readings, String token, String by, Duration patience) {
        UUID id = DerivedId.of(NAMESPACE, by, Fingerprint.of(asked));
        List<Outcome> beginnings = readings.stream().map(ImportRuns::beginning).toList();
        var end = new CountDownLatch(1);
        if (imports.take(id, by, beginnings)) {
            Thread.ofVirtual().name("import-" + id).start(() -> {
                try {
                    work(id, readings, new Session(services, token), by);
                } finally {
                    end.countDown();
                }
            });
            await(end, patience);
        }
        return find(id).orElseThrow();
    }

    private static void await(CountDownLatch end, Duration patience) {
        try {
            boolean _ = end.await(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Outcome beginning(Reading reading) {
        OldRecord record = reading.record();
        return record == null ? Outcome.refused(null, reading.faults()) : Outcome.underWay(record.id());
    }

    /** How far an import is. */
    public Optional<Report> find(UUID id) {
        return imports.find(id);
    }

    private void work(UUID id, List<Reading> readings, Session session, String by) {
        room.acquireUninterruptibly();
        try {
            for (int i = 0; i < readings.size() && !stopping; i++) {
                OldRecord record = readings.get(i).record();
                if (record != null) {
                    int position = i;
                    imports.tell(
                            id,
                            position,
                            importer.bring(
                                    record,
                                    session,
                                    by,
                                    (taken, steps) -> imports.progress(id, position, taken, steps)));
                }
            }
            if (!stopping) {
                imports.finish(id);
            }
        } catch (RuntimeException e) {
            // The report stays where it was, and says after a while that nobody goes on with it.
            LOG.error("import {} broke off", id, e);
        } finally {
            room.release();
        }
    }

    @Override
    public void destroy() {
        stopping = true;
    }
}
