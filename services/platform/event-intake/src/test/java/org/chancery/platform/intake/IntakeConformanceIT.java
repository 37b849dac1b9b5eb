package org.chancery.platform.intake;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.awaitility.core.ConditionTimeoutException;
import org.chancery.platform.teststack.TestDatabase;
import org.chancery.platform.teststack.TestStack;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class IntakeConformanceIT {

    static List<Promise> promises() {
        return Stream.of(
                        OrderPromises.ALL,
                        ParkingPromises.ALL,
                        UpgradePromises.ALL,
                        LeasePromises.ALL,
                        ViewPromises.ALL,
                        ReactionPromises.ALL)
                .flatMap(List::stream)
                .toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("promises")
    void the_intake(Promise promise) throws Exception {
        check(promise, new RealIntake(), Duration.ofSeconds(30));
    }

    @ParameterizedTest(name = "it is noticed that nobody {0}")
    @MethodSource("promises")
    void an_intake_that_does_nothing(Promise promise) {
        assertThatThrownBy(() -> check(promise, new DoNothingIntake(), Duration.ofMillis(200)))
                .isInstanceOfAny(AssertionError.class, ConditionTimeoutException.class);
    }

    private static DataSource freshDatabase() {
        TestDatabase database = TestStack.postgres().newDatabase("intake");
        return FragileDatabase.at(database.url(), database.user(), database.password());
    }

    private static void check(Promise promise, IntakeUnderTest intake, Duration patience) throws Exception {
        try (var laboratory = new Laboratory(intake, patience, TestStack.kafka().bootstrap(), freshDatabase())) {
            promise.check().on(laboratory);
        }
    }
}
