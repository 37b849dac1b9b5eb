package org.chancery.platform.simulation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One topic with its partitions, each a log that only grows. */
public final class Broker {

    /** A header of a record. */
    @SuppressWarnings("ArrayRecordComponent") // carried, never compared
    public record Header(String name, byte[] value) {}

    /** A record of a log. */
    @SuppressWarnings("ArrayRecordComponent") // carried, never compared
    public record Entry(@Nullable String key, List<Header> headers, byte[] value) {

        boolean isSameEventAs(Entry other) {
            return header("ce_id").equals(other.header("ce_id"));
        }

        /** The number of its lane that it bears, or 0 where it bears none. */
        public long number() {
            return headers.stream()
                    .filter(header -> header.name().equals("ce_sequence"))
                    .map(header -> new String(header.value(), java.nio.charset.StandardCharsets.UTF_8))
                    .filter(number -> number.matches("[1-9][0-9]*"))
                    .mapToLong(Long::parseLong)
                    .findFirst()
                    .orElse(0);
        }

        /** The value of a header as text. */
        public String header(String name) {
            return headers.stream()
                    .filter(header -> header.name().equals(name))
                    .findFirst()
                    .map(header -> new String(header.value(), java.nio.charset.StandardCharsets.UTF_8))
                    .orElseThrow(() -> new AssertionError("a record without " + name));
        }
    }

    private final Schedule schedule;
    private final List<List<Entry>> partitions = new ArrayList<>();
    private final List<List<Long>> cuts = new ArrayList<>();
    private boolean down;
    private boolean mended;
    private int missing;

    /** @param lanes how many partitions */
    public Broker(Schedule schedule, int lanes) {
        this.schedule = schedule;
        for (int i = 0; i < lanes; i++) {
            partitions.add(new ArrayList<>());
            cuts.add(new ArrayList<>());
        }
    }

    public int lanes() {
        return partitions.size();
    }

    public boolean isDown() {
        return down;
    }

    public void goDown() {
        down = true;
    }

    public void comeUp() {
        down = false;
    }

    /** Adds a record to the end of a partition. */
    public void append(int lane, Entry entry) {
        if (partitions.get(lane).stream().anyMatch(entry::isSameEventAs)) {
            schedule.note("a record comes a second time", lane);
        }
        partitions.get(lane).add(entry);
    }

    /** Takes the last records of a partition away, which were acknowledged: a broker without a disk that can be relied on. */
    public void loseTheTail(int lane, int records) {
        List<Entry> log = partitions.get(lane);
        mended |= !log.isEmpty();
        log.subList(Math.max(0, log.size() - records), log.size()).clear();
        cuts.get(lane).add((long) log.size());
    }

    /** How often a partition has lost its end, which is its epoch for whoever reads it. */
    public int epoch(int lane) {
        return cuts.get(lane).size();
    }

    /**
     * Up to where a partition still has what it had in an epoch, as a consumer asks whenever there is another.
     *
     * @see <a href="https://cwiki.apache.org/confluence/display/KAFKA/KIP-320%3A+Allow+fetchers+to+detect+and+handle+log+truncation">KIP-320</a>
     */
    public long keptSince(int lane, int epoch) {
        return cuts.get(lane).stream()
                .skip(epoch)
                .mapToLong(Long::longValue)
                .min()
                .orElse(Long.MAX_VALUE);
    }

    /** A record was lost and is to be brought back at the end of its partition. */
    public void lose() {
        missing++;
        mended = true;
    }

    /** A record that was lost is there again. */
    public void bringBack(int lane, Entry entry) {
        append(lane, entry);
        missing--;
    }

    /** Whether lost records are still to be brought back. */
    public boolean isWhole() {
        return missing == 0;
    }

    /** Whether records were ever lost and brought back, and are thus not in their places. */
    public boolean wasMended() {
        return mended;
    }

    /** A partition from its beginning. */
    public List<Entry> log(int lane) {
        return List.copyOf(partitions.get(lane));
    }

    /** How many records a partition has. */
    public long end(int lane) {
        return partitions.get(lane).size();
    }

    /** The record at an offset. */
    public Entry at(int lane, long offset) {
        return partitions.get(lane).get((int) offset);
    }
}
