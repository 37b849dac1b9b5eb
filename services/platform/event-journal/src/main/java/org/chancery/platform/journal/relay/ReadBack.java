package org.chancery.platform.journal.relay;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.KafkaException;
import org.chancery.platform.journal.relay.RelayParts.Held;
import org.chancery.platform.journal.relay.TopicRecords.Extent;
import org.jspecify.annotations.Nullable;

/**
 * Reads what has been added to a topic since it was last asked, and says up to which number each lane has everything. It
 * begins near the end of each lane, so that a relay starts soon, and reads all that is older besides, a part each time it is
 * asked. A lane that is shorter than it was, or has something else where it ended, is read from its beginning.
 */
final class ReadBack {

    /** What is older was looked at by whoever relayed before, if it lived long enough. */
    private static final int FIRST_LOOK = 1_000;

    /** Little enough that a relay starts soon, and takes little of the machine while it sends. */
    private static final int OLDER_AT_ONCE = 5_000;

    private final String bootstrap;
    private final String topic;
    private final int firstLook;
    private final int olderAtOnce;
    private final Map<Integer, Place> places = new HashMap<>();

    /** Where the reading from the beginning has come to in the lanes where it has not come to the end. */
    private final Map<Integer, Place> older = new HashMap<>();

    /**
     * Where the reading of a lane ended.
     *
     * @param last the number of the record before it, 0 where that had none
     * @param numbers what was met, or null as long as nothing was
     */
    private record Place(long offset, long last, @Nullable Numbers numbers) {

        /** From the very beginning of a lane, the first number is 1; elsewhere it is what comes. */
        static Place start(long offset) {
            return new Place(offset, 0, offset == 0 ? new Numbers(0) : null);
        }

        Place past(long next, long number) {
            if (number == 0) {
                return new Place(next, 0, numbers);
            }
            Numbers known = numbers == null ? new Numbers(number) : numbers;
            known.add(number);
            return new Place(next, number, known);
        }
    }

    ReadBack(String bootstrap, String topic) {
        this(bootstrap, topic, FIRST_LOOK, OLDER_AT_ONCE);
    }

    /**
     * @param firstLook how many records before the end of a lane are looked at the first time
     * @param olderAtOnce how many of a lane are read each time from its beginning on, until that has come to its end
     */
    ReadBack(String bootstrap, String topic, int firstLook, int olderAtOnce) {
        this.bootstrap = bootstrap;
        this.topic = topic;
        this.firstLook = firstLook;
        this.olderAtOnce = olderAtOnce;
    }

    /**
     * What each lane holds, as far as it was looked at; nothing of a lane that holds records of others alone. Whoever asks while
     * another reads waits for that.
     *
     * @throws NotSent where the broker does not answer
     */
    synchronized Map<Integer, Held> published() {
        try (var records = new TopicRecords(bootstrap, topic)) {
            var published = new TreeMap<Integer, Held>();
            records.lanes().forEach((lane, extent) -> {
                Place recent = read(records, lane, start(records, lane, extent), extent.end());
                Place place = older.containsKey(lane) ? withOlder(records, lane, recent, extent) : recent;
                places.put(lane, place);
                if (place.numbers() != null) {
                    published.put(lane, place.numbers().held());
                }
            });
            return published;
        } catch (KafkaException e) {
            throw new NotSent("what the topic " + topic + " holds is not known", e);
        }
    }

    private Place start(TopicRecords records, int lane, Extent extent) {
        Place before = places.get(lane);
        if (before == null) {
            long first = Math.max(extent.beginning(), extent.end() - firstLook);
            if (first > extent.beginning()) {
                older.put(lane, Place.start(extent.beginning()));
            }
            return Place.start(first);
        }
        if (goesOn(records, lane, before, extent)) {
            return before;
        }
        older.remove(lane);
        return Place.start(extent.beginning());
    }

    /**
     * Reads a part of what is older. A number may have been sent again at any time, so nothing of it is known until the whole
     * lane is read; then that takes the place of what was read near the end.
     */
    private Place withOlder(TopicRecords records, int lane, Place recent, Extent extent) {
        Place before = older.getOrDefault(lane, recent);
        if (before.offset() < extent.beginning()) {
            before = Place.start(extent.beginning());
        }
        Place further = read(records, lane, before, Math.min(extent.end(), before.offset() + olderAtOnce));
        if (further.offset() < extent.end()) {
            older.put(lane, further);
            return recent;
        }
        older.remove(lane);
        return further;
    }

    private static boolean goesOn(TopicRecords records, int lane, Place before, Extent extent) {
        if (before.offset() > extent.end() || before.offset() < extent.beginning()) {
            return false;
        }
        return before.offset() == extent.beginning()
                || read(records, lane, new Place(before.offset() - 1, 0, null), before.offset())
                                .last()
                        == before.last();
    }

    private static Place read(TopicRecords records, int lane, Place from, long end) {
        var place = new Place[] {from};
        records.read(
                lane,
                new Extent(from.offset(), end),
                record -> place[0] = place[0].past(record.offset() + 1, TopicRecords.number(record)));
        // Where the last offsets hold no record, its end is past them all the same.
        return new Place(end, place[0].last(), place[0].numbers());
    }
}
