package org.chancery.portal.forms;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What stands in a form's fields, by the names of the inputs, such as {@code reasons[0].by}. */
public final class Values {

    private final Map<String, List<String>> all;

    private Values(Map<String, List<String>> all) {
        this.all = all;
    }

    /** A form that nothing was filled into. */
    public static Values none() {
        return new Values(new LinkedHashMap<>());
    }

    /** What a browser sent. */
    public static Values of(Map<String, List<String>> sent) {
        return new Values(new LinkedHashMap<>(sent));
    }

    /** The same with the fields of something that was read as JSON, such as {@code due} of {@code {"phrase": "soon"}}. */
    public Values withJson(String name, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case Map<?, ?> map -> map.forEach((key, inner) -> withJson(name + "." + key, inner));
            case List<?> list
            when list.stream().allMatch(Map.class::isInstance) -> {
                for (int i = 0; i < list.size(); i++) {
                    withJson(name + "[" + i + "]", list.get(i));
                }
            }
            case List<?> list -> with(name, list.stream().map(Objects::toString).toList());
            default -> with(name, List.of(value.toString()));
        }
        return this;
    }

    /** The same with another field filled in. */
    public Values with(String name, @Nullable String value) {
        return value == null ? this : with(name, List.of(value));
    }

    /** The same with another field filled in. */
    public Values with(String name, Collection<String> values) {
        all.put(name, List.copyOf(values));
        return this;
    }

    /** What stands in a field, without space around it, or an empty text. */
    public String one(String name) {
        List<String> values = all.getOrDefault(name, List.of());
        return values.isEmpty() ? "" : values.getFirst().strip();
    }

    /** Everything that was chosen in a field. */
    public List<String> all(String name) {
        return all.getOrDefault(name, List.of());
    }

    /** One item a line, however they stand in the field. */
    public String lines(String name) {
        return String.join("\n", all(name));
    }

    /** How many rows of a group are filled in, up to the last one. */
    int rows(String group) {
        int rows = 0;
        for (Map.Entry<String, List<String>> entry : all.entrySet()) {
            String name = entry.getKey();
            boolean filled = entry.getValue().stream().anyMatch(value -> !value.isBlank());
            if (filled && name.startsWith(group + "[")) {
                String index = name.substring(group.length() + 1, name.indexOf(']', group.length()));
                rows = index.matches("\\d{1,3}") ? Math.max(rows, Integer.parseInt(index) + 1) : rows;
            }
        }
        return rows;
    }

    /** The same with rows closed up, so that the places of a problem are those that are shown. */
    Values closedUp(List<Field> fields) {
        var closed = new Values(new LinkedHashMap<>(all));
        fields.stream().filter(field -> field.kind() == Field.Kind.ROWS).forEach(field -> closed.closeUp(field.name()));
        return closed;
    }

    private void closeUp(String group) {
        int rows = rows(group);
        var kept = new ArrayList<Integer>();
        for (int i = 0; i < rows; i++) {
            String row = group + "[" + i + "].";
            if (all.entrySet().stream()
                    .anyMatch(entry -> entry.getKey().startsWith(row)
                            && entry.getValue().stream().anyMatch(value -> !value.isBlank()))) {
                kept.add(i);
            }
        }
        var moved = new LinkedHashMap<String, List<String>>();
        all.forEach((name, value) -> {
            if (!name.startsWith(group + "[")) {
                moved.put(name, value);
            }
        });
        for (int to = 0; to < kept.size(); to++) {
            String from = group + "[" + kept.get(to) + "].";
            String into = group + "[" + to + "].";
            all.forEach((name, value) -> {
                if (name.startsWith(from)) {
                    moved.put(into + name.substring(from.length()), value);
                }
            });
        }
        all.clear();
        all.putAll(moved);
    }
}
