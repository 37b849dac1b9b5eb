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

    /** How the source that proposed it puts it. */
    JsonNode proposal() {
        return steps.stream()
                .filter(step -> step.path("kind").asString("").equals("PROPOSED"))
                .map(step -> step.path("told"))
                .findFirst()
                .orElse(JSON.createObjectNode());
    }

    /** The last date that was set, which a cancelled meeting no longer shows itself. */
    JsonNode lastDate() {
        return steps.stream()
                .filter(Course::isDating)
                .map(step -> step.path("schedule"))
                .reduce((_, last) -> last)
                .orElse(JSON.createObjectNode());
    }

    /** What happened to the date and around it; null where nothing of the sort is told. */
    JsonNode history() {
        int effective = lastDating();
        ArrayNode history = JSON.createArrayNode();
        for (int i = 0; i < steps.size(); i++) {
            JsonNode step = steps.get(i);
            switch (step.path("kind").asString("")) {
                case "SCHEDULED", "RESCHEDULED" -> {
                    if (i != effective || step.path("told").hasNonNull("event")) {
                        history.add(planned(step));
                    }
                }
                case "ANNOUNCED" -> history.add(happening("announced", step, null));
                case "POSTPONED" -> history.add(happening("postponed", step, reason(step)));
                case "CANCELLED" -> {
                    if (step.hasNonNull("told") || step.hasNonNull("on")) {
                        history.add(happening("cancelled", step, reason(step)));
                    }
                }
                case "NOTED" -> history.add(happening("noted", step, null));
                default -> {}
            }
        }
        return history.isEmpty() ? JSON.nullNode() : history;
    }

    private int lastDating() {
        return IntStream.range(0, steps.size())
                .filter(i -> isDating(steps.get(i)))
                .max()
                .orElse(-1);
    }

    /** Whether a source tells that the date which stands came after the one that its record is of. */
    boolean wentOn() {
        int last = lastDating();
        return last >= 0 && isMoved(steps.get(last));
    }

    /** The date that stood before the last one. */
    JsonNode dateBefore() {
        return steps.get(lastDating()).path("before");
    }

    /** How a date was given up last. */
    JsonNode lastGivenUp() {
        return steps.stream()
                .filter(step -> step.path("kind").asString("").equals("POSTPONED"))
                .reduce((_, last) -> last)
                .orElse(JSON.createObjectNode());
    }

    private static boolean isMoved(JsonNode step) {
        return step.path("told").path("event").asString("").startsWith("rescheduled");
    }

    private static boolean isDating(JsonNode step) {
        return step.path("kind").asString("").matches("SCHEDULED|RESCHEDULED");
    }

    private static ObjectNode planned(JsonNode step) {
        JsonNode schedule = isMoved(step) ? JSON.createObjectNode() : step.path("schedule");
        String date = schedule.path("date").asString(null);
        String until = schedule.path("until").asString(null);
        return told(
                step,
                "planned",
                date == null ? schedule.path("phrase").asString(null) : until == null ? date : date + "/" + until,
                null,
                schedule.path("place").asString(null));
    }

    private static ObjectNode happening(String event, JsonNode step, @Nullable String detail) {
        List<String> by = step.path("by").valueStream().map(JsonNode::asString).toList();
        return told(step, event, step.path("on").asString(null), by.isEmpty() ? null : String.join(", ", by), detail);
    }

    /** The words of a source where there are any, and what the facts make of it where there are none. */
    private static ObjectNode told(
            JsonNode step, String event, @Nullable String when, @Nullable String by, @Nullable String detail) {
        JsonNode told = step.path("told");
        ObjectNode happening = JSON.createObjectNode();
        happening.put("event", told.path("event").asString(event));
        happening.put("when", told.path("when").asString(when));
        happening.put("by", told.path("by").asString(by));
        happening.put("detail", told.path("detail").asString(detail));
        return happening;
    }

    private static @Nullable String reason(JsonNode step) {
        return step.path("reasons").path(0).path("reason").asString(null);
    }
}
