package org.chancery.portal.forms;

import java.util.Collections;
import java.util.List;
import java.util.Set;

/** The acts that a page offers: those that this person may do to this thing now. */
public record Offered(Set<String> names, List<Act<?>> acts) {

    /** Chosen among all acts. */
    public static <T> Offered of(List<Act<T>> all, T to, Set<String> roles) {
        List<Act<?>> acts = all.stream()
                .filter(act -> !Collections.disjoint(act.roles(), roles))
                .filter(act -> act.when().test(to))
                .<Act<?>>map(act -> act)
                .toList();
        return new Offered(Set.copyOf(acts.stream().map(Act::name).toList()), acts);
    }

    /** Whether an act of this name is offered. */
    public boolean has(String name) {
        return names.contains(name);
    }

    /** The acts of a group that are done to the thing as a whole. */
    public List<Act<?>> in(String group) {
        return acts.stream()
                .filter(act -> act.group().equals(group) && !act.ofPart())
                .toList();
    }
}
