package org.chancery.platform.intake.toy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.chancery.platform.deciding.Instruction;
import org.chancery.platform.deciding.RequestKey;
import org.chancery.platform.envelope.Subject;
import org.chancery.platform.intake.IntakeStatus;
import org.chancery.platform.intake.testing.EventFeed;
import org.chancery.platform.teststack.TestDatabase;
import org.chancery.platform.teststack.TestStack;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A reading service whose database is put back to what it was the day before, or whose topics are others than before. */
class RestoredReaderIT {

    private static final Duration LONG = Duration.ofSeconds(60);

    private static final Path BEGIN_ANEW = Path.of("../../../infra/postgres/begin-anew.sql");

    private final String prefix = TestStack.kafka().newTopicPrefix();
    private final EventFeed feed = new EventFeed(TestStack.kafka().bootstrap(), prefix, 4);

    @AfterEach
    void end() {
        feed.close();
    }

    @Test
    void comes_to_the_same_rows_and_sends_the_same_commands_under_the_same_keys() {
        TestDatabase today = TestStack.postgres().newDatabase("toy");
        try (var service = start(today)) {
            arrive(8);
            caughtUp(service);
        }
        TestDatabase yesterday = TestStack.postgres().copy(today);
        List<String> rows;
        List<Instruction> sent;
        try (var service = start(today)) {
            arrive(12);
            caughtUp(service);
            rows = rows(service);
            sent = sent(service);
        }
        assertThat(sent).hasSize(12);

        try (var service = start(yesterday)) {
            caughtUp(service);

            assertThat(rows(service)).isEqualTo(rows).hasSize(12 + 20 + 12);
            assertThat(sent(service))
                    .extracting(Instruction::key)
                    .containsExactlyInAnyOrderElementsOf(
                            sent.stream().map(Instruction::key).toList());
            arrive(1);
            caughtUp(service);
            assertThat(sent(service)).hasSize(13);
        }
    }

    /** The new topics have what the former ones began with, and then something else in fewer numbers. */
    @Test
    void begins_anew_with_new_topics_and_writes_no_letter_twice() throws IOException {
        TestDatabase database = TestStack.postgres().newDatabase("toy");
        String newPrefix = TestStack.kafka().newTopicPrefix();
        List<Instruction> sent;
        arrive(8);
        arrive(12);
        try (var service = ToyService.start(database, prefix)) {
            caughtUp(service);
            sent = sent(service);
            assertThat(rows(service)).contains("visit g0 2").hasSize(12 + 20 + 12);
        }
        JdbcClient.create(new DriverManagerDataSource(database.url(), database.user(), database.password()))
                .sql(Files.readString(BEGIN_ANEW))
                .update();

        try (var anew = new EventFeed(TestStack.kafka().bootstrap(), newPrefix, 4);
                var service = ToyService.start(database, newPrefix)) {
            IntStream.range(0, 8).forEach(nth -> arrive(anew, nth));
            arrive(anew, 99);
            await().atMost(LONG).until(() -> sent(service).size() == 9);
            caughtUp(service);
            assertThat(rows(service))
                    .contains("visit g0 1", "visit g99 1")
                    .doesNotContain("visit g8 1")
                    .filteredOn(row -> row.startsWith("letter "))
                    .hasSize(20 + 1);
            assertThat(keys(sent(service))).filteredOn(keys(sent)::contains).hasSize(8);
        }
    }

    private static List<RequestKey> keys(List<Instruction> sent) {
        return sent.stream().map(Instruction::key).toList();
    }

    /** The same guests come again, so that one who is counted twice shows. */
    private void arrive(int guests) {
        IntStream.range(0, guests).forEach(nth -> arrive(feed, nth));
    }

    private static void arrive(EventFeed feed, int guest) {
        feed.publish(ToyService.TYPES, new Subject("guest", "g" + guest), new ToyService.Arrived("north"));
    }

    private static void caughtUp(ConfigurableApplicationContext service) {
        await().atMost(LONG)
                .untilAsserted(() -> assertThat(
                                service.getBean(IntakeStatus.class).all())
                        .hasSize(3)
                        .allSatisfy(consumer -> {
                            assertThat(consumer.lag()).isZero();
                            assertThat(consumer.parked()).isZero();
                            assertThat(consumer.gaps()).isEmpty();
                        }));
    }

    private static List<Instruction> sent(ConfigurableApplicationContext service) {
        return service.getBean(ToyService.Desk.class).sent;
    }

    /** Those of the view, of the follower, and how far each consumer has come in each lane. */
    private static List<String> rows(ConfigurableApplicationContext service) {
        return service.getBean(JdbcClient.class).sql("""
                        select 'visit ' || guest || ' ' || visits from visits.visit
                        union all select 'letter ' || event_id || ' ' || about from letter
                        union all select concat_ws(' ', consumer, lane, next_offset, last_number) from intake.position
                        order by 1""").query(String.class).list();
    }

    private ConfigurableApplicationContext start(TestDatabase database) {
        return ToyService.start(database, prefix);
    }
}
