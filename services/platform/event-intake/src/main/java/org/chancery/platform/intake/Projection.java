package org.chancery.platform.intake;

import java.util.List;

/**
 * Fills one view. Declared as a bean; the tables of the view are described by {@code schema.sql} beside the class and live
 * in a PostgreSQL schema named like the view, so that its SQL names tables without qualification. The intake creates the
 * schema, and builds it anew beside the old one where {@code schema.sql} has changed, or the families of events that its
 * feeds take. What a handler does with them is not looked at: where that changes, so must {@code schema.sql}, if only by a
 * comment.
 *
 * <p>Handlers are deterministic in the events: a rebuild must lead to the same rows.
 */
public interface Projection {

    /** The name of the view, its PostgreSQL schema and its consumer: snake_case, at most 40 characters. */
    String view();

    /** What it is fed with; at most one feed a publisher. */
    List<Feed> feeds();
}
