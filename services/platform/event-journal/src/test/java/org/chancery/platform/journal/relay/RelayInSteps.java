package org.chancery.platform.journal.relay;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.chancery.platform.journal.conformance.JournalUnderTest.RelayUnderTest;

/** The real relay's parts, put together as the loop does, but moved by hand. */
public final class RelayInSteps implements RelayUnderTest {

    private static final int MOST_ROUNDS = 100;
    private static final int LANES = 4;
    private static final int BATCH = 10;
    static final RelaySettings.Pace PACE = new RelaySettings.Pace(
            Duration.ofMillis(200), BATCH, Duration.ofSeconds(1), Duration.ofMinutes(1), Duration.ofDays(7));

    /** Passes from one look at the time to the next, so that whatever waits for its time is due. */
    private static final long A_WHILE_NANOS = 10_000_000_000L;

    private final RealParts parts;
    private final Outbox outbox;
    private final Publisher publisher;

    /**
     * @param database gives a new connection each time
     * @param kafka host:port of the broker
     */
    public RelayInSteps(DataSource database, String kafka, String topicPrefix, String service) {
        parts = inAHurry(database, kafka, topicPrefix, service);
        try {
            outbox = parts.outbox();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        publisher = parts.publisher();
    }

    /** The real parts by a clock that makes whatever waits for its time due. */
    static RealParts inAHurry(DataSource database, String kafka, String topicPrefix, String service) {
        var nanos = new AtomicLong();
        return new RealParts(
                database,
                new RelaySettings(kafka, topicPrefix, PACE),
                service,
                new Newest(service),
                () -> nanos.addAndGet(A_WHILE_NANOS),
                () -> {});
    }

    @Override
    public boolean isTheOne() {
        return outbox.takesTheLock();
    }

    @Override
    public void stamp() {
        outbox.stamp(Map.of(), LANES * BATCH);
    }

    @Override
    public void sendWithoutMarking() {
        var cloudEvents = new CloudEvents(parts.service(), parts.topic());
        uninterrupted(() -> {
            var sent = new TreeMap<Integer, Long>();
            outbox.marks().forEach((lane, mark) -> sent.put(lane, mark.sent()));
            publisher.acknowledged(publisher.send(outbox.stampedAfter(sent, BATCH).stream()
                    .map(cloudEvents::record)
                    .toList()));
            return true;
        });
    }

    @Override
    public void relayEverything() {
        var sending = uninterrupted(() -> Sending.between(outbox, publisher, parts, PACE));
        for (int round = 0; round < MOST_ROUNDS; round++) {
            if (!uninterrupted(sending::advance)) {
                return;
            }
        }
        throw new AssertionError("the relay sends for ever");
    }

    @Override
    public void crash() {
        publisher.close();
        outbox.close();
    }

    private interface Step<T> {
        T go() throws InterruptedException;
    }

    private static <T> T uninterrupted(Step<T> step) {
        try {
            return step.go();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
