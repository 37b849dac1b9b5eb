package org.chancery.importing.deriving;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The names of mechanisms: which several one field holds, and which are the same. */
public final class Mechanisms {

    private static final Set<String> JOINING = Set.of("a", "and", "at", "for", "in", "of", "on", "our", "the", "to");

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

    /** Whether names that are not the same share so many words that one body may be meant. */
    public static boolean areSimilar(String one, String other) {
        Set<String> words = words(one);
        Set<String> others = words(other);
        long shared = words.stream().filter(others::contains).count();
        return shared > 0 && 2 * shared >= words.size() + others.size() - shared;
    }

    /** Without short forms in brackets and without the words that only join others. */
    private static Set<String> words(String name) {
        return Arrays.stream(plain(name).replaceAll("\\([^)]*\\)", "").split("[^\\p{L}\\p{N}]+", -1))
                .filter(word -> !word.isEmpty() && !JOINING.contains(word))
                .collect(Collectors.toSet());
    }

    /** The same for names that differ in case and blanks alone. */
    public static String plain(String name) {
        return name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
