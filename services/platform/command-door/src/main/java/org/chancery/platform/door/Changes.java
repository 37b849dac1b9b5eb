package org.chancery.platform.door;

import com.flipkart.zjsonpatch.DiffFlags;
import com.flipkart.zjsonpatch.Jackson3JsonDiff;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What changed of a thing between two instants.
 *
 * @param to the later instant, or null for now
 * @param patch the operations of JSON Patch (RFC 6902: add, remove, replace) that lead from the one representation to the
 *     other, in order; a replacement also has the value that was there before, as {@code fromValue}
 */
public record Changes(Instant from, @Nullable Instant to, List<JsonNode> patch) {

    /** A reader wants to see what was there and what came, not how bytes could be saved. */
    private static final EnumSet<DiffFlags> PLAIN = EnumSet.of(
            DiffFlags.OMIT_MOVE_OPERATION, DiffFlags.OMIT_COPY_OPERATION, DiffFlags.ADD_ORIGINAL_VALUE_ON_REPLACE);

    public Changes {
        patch = List.copyOf(patch);
    }

    static Changes of(Instant from, @Nullable Instant to, JsonNode before, JsonNode after) {
        return new Changes(
                from,
                to,
                Jackson3JsonDiff.asJson(before, after, PLAIN).valueStream().toList());
    }
}
