package org.chancery.importing.exporting;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.chancery.platform.envelope.Marking;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What the services answered about one meeting.
 *
 * @param consultations the meeting, and others of the same record
 * @param mechanisms by id
 * @param account its record in minutes, or null where there is none that the reader may see
 * @param apart commitments that stand beside the account, by their place
 * @param sideMeetings consultations beside it
 * @param detail what reporting shows of the meeting
 * @param campaign the one that it serves, or null
 * @param decision the one on several mechanisms that it was cancelled by, or null where it was not, or where statements of
 *     its record tell of it
 */
record Facts(
        List<JsonNode> consultations,
        Map<String, JsonNode> mechanisms,
        @Nullable JsonNode account,
        Map<Integer, JsonNode> apart,
        List<JsonNode> sideMeetings,
        JsonNode detail,
        @Nullable JsonNode campaign,
        @Nullable JsonNode decision) {

    /** How that is marked which nobody marked. */
    static final String UNMARKED = Marking.DEFAULT.name().toLowerCase(Locale.ROOT);

    JsonNode consultation() {
        return consultations.getFirst();
    }

    /** How the meeting is marked, in the small letters of the format. */
    String marking() {
        return small(consultation().path("marking"));
    }

    /** A marking in the small letters of the format. */
    static String small(JsonNode marking) {
        return marking.asString(UNMARKED).toLowerCase(Locale.ROOT);
    }

    List<String> parties() {
        return consultation()
                .path("parties")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }
}
