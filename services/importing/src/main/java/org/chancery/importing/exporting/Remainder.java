package org.chancery.importing.exporting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What stands as a comment beside the account of an imported record: which record it is, and what no service has a place
 * for. People read it there; an export puts it back.
 *
 * @param record the id of the record
 * @param statements the places in the record of those statements that stand in the account
 * @param commitments how many the record has
 */
public record Remainder(String record, List<Integer> statements, int commitments, Kept kept) {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final String HEADING = "From the source of the import (consultation-record/1), part ";
    private static final int LONGEST = 19_000;

    /** The comments that say it, each short enough for one. */
    public List<String> comments() {
        ObjectNode all = JSON.createObjectNode();
        all.put("record", record);
        if (!statements.equals(IntStream.range(0, statements.size()).boxed().toList())) {
            all.set("statements", JSON.valueToTree(statements));
        }
        all.put("commitments", commitments);
        ObjectNode values = all.putObject("kept");
        kept.values().forEach(values::set);
        if (!kept.absent().isEmpty()) {
            all.set("absent", JSON.valueToTree(kept.absent()));
        }
        String words = JSON.writeValueAsString(all);
        List<String> parts = new ArrayList<>();
        for (int from = 0; from < words.length(); ) {
            int to = Math.min(words.length(), from + LONGEST);
            if (to < words.length() && Character.isHighSurrogate(words.charAt(to - 1))) {
                to--;
            }
            parts.add(words.substring(from, to));
            from = to;
        }
        return IntStream.range(0, parts.size())
                .mapToObj(i -> HEADING + (i + 1) + " of " + parts.size() + ":\n" + parts.get(i))
                .toList();
    }

    /** Whether somebody wrote this comment, and not an import. */
    static boolean isOfPerson(String comment) {
        return !comment.startsWith(HEADING);
    }

    /** Reads it back from the account as minutes shows it; null where the account is of no import. */
    public static @Nullable Remainder in(JsonNode account) {
        var words = new StringBuilder();
        for (JsonNode comment : account.path("comments")) {
            String text = comment.path("text").asString("");
            if (!isOfPerson(text)) {
                words.append(text.substring(text.indexOf('\n') + 1));
            }
        }
        if (words.isEmpty()) {
            return null;
        }
        try {
            return of(JSON.readTree(words.toString()));
        } catch (JacksonException partsAreMissing) {
            return null;
        }
    }

    private static Remainder of(JsonNode all) {
        Map<String, JsonNode> values = new LinkedHashMap<>();
        all.path("kept").propertyStream().forEach(field -> values.put(field.getKey(), field.getValue()));
        List<String> absent =
                all.path("absent").valueStream().map(JsonNode::asString).toList();
        return new Remainder(
                all.path("record").asString(""),
                all.path("statements").valueStream().map(JsonNode::asInt).toList(),
                all.path("commitments").asInt(0),
                new Kept(values, absent));
    }
}
