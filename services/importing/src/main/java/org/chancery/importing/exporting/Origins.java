package org.chancery.importing.exporting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.chancery.importing.plan.Ids;
import org.chancery.importing.record.Reading;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Where an account comes from, in the words of the format: its sources, and the remarks of whoever wrote it down. */
final class Origins {

    private static final JsonMapper JSON = new JsonMapper();

    private final @Nullable JsonNode main;
    private final List<JsonNode> others;
    private final List<JsonNode> remarks;

    /** @param record the id of the record, or null where the account was never imported */
    Origins(@Nullable JsonNode account, @Nullable String record) {
        JsonNode of = account == null ? JSON.createObjectNode() : account;
        if (record == null) {
            List<JsonNode> all = of.path("sources")
                    .valueStream()
                    .filter(each -> !each.path("kind").asString("").equals(Reading.FORMAT))
                    .toList();
            this.main = all.isEmpty() ? null : all.getFirst();
            this.others = all.stream().skip(1).toList();
            this.remarks = List.of();
        } else {
            Map<String, JsonNode> sources = by("source", of.path("sources"));
            this.main = sources.get(Ids.source(record, 0).toString());
            this.others = inOrder(sources, place -> Ids.source(record, place + 1));
            this.remarks = inOrder(by("comment", of.path("comments")), place -> Ids.remark(record, place));
        }
    }

    private static Map<String, JsonNode> by(String id, JsonNode all) {
        return all.valueStream()
                .collect(Collectors.toMap(each -> each.path(id).asString(""), each -> each, (a, _) -> a));
    }

    private static List<JsonNode> inOrder(Map<String, JsonNode> all, IntFunction<UUID> ids) {
        List<JsonNode> found = new ArrayList<>();
        for (int place = 0; all.containsKey(ids.apply(place).toString()); place++) {
            found.add(all.get(ids.apply(place).toString()));
        }
        return found;
    }

    void into(ObjectNode record) {
        JsonNode source = main == null ? JSON.createObjectNode() : main;
        record.set("source_url", Composition.text(source.hasNonNull("uri") ? source.get("uri") : source.path("title")));
        record.set("source_kind", Composition.text(source.path("kind")));
        record.set("source_date", Composition.text(source.path("published")));
        record.set("language", Composition.text(source.path("language")));
        record.set("readout_structure", Composition.text(source.path("structure")));
        record.set("other_sources", list(others.stream().map(Origins::address).toList()));
        record.set(
                "notes",
                list(remarks.stream()
                        .map(each -> each.path("text").asString(""))
                        .toList()));
    }

    private static JsonNode list(List<String> texts) {
        if (texts.isEmpty()) {
            return JSON.nullNode();
        }
        ArrayNode list = JSON.createArrayNode();
        texts.forEach(list::add);
        return list;
    }

    private static String address(JsonNode source) {
        String uri = source.path("uri").asString("");
        String title = source.path("title").asString("");
        return uri.isEmpty() ? title : title.isEmpty() ? uri : uri + " (" + title + ")";
    }
}
