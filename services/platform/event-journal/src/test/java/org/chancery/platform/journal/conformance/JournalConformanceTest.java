package org.chancery.platform.journal.conformance;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** A suite that a journal which does nothing passes would prove nothing. */
class JournalConformanceTest {

    @TestFactory
    Stream<DynamicTest> a_journal_that_does_nothing_breaks_every_promise() {
        return JournalConformance.promises().stream()
                .map(promise -> dynamicTest(
                        "is not kept: " + promise.name(),
                        () -> assertThatThrownBy(() -> promise.check().on(new DoNothingJournal()))
                                .isInstanceOf(AssertionError.class)));
    }
}
