package org.chancery.platform.journal.relay;

import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.chancery.platform.journal.conformance.JournalUnderTest.RelayUnderTest;

/** The real relay's parts, put together as the loop does, but moved by hand. */
public final class RelayInSteps implements RelayUnderTest {

    private static final int MOST_ROUNDS = 100;

    private final RelaySession session;
    private final Publisher publisher;
    private final Stamping stamping;
    private final Sending sending;

    /**
     * @param database gives a new connection each time
     * @param kafka host:port of the broker
     */
    public RelayInSteps(DataSource database, String kafka, String topicPrefix, String service) {
        var pace = new RelaySettings.Pace(
                Duration.ofMillis(200), 10, Duration.ofSeconds(1), Duration.ofDays(7), Duration.ofDays(7));
        var parts = new RelayParts(database, new RelaySettings(kafka, topicPrefix, pace), service, () -> {});
        try {
            session = parts.session();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        publisher = parts.publisher();
        stamping = parts.stamping(session);
        sending = parts.sending(session, publisher);
    }

    @Override
    public boolean isTheOne() {
        return session.takesTheLock();
    }

    @Override
    public void stamp() {
        stamping.stamp();
    }

    @Override
    public void sendWithoutMarking() {
        uninterrupted(() -> {
            sending.publish(sending.unsent());
            return 0;
        });
    }

    @Override
    public void relayEverything() {
        for (int round = 0; round < MOST_ROUNDS; round++) {
            if (stamping.stamp() + uninterrupted(sending::send) == 0) {
                return;
            }
        }
        throw new AssertionError("the relay sends for ever");
    }

    @Override
    public void crash() {
        publisher.close();
        session.close();
    }

    private interface Step {
        int go() throws InterruptedException;
    }

    private static int uninterrupted(Step step) {
        try {
            return step.go();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
