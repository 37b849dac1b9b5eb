package org.chancery.platform.contracts;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * Whether a schema may take the place of an approved one: bytes that were written under the old one must stay readable,
 * and readers of the old one must be able to read what is written under the new one. Optional properties may be added
 * and enumerations may grow; nothing else.
 */
final class Compatibility {

    /** Keywords that say which values are allowed; a change of any of them narrows or widens. */
    private static final List<String> VALUE_KEYWORDS =
            List.of("type", "format", "pattern", "const", "minLength", "maxLength", "minimum", "maximum", "minItems");

    private final JsonNode approvedRoot;
    private final JsonNode currentRoot;
    private final List<String> breaches = new ArrayList<>();
    private final Set<String> compared = new TreeSet<>();

    private Compatibility(JsonNode approvedRoot, JsonNode currentRoot) {
        this.approvedRoot = approvedRoot;
        this.currentRoot = currentRoot;
    }

    /** Every reason why the current schema breaks the approved one, each with the JSON pointer of the place. */
    static List<String> breaches(JsonNode approved, JsonNode current) {
        var compatibility = new Compatibility(approved, current);
        compatibility.compare("", approved, current);
        return compatibility.breaches;
    }

    private void compare(String pointer, JsonNode approvedOrRef, JsonNode currentOrRef) {
        // A record that holds itself would otherwise never end.
        if (approvedOrRef.has("$ref") && !compared.add(approvedOrRef.path("$ref") + " " + currentOrRef.path("$ref"))) {
            return;
        }
        JsonNode approved = resolve(approvedRoot, approvedOrRef);
        JsonNode current = resolve(currentRoot, currentOrRef);
        for (String keyword : VALUE_KEYWORDS) {
            if (!approved.path(keyword).equals(current.path(keyword))) {
                breaches.add(keyword + " of " + place(pointer) + " was " + approved.path(keyword) + " and is "
                        + current.path(keyword));
            }
        }
        enumeration(pointer, approved, current);
        properties(pointer, approved, current);
        for (String nested : List.of("items", "additionalProperties")) {
            if (approved.has(nested) || current.has(nested)) {
                compare(pointer + "/" + nested, approved.path(nested), current.path(nested));
            }
        }
    }

    private void enumeration(String pointer, JsonNode approved, JsonNode current) {
        Set<String> gone = texts(approved.path("enum"));
        gone.removeAll(texts(current.path("enum")));
        gone.forEach(value -> breaches.add(place(pointer) + " can no longer be " + value));
        if (approved.has("enum") != current.has("enum")) {
            breaches.add(place(pointer) + " changed between a closed list and free text");
        }
    }

    private void properties(String pointer, JsonNode approved, JsonNode current) {
        approved.path("properties").propertyStream().forEach(property -> {
            String at = pointer + "/" + property.getKey();
            JsonNode now = current.path("properties").path(property.getKey());
            if (now.isMissingNode()) {
                breaches.add(place(at) + " was removed");
            } else {
                compare(at, property.getValue(), now);
            }
        });
        Set<String> before = texts(approved.path("required"));
        Set<String> after = texts(current.path("required"));
        after.stream()
                .filter(name -> !before.contains(name))
                .forEach(name -> breaches.add(place(pointer + "/" + name) + " is newly required"));
        before.stream()
                .filter(name -> !after.contains(name))
                .forEach(name -> breaches.add(place(pointer + "/" + name) + " is no longer always there"));
    }

    private static JsonNode resolve(JsonNode root, JsonNode node) {
        return node.has("$ref") ? root.at(node.path("$ref").asString().substring(1)) : node;
    }

    private static Set<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String place(String pointer) {
        return pointer.isEmpty() ? "the event" : pointer;
    }
}
