package org.chancery.importing.exporting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chancery.importing.plan.Ids;
import org.chancery.importing.record.Reading;
import org.chancery.platform.envelope.Marking;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the file of an imported record says that no service has a place for. The account cites the file as one of its
 * sources, and this stands there as what it says beyond the account; an export puts it back.
 *
 * @param record the id of the record
 * @param ordering which statements and commitments of the record stand in the account, where not all do
 */
public record Remainder(String record, Ordering ordering, Kept kept) {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final int LONGEST = 19_000;

    /**
     * The parts in which the file is cited: at least one, with words only where something remains.
     *
     * @param marking the highest of the record, since any word of it may be there
     */
    public List<Map<String, Object>> sources(Marking marking) {
        ObjectNode all = JSON.createObjectNode();
        if (!ordering.statements().isEmpty()) {
            all.set("statements", JSON.valueToTree(ordering.statements()));
        }
        if (ordering.commitments() != null) {
            all.put("commitments", ordering.commitments());
        }
        if (!kept.values().isEmpty()) {
            kept.values().forEach(all.putObject("kept")::set);
        }
        if (!kept.absent().isEmpty()) {
            all.set("absent", JSON.valueToTree(kept.absent()));
        }
        List<Map<String, Object>> sources = new ArrayList<>();
        for (String part : all.isEmpty() ? List.of("") : parts(JSON.writeValueAsString(all))) {
            Map<String, Object> source = new LinkedHashMap<>();
            source.put("id", Ids.file(record, sources.size()));
            source.put("kind", Reading.FORMAT);
            source.put("identifier", record);
            if (!part.isEmpty()) {
                source.put("beyond", part);
            }
            if (marking != Marking.DEFAULT) {
                source.put("marking", marking);
            }
            sources.add(source);
        }
        return sources;
    }

    private static List<String> parts(String words) {
        List<String> parts = new ArrayList<>();
        for (int from = 0; from < words.length(); ) {
            int to = Math.min(words.length(), from + LONGEST);
            if (to < words.length() && Character.isHighSurrogate(words.charAt(to - 1))) {
                to--;
            }
            parts.add(words.substring(from, to));
            from = to;
        }
        return parts;
    }

    /** Reads it back from the account as minutes shows it; null where the account is of no import. */
    public static @Nullable Remainder in(JsonNode account) {
        List<JsonNode> files = account.path("sources")
                .valueStream()
                .filter(each -> each.path("kind").asString("").equals(Reading.FORMAT))
                .toList();
        String record =
                files.isEmpty() ? "" : files.getFirst().path("identifier").asString("");
        var words = new StringBuilder();
        for (int part = 0; part < files.size(); part++) {
            UUID id = Ids.file(record, part);
            if (!files.get(part).path("source").asString("").equals(id.toString())) {
                return null;
            }
            words.append(files.get(part).path("beyond").asString(""));
        }
        try {
            return record.isEmpty()
                    ? null
                    : of(record, words.isEmpty() ? JSON.createObjectNode() : JSON.readTree(words.toString()));
        } catch (JacksonException partsAreMissing) {
            return null;
        }
    }

    private static Remainder of(String record, JsonNode all) {
        Map<String, JsonNode> values = new LinkedHashMap<>();
        all.path("kept").propertyStream().forEach(field -> values.put(field.getKey(), field.getValue()));
        List<String> absent =
                all.path("absent").valueStream().map(JsonNode::asString).toList();
        return new Remainder(
                record,
                new Ordering(
                        record,
                        all.path("statements")
                                .valueStream()
                                .map(JsonNode::asInt)
                                .toList(),
                        all.has("commitments") ? all.path("commitments").asInt() : null),
                new Kept(values, absent));
    }
}
