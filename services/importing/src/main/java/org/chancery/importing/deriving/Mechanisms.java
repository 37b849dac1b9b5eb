package org.chancery.importing.deriving;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The names of mechanisms: which several one field holds, and which are the same. */
public final class Mechanisms {

    private Mechanisms() {}

    /** One name, or several that stand in one field with semicolons between them; what follows in brackets is no name. */
    public static List<String> named(String field) {
        if (!field.contains(";")) {
            return List.of(field);
        }
        return Arrays.stream(field.replaceAll("\\s*\\(and [^)]*\\)\\s*$", "").split(";", -1))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }

    /** The same for names that differ in case and blanks alone. */
    public static String plain(String name) {
        return name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
