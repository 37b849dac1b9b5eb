package org.chancery.importing.exporting;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What became of the date before it was what it is, in the words of the format. */
final class Course {

    private static final JsonMapper JSON = new JsonMapper();

    private final List<JsonNode> steps;

    /** @param detail what reporting shows of the meeting */
    Course(JsonNode detail) {
        this.steps = detail.path("course").valueStream().toList();
    }

    /** The last date that was set, which a cancelled meeting no longer shows itself. */
    JsonNode lastDate() {
        return steps.stream()
                .filter(Course::isDating)
                .map(step -> step.path("schedule"))
                .reduce((_, last) -> last)
                .orElse(JSON.createObjectNode());
    }

    /** Dates that were given up or replaced, and how; null where nothing of the sort happened. */
    JsonNode history() {
        int effective = IntStream.range(0, steps.size())
                .filter(i -> isDating(steps.get(i)))
                .max()
                .orElse(-1);
        ArrayNode history = JSON.createArrayNode();
        for (int i = 0; i < steps.size(); i++) {
            JsonNode step = steps.get(i);
            switch (step.path("kind").asString("")) {
                case "SCHEDULED", "RESCHEDULED" -> {
                    if (i != effective) {
                        history.add(planned(step.path("schedule")));
                    }
                }
                case "ANNOUNCED" -> history.add(happening("announced", step, null));
                case "POSTPONED" -> history.add(happening("postponed", step, reason(step)));
                default -> {}
            }
        }
        return history.isEmpty() ? JSON.nullNode() : history;
    }

    private static boolean isDating(JsonNode step) {
        return step.path("kind").asString("").matches("SCHEDULED|RESCHEDULED");
    }

    private static ObjectNode planned(JsonNode schedule) {
        String date = schedule.path("date").asString(null);
        String until = schedule.path("until").asString(null);
        ObjectNode planned = JSON.createObjectNode();
        planned.put("event", "planned");
        planned.put(
                "when",
                date == null ? schedule.path("phrase").asString(null) : until == null ? date : date + "/" + until);
        planned.putNull("by");
        planned.put("detail", schedule.path("place").asString(null));
        return planned;
    }

    private static ObjectNode happening(String event, JsonNode step, @Nullable String detail) {
        List<String> by = step.path("by").valueStream().map(JsonNode::asString).toList();
        ObjectNode happening = JSON.createObjectNode();
        happening.put("event", event);
        happening.put("when", step.path("on").asString(null));
        happening.put("by", by.isEmpty() ? null : String.join(", ", by));
        happening.put("detail", detail);
        return happening;
    }

    private static @Nullable String reason(JsonNode step) {
        return step.path("reasons").path(0).path("reason").asString(null);
    }
}
