package org.chancery.platform.journal.relay;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.KafkaException;
import org.chancery.platform.journal.relay.TopicRecords.Extent;
import org.jspecify.annotations.Nullable;

/**
 * Reads what has been added to a topic since it was last asked, and says up to which number each lane has everything. A lane
 * that is shorter than it was, or has something else where it ended, is read from its beginning.
 */
final class ReadBack {

    /** How many records of a lane are looked at the first time: what is older was looked at by whoever relayed before. */
    private static final int FIRST_LOOK = 1_000;

    private final String bootstrap;
    private final String topic;
    private final Map<Integer, Place> places = new HashMap<>();

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
        this.bootstrap = bootstrap;
        this.topic = topic;
    }

    /**
     * The number up to which each lane has everything, as far as it was looked at; nothing of a lane that holds records of
     * others alone.
     *
     * @throws NotSent where the broker does not answer
     */
    Map<Integer, Long> publishedThrough() {
        try (var records = new TopicRecords(bootstrap, topic)) {
            var through = new TreeMap<Integer, Long>();
            records.lanes().forEach((lane, extent) -> {
                Place place = read(records, lane, start(records, lane, extent), extent.end());
                places.put(lane, place);
                if (place.numbers() != null) {
                    through.put(lane, place.numbers().through());
                }
            });
            return through;
        } catch (KafkaException e) {
            throw new NotSent("what the topic " + topic + " holds is not known", e);
        }
    }

    private Place start(TopicRecords records, int lane, Extent extent) {
        Place before = places.get(lane);
        if (before == null) {
            return Place.start(Math.max(extent.beginning(), extent.end() - FIRST_LOOK));
        }
        return goesOn(records, lane, before, extent) ? before : Place.start(extent.beginning());
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
