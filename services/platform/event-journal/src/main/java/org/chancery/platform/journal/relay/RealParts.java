package org.chancery.platform.journal.relay;

import java.sql.SQLException;
import java.util.Map;
import java.util.function.LongSupplier;
import javax.sql.DataSource;

/** The parts of a relay between PostgreSQL and Kafka. */
final class RealParts implements RelayParts {

    private final DataSource connections;
    private final RelaySettings settings;
    private final String service;
    private final Newest newest;
    private final LongSupplier nanos;
    private final Runnable whenTheBrokerIsSilent;
    private final ReadBack readBack;

    /**
     * @param connections gives a new connection each time, from no pool
     * @param service the publisher, after whom the topic is named
     * @param newest what this process has stored last
     * @param nanos a clock that only goes forward, such as {@link System#nanoTime}
     * @param whenTheBrokerIsSilent called while acknowledgements are missing
     */
    RealParts(
            DataSource connections,
            RelaySettings settings,
            String service,
            Newest newest,
            LongSupplier nanos,
            Runnable whenTheBrokerIsSilent) {
        this.connections = connections;
        this.settings = settings;
        this.service = service;
        this.newest = newest;
        this.nanos = nanos;
        this.whenTheBrokerIsSilent = whenTheBrokerIsSilent;
        this.readBack = new ReadBack(settings.kafka(), topic());
    }

    @Override
    public Newest newest() {
        return newest;
    }

    @Override
    public long nanos() {
        return nanos.getAsLong();
    }

    @Override
    public Outbox outbox() throws SQLException {
        return new JdbcOutbox(RelaySession.open(connections));
    }

    @Override
    public Publisher publisher() {
        return new Publisher(Publisher.producer(settings.kafka(), service), whenTheBrokerIsSilent);
    }

    @Override
    public void beside(Runnable work) {
        Thread.ofPlatform().name("relay-hand").daemon().start(work);
    }

    @Override
    public Map<Integer, Held> published() {
        return readBack.published();
    }

    @Override
    public String service() {
        return service;
    }

    @Override
    public String topic() {
        return settings.topicPrefix() + service;
    }
}
