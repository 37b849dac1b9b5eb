package org.chancery.platform.journal.relay;

import java.sql.SQLException;

/** What a relay is put together from, for one store and one topic. */
interface RelayParts {

    /** A new session in the store. */
    Outbox outbox() throws SQLException;

    /** A new way to the broker. */
    Publisher publisher();

    /** The publisher, after whom the topic is named. */
    String service();

    /** Where its events go. */
    String topic();
}
