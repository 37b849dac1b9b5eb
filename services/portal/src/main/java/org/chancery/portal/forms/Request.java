package org.chancery.portal.forms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes a request out of what stands in a form. A field left blank is absent, as a person means it. */
final class Request {

    private final Values values;

    private Request(Values values) {
        this.values = values;
    }

    static Map<String, Object> of(List<Field> fields, Values values) {
        return new Request(values).body(fields, "");
    }

    private Map<String, Object> body(List<Field> fields, String prefix) {
        Map<String, Object> body = new LinkedHashMap<>();
        for (Field field : fields) {
            put(body, field, prefix + field.name());
        }
        return body;
    }

    private void put(Map<String, Object> body, Field field, String at) {
        String text = values.one(at);
        switch (field.kind()) {
            case TEXT, AREA, DATE, TIME, CHOICE, PICK, HIDDEN -> {
                if (!text.isEmpty()) {
                    nest(body, field.name(), text);
                }
            }
            case INSTANT -> {
                if (!text.isEmpty()) {
                    nest(body, field.name(), Body.instant(text));
                }
            }
            case NUMBER, PICK_NUMBER -> {
                if (!text.isEmpty()) {
                    // What is no number goes as typed, for the API to name.
                    nest(body, field.name(), text.matches("\\d{1,18}") ? (Object) Long.valueOf(text) : text);
                }
            }
            case YES -> {
                if (!text.isEmpty()) {
                    nest(body, field.name(), true);
                }
            }
            case LINES -> list(body, field, Body.lines(values.lines(at)));
            case MANY -> list(body, field, filled(at));
            case ROWS -> {
                List<Map<String, Object>> rows = new ArrayList<>();
                for (int i = 0; i < values.rows(at); i++) {
                    rows.add(body(field.parts(), at + "[" + i + "]."));
                }
                list(body, field, rows);
            }
        }
    }

    /** An empty list says that there is none, unless the field may be left out. */
    private static void list(Map<String, Object> body, Field field, List<?> items) {
        if (!items.isEmpty() || !field.optional()) {
            nest(body, field.name(), items);
        }
    }

    private List<String> filled(String at) {
        return values.all(at).stream().filter(each -> !each.isBlank()).toList();
    }

    @SuppressWarnings("unchecked")
    private static void nest(Map<String, Object> body, String path, Object value) {
        int dot = path.indexOf('.');
        if (dot < 0) {
            body.put(path, value);
        } else {
            Object inner = body.computeIfAbsent(path.substring(0, dot), fresh -> new LinkedHashMap<String, Object>());
            nest((Map<String, Object>) inner, path.substring(dot + 1), value);
        }
    }
}
