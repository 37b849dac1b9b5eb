package org.chancery.platform.journal.relay;

import java.sql.SQLException;
import java.util.Map;

/** What a relay is put together from, for one store and one topic. */
interface RelayParts {

    /** A new session in the store. */
    Outbox outbox() throws SQLException;

    /** A new way to the broker. */
    Publisher publisher();

    /**
     * The last number in each lane of the topic, 0 where it is empty; nothing for a lane where that cannot be told.
     *
     * @throws NotSent where the broker does not answer
     */
    Map<Integer, Long> lastPublished();

    /** The publisher, after whom the topic is named. */
    String service();

    /** Where its events go. */
    String topic();
}
