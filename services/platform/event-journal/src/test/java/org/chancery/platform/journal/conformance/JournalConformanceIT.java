package org.chancery.platform.journal.conformance;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class JournalConformanceIT {

    private static RealJournal journal;

    @BeforeAll
    static void start() {
        journal = new RealJournal();
    }

    @AfterAll
    static void stop() {
        journal.close();
    }

    @TestFactory
    Stream<DynamicTest> the_journal_keeps_every_promise() {
        return JournalConformance.promises().stream()
                .map(promise ->
                        dynamicTest(promise.name(), () -> promise.check().on(journal)));
    }
}
