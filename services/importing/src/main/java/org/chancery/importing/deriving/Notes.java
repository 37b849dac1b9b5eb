package org.chancery.importing.deriving;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Gathers notes, each once, in the order in which they come up. */
public final class Notes {

    private final Set<Note> notes = new LinkedHashSet<>();

    /** Notes something of a field. */
    public void add(String field, String why) {
        notes.add(new Note(field, why));
    }

    /** A text that fits; what is longer is cut, which is noted. */
    public String fit(String text, int most, String field) {
        if (text.length() <= most) {
            return text;
        }
        add(field, "cut to %d characters where it is shown; kept whole beside the record".formatted(most));
        int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
        return text.substring(0, end).stripTrailing();
    }

    /** All of them. */
    public List<Note> all() {
        return List.copyOf(notes);
    }
}
