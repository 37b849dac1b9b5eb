package org.chancery.portal.forms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Builds a request body out of form fields. A field left blank is absent, as a person means it. */
public final class Body {

    private final Map<String, Object> values = new LinkedHashMap<>();

    private Body() {}

    /** An empty body. */
    public static Body of() {
        return new Body();
    }

    /** A text field. */
    public Body with(String name, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            values.put(name, text.strip());
        }
        return this;
    }

    /** A number field; what is no number goes as typed, for the API to name. */
    public Body withNumber(String name, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            String digits = text.strip();
            values.put(name, digits.matches("\\d{1,9}") ? (Object) Integer.valueOf(digits) : digits);
        }
        return this;
    }

    /** An instant, which browsers send as a local date and time; it is taken as UTC. */
    public Body withInstant(String name, @Nullable String local) {
        return with(name, local == null || local.isBlank() ? null : (Object) instant(local.strip()));
    }

    /** The instant of a local date and time: a browser sends minutes, or seconds too where there are some. */
    public static String instant(String local) {
        return switch (local.length()) {
            case 16 -> local + ":00Z";
            case 19 -> local + "Z";
            default -> local;
        };
    }

    /** Anything that JSON can write; nothing where it is null. */
    public Body with(String name, @Nullable Object value) {
        if (value != null) {
            values.put(name, value);
        }
        return this;
    }

    /** A list, also where it is empty. */
    public Body withList(String name, @Nullable List<?> list) {
        values.put(name, list == null ? List.of() : List.copyOf(list));
        return this;
    }

    /** Whether nothing was filled in. */
    public boolean isEmpty() {
        return values.isEmpty();
    }

    /** The body. */
    public Map<String, Object> values() {
        return values;
    }

    /** The lines of a text area, blank ones left out. */
    public static List<String> lines(@Nullable String area) {
        List<String> lines = new ArrayList<>();
        if (area != null) {
            area.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(lines::add);
        }
        return lines;
    }
}
