package org.chancery.platform.journal.relay;

import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;

/** The parts of a relay between PostgreSQL and Kafka. */
final class RealParts implements RelayParts {

    private final DataSource connections;
    private final RelaySettings settings;
    private final String service;
    private final Runnable whenTheBrokerIsSilent;
    private final ReadBack readBack;

    /**
     * @param connections gives a new connection each time, from no pool
     * @param service the publisher, after whom the topic is named
     * @param whenTheBrokerIsSilent called while acknowledgements are missing
     */
    RealParts(DataSource connections, RelaySettings settings, String service, Runnable whenTheBrokerIsSilent) {
        this.connections = connections;
        this.settings = settings;
        this.service = service;
        this.whenTheBrokerIsSilent = whenTheBrokerIsSilent;
        this.readBack = new ReadBack(settings.kafka(), topic());
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
