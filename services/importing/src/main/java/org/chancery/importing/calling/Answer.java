package org.chancery.importing.calling;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a service answered.
 *
 * @param body an empty object where there was none
 * @param tag the {@code ETag}, or null
 */
public record Answer(int status, JsonNode body, @Nullable String tag) {

    /** Whether it is a yes. */
    public boolean isGood() {
        return status >= 200 && status < 300;
    }

    /** The type of the problem, such as {@code urn:chancery:problem:unknown-reference}, or nothing. */
    public String type() {
        return body.path("type").asString("");
    }

    /** What a person can read about a no: explanation, and the fields to blame. */
    public String reason() {
        var words = new StringBuilder("HTTP " + status);
        String detail = body.path("detail").asString(body.path("title").asString(""));
        if (!detail.isBlank()) {
            words.append(": ").append(detail);
        }
        body.path("errors")
                .forEach(each -> words.append(" (")
                        .append(each.path("pointer")
                                .asString(each.path("header").asString("")))
                        .append(": ")
                        .append(each.path("detail").asString(""))
                        .append(')'));
        return words.toString();
    }
}
