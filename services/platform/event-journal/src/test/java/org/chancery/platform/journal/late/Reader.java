package org.chancery.platform.journal.late;

import java.util.List;

/** Anything that follows a store from its beginning. */
interface Reader extends AutoCloseable {

    /** Returns when it has taken what it finds now. */
    void look();

    /** What it has taken so far, in its order. */
    List<Told> told();

    @Override
    default void close() {}

    /** An event as far as readers tell them apart; prints as {@code jar/1 0}. */
    record Told(String aggregate, long version) {

        @Override
        public String toString() {
            return aggregate + " " + version;
        }
    }
}
