package org.chancery.platform.intake;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.chancery.platform.envelope.Subject;
import org.chancery.platform.intake.IntakeUnderTest.Declared;
import org.chancery.platform.intake.IntakeUnderTest.Instance;
import org.chancery.platform.intake.testing.Deliveries;
import org.chancery.platform.intake.testing.EventFeed;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A fresh database, fresh topics and a publisher, in which one promise is put to the test. */
final class Laboratory implements AutoCloseable {

    static final int LANES = 2;

    final Tally tally = new Tally();
    final Diary diary = new Diary();
    final PraiseDesk desk = new PraiseDesk();
    final EventFeed feed;

    private final IntakeUnderTest intake;
    private final Duration patience;
    private final DataSource database;
    private final KafkaConnection kafka;
    private final List<Instance> running = new ArrayList<>();
    private final Map<String, FragileDatabase> databases = new HashMap<>();

    /** @param patience how long a promise is given to come true */
    Laboratory(IntakeUnderTest intake, Duration patience, String bootstrap, DataSource database) {
        this.intake = intake;
        this.patience = patience;
        this.database = database;
        this.kafka = new KafkaConnection(bootstrap, UUID.randomUUID() + ".", "laboratory");
        this.feed = new EventFeed(bootstrap, kafka.prefix(), LANES);
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/intake")
                .load()
                .migrate();
    }

    /** Starts an instance of this name with these views and, with {@code reactions}, the rule that praises. */
    Instance start(String name, List<Projection> views, List<Reaction<?>> reactions) {
        var settings =
                new IntakeSettings(name, Duration.ofSeconds(1), Duration.ofMillis(200), 1_000, Duration.ofMillis(300));
        Instance instance = intake.start(new Declared(database(name), kafka, settings, views, reactions, desk));
        running.add(instance);
        return instance;
    }

    Instance start(Projection... views) {
        return start("alone", List.of(views), List.of());
    }

    Instance startReacting(Projection... views) {
        return start("alone", List.of(views), List.of(new RuleTest.WhenCountedThenPraise()));
    }

    /** The way to the database of the instance of this name. */
    FragileDatabase database(String name) {
        return databases.computeIfAbsent(name, _ -> new FragileDatabase(database));
    }

    /** The only instance's way to the database. */
    FragileDatabase database() {
        return database("alone");
    }

    JdbcClient sql() {
        return JdbcClient.create(database);
    }

    void createTopic() {
        feed.createTopic("counting");
    }

    /** Takes the topic away with all that is in it, and makes one of the same name. */
    void makeTopicAnew() {
        try (Admin admin = kafka.admin()) {
            String topic = kafka.partition(new LaneId("counting", 0)).topic();
            admin.deleteTopics(List.of(topic))
                    .all()
                    .toCompletionStage()
                    .toCompletableFuture()
                    .join();
            eventually().until(() -> !admin.listTopics().names().get().contains(topic));
        }
        createTopic();
    }

    /** Takes the records before an offset away, as nobody should. */
    void cutLog(int lane, long offset) {
        try (Admin admin = kafka.admin()) {
            var partition = kafka.partition(new LaneId("counting", lane));
            admin.deleteRecords(Map.of(partition, RecordsToDelete.beforeOffset(offset)))
                    .all()
                    .toCompletionStage()
                    .toCompletableFuture()
                    .join();
        }
    }

    /** A counter whose events go to this lane. */
    static Subject counter(int lane, String name) {
        for (int i = 0; ; i++) {
            var subject = new Subject("counter", name + i);
            if (Math.floorMod(subject.toString().hashCode(), LANES) == lane) {
                return subject;
            }
        }
    }

    Delivery count(Subject counter, int amount) {
        return feed.publish(Counting.TYPES, counter, new Counting.Counted(amount));
    }

    /** The next event of the counter, numbered but not sent. */
    Delivery withheld(Subject counter, int amount) {
        return feed.next(
                Counting.TYPES, counter, new Counting.Counted(amount), Deliveries.by("min.kim"), Deliveries.nothing());
    }

    /** What the view shows of a counter, in the order in which it was applied; empty where there is no such view. */
    List<Integer> amounts(Subject counter) {
        if (!exists("tally.line")) {
            return List.of();
        }
        return sql().sql("select amount from tally.line where subject = :subject order by place")
                .param("subject", counter.toString())
                .query(Integer.class)
                .list();
    }

    /** Takes what the tally wrote of an event, the first with this amount, and of its place, in one go. */
    void loseFrom(Subject counter, int amount) {
        sql().sql("""
                        with line as (
                            delete from tally.line where subject = :subject and amount = :amount returning version
                        )
                        update intake.position set next_offset = line.version, last_number = line.version from line
                        where consumer = :view and lane = 0""")
                .param("subject", counter.toString())
                .param("amount", amount)
                .param("view", Tally.NAME)
                .update();
    }

    /** How many lines a view shows. */
    long lines(String view) {
        return exists(view + ".line")
                ? sql().sql("select count(*) from " + view + ".line")
                        .query(Long.class)
                        .single()
                : 0;
    }

    private boolean exists(String table) {
        return sql().sql("select to_regclass(:table) is not null")
                .param("table", table)
                .query(Boolean.class)
                .single();
    }

    /** How many events a consumer has parked. */
    long parked(String consumer) {
        return sql().sql("select count(*) from intake.parked_event where consumer = :consumer")
                .param("consumer", consumer)
                .query(Long.class)
                .single();
    }

    ConsumerStatus status(Instance instance, String consumer) {
        return instance.status().stream()
                .filter(status -> status.name().equals(consumer))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nobody knows " + consumer));
    }

    ConditionFactory eventually() {
        return Awaitility.await().pollInterval(Duration.ofMillis(20)).atMost(patience);
    }

    Duration patience() {
        return patience;
    }

    @Override
    public void close() {
        databases.values().forEach(FragileDatabase::thaw);
        running.forEach(Instance::close);
        feed.close();
    }
}
