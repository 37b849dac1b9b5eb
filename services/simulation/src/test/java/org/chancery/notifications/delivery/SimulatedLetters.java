package org.chancery.notifications.delivery;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.chancery.notifications.message.Happening;
import org.chancery.notifications.subscription.Channel;
import org.chancery.notifications.subscription.Subscription;
import org.chancery.platform.envelope.Marking;
import org.chancery.platform.envelope.Subject;
import org.chancery.platform.intake.Delivery;
import org.chancery.platform.intake.Feed;
import org.chancery.platform.intake.Follower;
import org.chancery.platform.simulation.Bug;
import org.chancery.platform.simulation.Database;
import org.chancery.platform.simulation.Process;
import org.chancery.platform.simulation.Schedule;
import org.chancery.platform.simulation.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two subscribers, the letters to them, and who sends those. */
public final class SimulatedLetters implements Follower {

    /** The name of the consumer. */
    public static final String NAME = "deliveries";

    private static final RetrySchedule RETRIES = new RetrySchedule(Collections.nCopies(500, Duration.ofMillis(300)));

    private static final List<Subscription> SUBSCRIPTIONS =
            List.of(subscription(Channel.MAIL), subscription(Channel.WEBHOOK));

    private record Row(Letter letter, String state, Instant nextTry) {}

    private final Schedule schedule;
    private final Database database;
    private final String publisher;
    private final @Nullable Bug bug;
    private final Table<String, Row> letters;

    public SimulatedLetters(Schedule schedule, Database database, String publisher, @Nullable Bug bug) {
        this.schedule = schedule;
        this.database = database;
        this.publisher = publisher;
        this.bug = bug;
        this.letters = database.table("delivery");
    }

    private static Subscription subscription(Channel channel) {
        UUID id = UUID.nameUUIDFromBytes(channel.name().getBytes(StandardCharsets.UTF_8));
        return new Subscription(
                id,
                "somebody",
                Marking.SECRET,
                new Subject("party", "KR"),
                channel,
                "where",
                false,
                null,
                Instant.EPOCH,
                Subscription.State.ACTIVE);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Feed> feeds() {
        return List.of(Feed.untyped(publisher, this::plan));
    }

    private void plan(Delivery delivery, JdbcClient db) {
        database.statement("plan letters");
        var happening = new Happening(
                delivery.id(),
                publisher,
                delivery.type().name(),
                delivery.subject(),
                delivery.aggregateVersion(),
                List.of(),
                delivery.label().marking(),
                delivery.time());
        for (Subscription subscription : SUBSCRIPTIONS) {
            UUID id = letterId(delivery.id(), subscription);
            letters.insert(
                    id.toString(),
                    new Row(new Letter(id, 0, happening, subscription), "PLANNED", schedule.now()),
                    false);
        }
    }

    private static UUID letterId(UUID event, Subscription subscription) {
        return UUID.nameUUIDFromBytes((event + "/" + subscription.id()).getBytes(StandardCharsets.UTF_8));
    }

    /** The ids of all letters about these events. */
    public static List<UUID> expected(List<UUID> events) {
        return events.stream()
                .flatMap(event -> SUBSCRIPTIONS.stream().map(subscription -> letterId(event, subscription)))
                .toList();
    }

    /** Whether no letter is on its way. */
    public static boolean allSent(Database database) {
        Table<String, Row> letters = database.table("delivery");
        return letters.committed().values().stream().allMatch(row -> row.state().equals("SENT"));
    }

    /**
     * Starts the senders of one instance.
     *
     * @param post where letters arrive, once for each time that they do
     */
    public void send(Process process, List<UUID> post) {
        for (Subscription subscription : SUBSCRIPTIONS) {
            Channel channel = subscription.channel();
            var deliveries = new Deliveries(BrokenLetters.box(bug, new Box()), RETRIES, schedule.clock());
            Courier courier = BrokenLetters.courier(bug, courier(channel, post));
            schedule.start(process.name() + " sender " + channel, process, () -> send(deliveries, courier));
        }
    }

    private void send(Deliveries deliveries, Courier courier) {
        while (true) {
            try {
                Optional<LetterBox.Claim> claim = deliveries.claim(courier.channel());
                claim.ifPresent(due -> deliveries.attempt(due, courier));
                if (claim.isEmpty()) {
                    schedule.pause("a sender waits", Duration.ofMillis(500));
                }
            } catch (RuntimeException e) {
                schedule.pause("a sender waits after a failure", Duration.ofSeconds(2));
            }
        }
    }

    private Courier courier(Channel channel, List<UUID> post) {
        return new Courier() {
            @Override
            public Channel channel() {
                return channel;
            }

            @Override
            public Outcome deliver(Letter letter) {
                schedule.port("deliver a letter", letter.id());
                if (!schedule.faults().healed() && schedule.random().nextInt(20) == 0) {
                    return new Outcome.TryLater("not now", null);
                }
                post.add(letter.id());
                schedule.port("delivered a letter", letter.id());
                if (!schedule.faults().healed() && schedule.random().nextInt(30) == 0) {
                    schedule.note("a delivery is unknown");
                    return new Outcome.TryLater("no answer", null);
                }
                return new Outcome.Sent();
            }
        };
    }

    /** The letters of a database that exists in memory only. Nobody is held, and nobody is gone. */
    private final class Box implements LetterBox {

        @Override
        public Optional<Claim> claim(Channel channel, Instant now, Instant again) {
            return database.joining("claim a letter", () -> {
                List<Row> due = new ArrayList<>(letters.where((_, row) -> isDue(row, channel, now)));
                due.sort(Comparator.comparing(Row::nextTry));
                for (Row row : due) {
                    Letter letter = row.letter();
                    if (letters.lockOrSkip(letter.id().toString())) {
                        var counted = new Letter(
                                letter.id(), letter.attempt() + 1, letter.happening(), letter.subscription());
                        letters.put(letter.id().toString(), new Row(counted, "SENDING", again));
                        return Optional.of(new Claim(letter.id(), counted.attempt()));
                    }
                }
                return Optional.empty();
            });
        }

        private static boolean isDue(Row row, Channel channel, Instant now) {
            return row.letter().subscription().channel() == channel
                    && !row.state().equals("SENT")
                    && !row.nextTry().isAfter(now);
        }

        @Override
        public <T> Optional<T> holding(Claim claim, Function<Letter, T> work) {
            return database.transaction("attempt", () -> {
                database.statement("hold a letter");
                String key = claim.letter().toString();
                if (!letters.lockOrSkip(key)) {
                    return Optional.empty();
                }
                Row row = letters.get(key);
                if (row == null
                        || !row.state().equals("SENDING")
                        || row.letter().attempt() != claim.attempt()) {
                    return Optional.empty();
                }
                return Optional.of(work.apply(row.letter()));
            });
        }

        @Override
        public void write(UUID letter, String state, Instant at, @Nullable String problem) {
            database.joining("write what became of a letter", () -> {
                Row row = letters.get(letter.toString());
                if (row != null) {
                    letters.put(letter.toString(), new Row(row.letter(), state, at));
                }
                return true;
            });
        }

        @Override
        public void hold(UUID subscription, @Nullable Instant until) {
            schedule.port("hold a subscription");
        }

        @Override
        public void gone(UUID subscription) {
            throw new UnsupportedOperationException("nobody is gone");
        }
    }
}
