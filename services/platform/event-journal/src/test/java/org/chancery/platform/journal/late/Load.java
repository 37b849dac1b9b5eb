package org.chancery.platform.journal.late;

import static org.chancery.platform.journal.conformance.Jars.newJar;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.axonframework.eventhandling.GenericEventMessage;
import org.chancery.platform.journal.jar.JarServers;
import org.chancery.platform.journal.late.Reader.Told;
import org.flywaydb.core.Flyway;

/**
 * Seven events of four jars, and all who read them. The event {@link #late} and the last of {@link #busy} are of one
 * transaction, which may begin early. Everybody has read the first event before; one of Axon's processors then stands still
 * while others write.
 */
final class Load implements AutoCloseable {

    /** More than the 250 from which Axon cleans gaps. */
    private static final int ROLLED_BACK = 300;

    final Told first = new Told(newJar().subject().toString(), 0);
    final Told late = new Told(newJar().subject().toString(), 0);
    final Told last = new Told(newJar().subject().toString(), 0);
    final List<Told> busy = busy(newJar().subject().toString());

    final CursorReader bySequence;
    final CursorReader byTransaction;
    final CursorReader behindTheHorizon;
    final AxonReader axonAwake;
    final AxonReader axonAsleep;
    final RelayReader ours;

    private final TwoStores stores;
    private final List<Reader> awake;

    /** Empty tables and an empty topic. */
    Load() {
        var servers = new JarServers();
        DataSource database = servers.database();
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/journal")
                .load()
                .migrate();
        stores = new TwoStores(database);
        bySequence = CursorReader.bySequence(database);
        byTransaction = CursorReader.byTransaction(database);
        behindTheHorizon = CursorReader.byTransactionBehindTheHorizon(database);
        axonAwake = new AxonReader(database);
        axonAsleep = new AxonReader(database);
        ours = new RelayReader(servers);
        awake = List.of(bySequence, byTransaction, behindTheHorizon, axonAwake, ours);
    }

    /** Every transaction begins when it commits. */
    Load inTime() {
        everybodyReadsTheFirst();
        othersWriteFor(Duration.ZERO);
        commit(stores.begin(), late);
        return this;
    }

    /** The transaction begins before the others, and commits after them. */
    Load withOneOpenFor(Duration duration) {
        everybodyReadsTheFirst();
        var open = stores.begin();
        open.append(late);
        othersWriteFor(duration);
        commit(open);
        return this;
    }

    private void everybodyReadsTheFirst() {
        store(first);
        everybodyLooks();
        axonAsleep.sleep();
    }

    /** @param duration how long it takes, for Axon: its clock is put forward and nobody waits */
    private void othersWriteFor(Duration duration) {
        store(busy.get(0));
        rollBackMany();
        store(busy.get(1));
        awake.forEach(Reader::look);
        GenericEventMessage.clock = Clock.offset(Clock.systemUTC(), duration);
        store(busy.get(2));
        everybodyLooks();
    }

    private void commit(TwoStores.Open transaction, Told... more) {
        Stream.of(more).forEach(transaction::append);
        transaction.append(busy.get(3));
        transaction.commit();
        store(last);
        everybodyLooks();
    }

    private void store(Told event) {
        var transaction = stores.begin();
        transaction.append(event);
        transaction.commit();
    }

    private void rollBackMany() {
        var never = stores.begin();
        busy(newJar().subject().toString(), ROLLED_BACK).forEach(never::append);
        never.rollBack();
    }

    private void everybodyLooks() {
        awake.forEach(Reader::look);
        axonAsleep.look();
    }

    private static List<Told> busy(String jar) {
        return busy(jar, 4);
    }

    private static List<Told> busy(String jar, int events) {
        return LongStream.range(0, events)
                .mapToObj(version -> new Told(jar, version))
                .toList();
    }

    /** Everything that is committed, by jar and version. */
    List<Told> stored() {
        return stores.stored();
    }

    @Override
    public void close() {
        GenericEventMessage.clock = Clock.systemUTC();
        awake.forEach(Reader::close);
        axonAsleep.close();
    }
}
