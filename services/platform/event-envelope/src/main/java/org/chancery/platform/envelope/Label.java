package org.chancery.platform.envelope;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What the envelope tells readers who do not know the event's type: which subjects it is about, and how it is marked.
 *
 * @param about the consultation, mechanism, parties and so on, without the event's own subject
 * @param marking the marking of the event itself
 */
public record Label(Set<Subject> about, Marking marking) {

    public Label {
        about = Set.copyOf(about);
    }

    /** A label with the default marking. */
    public static Label about(TypedId... ids) {
        return about(Arrays.asList(ids));
    }

    /** A label with the default marking. */
    public static Label about(List<? extends TypedId> ids) {
        var subjects = new LinkedHashSet<Subject>();
        ids.forEach(id -> subjects.add(id.subject()));
        return new Label(subjects, Marking.DEFAULT);
    }

    /** The same label also about these. */
    public Label and(List<? extends TypedId> ids) {
        var subjects = new LinkedHashSet<>(about);
        ids.forEach(id -> subjects.add(id.subject()));
        return new Label(subjects, marking);
    }

    /** The same label with another marking. */
    public Label marked(Marking other) {
        return new Label(about, other);
    }
}
