package org.chancery.allinone.play;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What an API answered.
 *
 * @param version the ETag, or null where there was none
 */
record Answer(int status, JsonNode body, @Nullable String version) {

    boolean accepted() {
        return status < 300;
    }

    /** Whether the command led to nothing because it asked for what already was. */
    boolean changedNothing() {
        return accepted() && body.path("events").asInt(1) == 0;
    }

    String id() {
        return body.path("id").asString();
    }

    /** The problem in one line: its stable type, and what it says. */
    String problem() {
        return body.path("type").asString("HTTP " + status) + " "
                + body.path("detail").asString(body.path("title").asString(""));
    }
}
