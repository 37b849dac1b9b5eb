package org.chancery.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.chancery.platform.envelope.codec.EventCodec;
import org.chancery.platform.journal.GroupsOfAppends;
import org.chancery.platform.servers.Directories;
import org.chancery.platform.servers.PostgresSettings;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** What a group of commands costs that is stored together, until it is on the disk of a durable server. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@SuppressWarnings("NullAway.Init") // the set-up fills them
public class AppendMicro {

    /** How many commands are stored together. */
    @Param({"1", "16", "64"})
    public int group;

    private Path directory;
    private Site site;
    private SingleConnectionDataSource connection;
    private GroupsOfAppends appends;

    /** Starts the server. */
    @Setup(Level.Trial)
    public void start() throws IOException, SQLException {
        directory = Files.createTempDirectory("chancery-micro");
        site = Site.open(directory, PostgresSettings.FEW_BUFFERS);
        Site.Database database = site.database(LedgerService.NAME);
        JournalTables.make(database);
        connection = new SingleConnectionDataSource(database.source().getConnection(), true);
        byte[] event =
                new EventCodec(LedgerService.TYPES).encode(new LedgerEvent.EntryMade(LedgerId.fresh(), Peer.TEXT));
        appends = new GroupsOfAppends(connection, "entry-made", event);
    }

    /** One group, one statement, one transaction. */
    @Benchmark
    public void store() {
        appends.store(group);
    }

    /** Stops the server. */
    @TearDown(Level.Trial)
    public void stop() throws IOException {
        connection.destroy();
        site.close();
        Directories.delete(directory);
    }
}
