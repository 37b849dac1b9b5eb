package org.chancery.importing.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.chancery.platform.problems.VisibleText;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The fields of one object of a record. Reading never fails: what is malformed becomes a fault, and reading goes on, so
 * that all faults are told at once.
 */
final class Fields {

    private final JsonNode node;
    private final String at;
    private final List<Fault> faults;

    Fields(JsonNode node, String at, List<Fault> faults) {
        this.node = node;
        this.at = at;
        this.faults = faults;
    }

    void fault(String field, String rule) {
        faults.add(new Fault(at + "/" + field, rule));
    }

    /** A text that must be there. */
    String text(String field) {
        JsonNode value = node.get(field);
        if (value == null || value.isNull()) {
            fault(field, "required");
            return "";
        }
        if (!value.isString()) {
            fault(field, "must be a text");
            return "";
        }
        if (!VisibleText.isIn(value.asString())) {
            fault(field, "must not be blank");
        }
        return value.asString();
    }

    /** A text or nothing; blank ones say nothing. */
    @Nullable
    String optional(String field) {
        JsonNode value = node.get(field);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isString()) {
            fault(field, "must be a text or null");
            return null;
        }
        return VisibleText.isIn(value.asString()) ? value.asString() : null;
    }

    /** A text that is one of these. */
    @Nullable
    String oneOf(String field, Set<String> allowed, boolean required) {
        String value = required ? text(field) : optional(field);
        if (value == null || !VisibleText.isIn(value)) {
            return null;
        }
        if (!allowed.contains(value)) {
            fault(field, "must be one of " + allowed.stream().sorted().toList() + (required ? "" : " or null"));
        }
        return value;
    }

    @Nullable
    Integer integer(String field) {
        JsonNode value = node.get(field);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isInt()) {
            fault(field, "must be a whole number or null");
            return null;
        }
        return value.asInt();
    }

    /** Whether it is true; whatever else stands there is kept as it is. */
    boolean isTrue(String field) {
        JsonNode value = node.get(field);
        return value != null && value.isBoolean() && value.asBoolean();
    }

    @Nullable
    Boolean flag(String field) {
        JsonNode value = node.get(field);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isBoolean()) {
            fault(field, "must be true, false or null");
            return null;
        }
        return value.asBoolean();
    }

    /** What a text reads as, or nothing where it is not there. */
    <T> @Nullable T read(String field, Function<String, @Nullable T> reading, String rule) {
        String value = optional(field);
        if (value == null) {
            return null;
        }
        T read = reading.apply(value);
        if (read == null) {
            fault(field, rule);
        }
        return read;
    }

    /** The fields of an object inside, or nothing where it is not there. */
    @Nullable
    Fields object(String field, boolean required) {
        JsonNode value = node.get(field);
        if (value == null || value.isNull()) {
            if (required) {
                fault(field, "required");
            }
            return null;
        }
        if (!value.isObject()) {
            fault(field, required ? "must be an object" : "must be an object or null");
            return null;
        }
        return new Fields(value, at + "/" + field, faults);
    }

    /** The objects of a list; none where it is not there. */
    <T> List<T> objects(String field, Function<Fields, T> reading) {
        var all = new ArrayList<T>();
        List<JsonNode> values = elements(field);
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i).isObject()) {
                all.add(reading.apply(new Fields(values.get(i), at + "/" + field + "/" + i, faults)));
            } else {
                fault(field + "/" + i, "must be an object");
            }
        }
        return all;
    }

    /** The texts of a list; none where it is not there. */
    List<String> texts(String field) {
        var all = new ArrayList<String>();
        List<JsonNode> values = elements(field);
        for (int i = 0; i < values.size(); i++) {
            if (!values.get(i).isString()) {
                fault(field + "/" + i, "must be a text");
            } else if (!VisibleText.isIn(values.get(i).asString())) {
                fault(field + "/" + i, "must not be blank");
            } else {
                all.add(values.get(i).asString());
            }
        }
        return all;
    }

    private List<JsonNode> elements(String field) {
        JsonNode value = node.get(field);
        if (value == null || value.isNull()) {
            return List.of();
        }
        if (!value.isArray()) {
            fault(field, "must be a list or null");
            return List.of();
        }
        return value.valueStream().toList();
    }
}
