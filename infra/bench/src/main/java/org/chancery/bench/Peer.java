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
    default void create() {
        create(UUID.randomUUID());
    }

    /** A command that makes this aggregate; returns when it is on disk. */
    void create(UUID aggregate);

    /** So many new aggregates of so many events each, written past all commands. */
    List<UUID> aggregates(int count, int events);

    /** As after a start, every aggregate as long as it was written: what was added is gone, and nothing is remembered. */
    void again(int events);

    /** A command that adds an event to an aggregate; returns when it is on disk. */
    void update(UUID aggregate);

    @Override
    void close();
}
