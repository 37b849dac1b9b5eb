package org.chancery.faults.check;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.chancery.faults.ground.Program;
import org.jspecify.annotations.Nullable;

/**
 * A store as it lies on disk.
 *
 * @param events in the order of their global index
 * @param answers by request key, as they were given
 * @param lanes by number
 */
public record Store(Program program, List<Event> events, List<Answer> answers, Map<Integer, Lane> lanes) {

    /**
     * An event with its place in its lane.
     *
     * @param aggregate such as {@code consultation/018f...}
     * @param version from 0
     * @param name of its type
     * @param bodyHash of the payload
     * @param lane its lane, or -1 where it was not stamped
     * @param number within the lane, or null where it was not stamped
     * @param actor such as {@code person:seo.yun}
     * @param about what it concerns beside the aggregate
     */
    public record Event(
            UUID id,
            String aggregate,
            long version,
            String name,
            Instant recordedAt,
            String bodyHash,
            int lane,
            @Nullable Long number,
            String actor,
            Set<String> about,
            String marking,
            boolean imported) {}

    /** The answer to a request that carried a key: the newest version and how many events it led to. */
    public record Answer(String owner, String key, String subject, long version, int events) {}

    /** How far a lane has been stamped and sent. */
    public record Lane(long lastNumber, long sentThrough) {}
}
