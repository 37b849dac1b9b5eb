package org.chancery.portal.records;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes the request of a corrigendum. */
final class Corrigenda {

    private Corrigenda() {}

    /**
     * @param form what was filled in
     * @param line the statement as minutes tells it, with the revision that it stands at
     */
    static Map<String, Object> request(Map<String, Object> form, Map<?, ?> line) {
        var correction = new LinkedHashMap<String, Object>();
        correction.put("statement", line.get("statement"));
        correction.put("revision", line.get("revision"));
        if (form.containsKey("note")) {
            correction.put("note", form.get("note"));
        }
        if (!form.containsKey("strike") && line.get("content") instanceof Map<?, ?> stands) {
            var content = new HashMap<String, Object>();
            stands.forEach((name, value) -> {
                if (value != null) {
                    content.put(String.valueOf(name), value);
                }
            });
            content.put("act", form.getOrDefault("act", ""));
            content.put("text", form.getOrDefault("text", ""));
            correction.put("content", content);
        }
        var request = new LinkedHashMap<String, Object>();
        request.put("reason", form.getOrDefault("reason", ""));
        request.put("corrections", List.of(correction));
        return request;
    }
}
