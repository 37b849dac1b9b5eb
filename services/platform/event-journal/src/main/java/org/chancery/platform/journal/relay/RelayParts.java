package org.chancery.platform.journal.relay;

import java.sql.SQLException;
import javax.sql.DataSource;

/** Puts the parts of a relay together for one store and one topic. */
final class RelayParts {

    private static final int ANSWERS_AT_ONCE = 1000;

    private final DataSource connections;
    private final RelaySettings settings;
    private final String service;
    private final Runnable whenTheBrokerIsSilent;

    /**
     * @param connections gives a new connection each time, from no pool
     * @param service the publisher, after whom the topic is named
     * @param whenTheBrokerIsSilent called while acknowledgements are missing
     */
    RelayParts(DataSource connections, RelaySettings settings, String service, Runnable whenTheBrokerIsSilent) {
        this.connections = connections;
        this.settings = settings;
        this.service = service;
        this.whenTheBrokerIsSilent = whenTheBrokerIsSilent;
    }

    RelaySession session() throws SQLException {
        return RelaySession.open(connections);
    }

    Stamping stamping(RelaySession session) {
        return new Stamping(session, lanes(session) * settings.relay().batch());
    }

    Purging purging(RelaySession session) {
        return new Purging(session, settings.relay().keepSent());
    }

    ForgettingAnswers forgettingAnswers(RelaySession session) {
        return new ForgettingAnswers(session, settings.relay().keepAnswers(), ANSWERS_AT_ONCE);
    }

    Publisher publisher() {
        return new Publisher(Publisher.producer(settings.kafka(), service), whenTheBrokerIsSilent);
    }

    /** @throws NotSent where the topic has not one partition for each lane */
    Sending sending(RelaySession session, Publisher publisher) {
        String topic = settings.topicPrefix() + service;
        int partitions = publisher.partitionsOf(topic);
        int lanes = lanes(session);
        if (partitions != lanes) {
            throw new NotSent("the topic " + topic + " has " + partitions + " partitions for " + lanes + " lanes");
        }
        return new Sending(
                session,
                publisher,
                new CloudEvents(service, topic),
                settings.relay().batch());
    }

    private static int lanes(RelaySession session) {
        return session.jdbc()
                .sql("SELECT count(*) FROM lane")
                .query(Integer.class)
                .single();
    }
}
