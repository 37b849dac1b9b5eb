package org.chancery.platform.journal.conformance;

/** One thing that a journal promises. */
public record Promise(String name, Check check) {

    /** Fails where the promise is broken. */
    @FunctionalInterface
    public interface Check {

        /** Tries the promise on a journal. */
        void on(JournalUnderTest journal) throws Exception;
    }
}
