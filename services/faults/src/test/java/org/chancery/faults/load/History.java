package org.chancery.faults.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.chancery.faults.ground.Program;

/**
 * What clients were told, on disk before they ask anything else: a store that loses what it acknowledged cannot take the
 * memory of it along.
 */
public final class History implements AutoCloseable {

    private final Path file;
    private final FileChannel channel;
    private final Map<Program, Long> lastOk = new EnumMap<>(Program.class);
    private final Map<String, Integer> counts = new TreeMap<>();

    /** @param file made anew */
    public History(Path file) {
        this.file = file;
        try {
            channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns when it is on disk. */
    synchronized void append(Told told) {
        try {
            channel.write(ByteBuffer.wrap(told.line().getBytes(StandardCharsets.UTF_8)));
            channel.force(false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        switch (told.outcome()) {
            case Outcome.Ok _ -> {
                lastOk.put(told.program(), System.nanoTime());
                count("ok");
            }
            case Outcome.Refused no -> count("refused " + no.status());
            case Outcome.Unknown unknown -> count("unknown " + unknown.why());
        }
    }

    private void count(String what) {
        counts.merge(what, 1, Integer::sum);
    }

    /** Whether a command of this program was acknowledged later than that moment of {@link System#nanoTime}. */
    public synchronized boolean hasOkSince(Program program, long moment) {
        Long last = lastOk.get(program);
        return last != null && last - moment > 0;
    }

    /** How often what was told, refusals by status and unknown outcomes by reason. */
    public synchronized Map<String, Integer> counts() {
        return new TreeMap<>(counts);
    }

    /** Everything, as it is on disk. */
    public List<Told> read() {
        try {
            return Files.readAllLines(file).stream().map(Told::of).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
