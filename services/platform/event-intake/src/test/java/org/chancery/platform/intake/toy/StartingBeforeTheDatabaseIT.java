package org.chancery.platform.intake.toy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.chancery.platform.intake.IntakeStatus;
import org.chancery.platform.teststack.TestDatabase;
import org.chancery.platform.teststack.TestStack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

@ExtendWith(OutputCaptureExtension.class)
class StartingBeforeTheDatabaseIT {

    private static final Duration LONG = Duration.ofSeconds(60);

    private final TestDatabase database = TestStack.postgres().newDatabase("toy");

    @Test
    void a_service_says_that_it_waits_and_serves_once_the_database_does(CapturedOutput output) {
        letIn(false);

        var starting = CompletableFuture.supplyAsync(
                this::start, task -> Thread.ofPlatform().start(task));
        await().atMost(LONG).until(() -> output.getOut().contains("Connection error"));
        assertThat(starting).isNotDone();
        letIn(true);

        try (var service = starting.join()) {
            await().atMost(LONG)
                    .untilAsserted(
                            () -> assertThat(service.getBean(IntakeStatus.class).all())
                                    .hasSize(3));
        }
    }

    /** From another database: nobody can be let into one from within it. */
    private void letIn(boolean yes) {
        var elsewhere = new TestDatabase(database.address(), "postgres", database.user(), database.password());
        JdbcClient.create(new DriverManagerDataSource(elsewhere.url(), elsewhere.user(), elsewhere.password()))
                .sql("alter database \"%s\" with allow_connections %s".formatted(database.name(), yes))
                .update();
    }

    private ConfigurableApplicationContext start() {
        return ToyService.start(
                database, TestStack.kafka().newTopicPrefix(), "--logging.level.org.flywaydb.core.internal.jdbc=warn");
    }
}
