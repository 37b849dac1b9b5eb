package org.chancery.importing.record;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** Texts that no database and no document could hold, wherever they stand. */
final class Texts {

    private static final int DEEPEST = 20;

    private Texts() {}

    static void check(JsonNode node, String at, List<Fault> faults) {
        if (node.isString() && !isWritable(node.asString())) {
            faults.add(new Fault(at, "holds a control character or half a character"));
        }
        if (at.chars().filter(c -> c == '/').count() > DEEPEST) {
            faults.add(new Fault(at, "is nested too deeply"));
            return;
        }
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                check(node.get(i), at + "/" + i, faults);
            }
        }
        node.propertyStream().forEach(field -> {
            String name = field.getKey();
            if (isWritable(name)) {
                check(field.getValue(), at + "/" + name.replace("~", "~0").replace("/", "~1"), faults);
            } else {
                // No pointer to it could be written either.
                faults.add(new Fault(at, "has a field whose name holds a control character or half a character"));
            }
        });
    }

    private static boolean isWritable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' && c != '\n' && c != '\t' && c != '\r') {
                return false;
            }
            if (Character.isSurrogate(c)
                    && (!Character.isHighSurrogate(c)
                            || i + 1 == text.length()
                            || !Character.isLowSurrogate(text.charAt(++i)))) {
                return false;
            }
        }
        return true;
    }
}
