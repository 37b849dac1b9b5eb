package org.chancery.platform.intake;

import java.util.List;

/**
 * Remembers in the service's own tables what it was told, such as which letters are to be sent. Its rows commit with the
 * position as those of a view do, but they are no view: the service's own migrations make the tables (in the schema
 * {@code public}), and they are never rebuilt. Declared as a bean.
 * A new one begins with the first event there ever was, and so does an old one where its service begins new topics: what
 * it remembers of an event is to be recognised by the event's id.
 */
public interface Follower {

    /** The name of its consumer, unique in the service: snake_case, at most 40 characters. */
    String name();

    /** What it is fed with; at most one feed a publisher. */
    List<Feed> feeds();
}
