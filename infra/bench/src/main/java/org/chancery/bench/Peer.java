package org.chancery.bench;

import java.util.List;
import java.util.UUID;

/** Something that stores events of aggregates, durably, one command after the other. */
interface Peer extends AutoCloseable {

    /** What an event says: with names and ids it makes some 250 bytes. */
    String TEXT = "continued attention to and support for the peace process ".repeat(3);

    /** As the table calls it. */
    String name();

    /** A command that makes a new aggregate; returns when it is on disk. */
    void create();

    /** So many new aggregates of so many events each, of which nothing is remembered. */
    List<UUID> aggregates(int count, int events);

    /** A command that adds an event to an aggregate; returns when it is on disk. */
    void update(UUID aggregate);

    @Override
    void close();
}
