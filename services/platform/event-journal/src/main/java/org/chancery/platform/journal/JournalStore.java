package org.chancery.platform.journal;

import java.util.List;
import java.util.Optional;
import org.chancery.platform.deciding.Receipt;
import org.chancery.platform.deciding.RequestKey;
import org.chancery.platform.deciding.StoreDiverged;
import org.chancery.platform.journal.relay.OutgoingEvent;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.UncategorizedSQLException;

/** All that the journal asks of its database. */
interface JournalStore {

    /**
     * Stores the appends in their order, all or none, in a transaction of its own; they are on disk when it returns. Where
     * the commit fails, whether they were stored may be unknown.
     *
     * @param withoutWaiting whether to fail where another transaction may be about to store the same version or key
     * @return those of their events that were given the numbers of their lanes at once, in their order; the others get
     *     theirs from the relay
     * @throws DataIntegrityViolationException where an aggregate already has an event of one of these versions, or a key
     *     has been answered before
     * @throws UncategorizedSQLException in state 55P03 where it would have to wait
     * @throws StoreDiverged where the topic is ahead of the store
     */
    List<OutgoingEvent> store(List<Append> appends, boolean withoutWaiting);

    /** The events of an aggregate from a version on, in order. */
    List<StoredEvent> read(String aggregateId, long fromVersion);

    /** Whether the aggregate has any event. */
    boolean exists(String aggregateId);

    /**
     * The answer that this request got before.
     *
     * @throws RequestKeyReused where the key was used for another request
     */
    Optional<Receipt> answer(RequestKey key);

    /** Whether the topic was last found to be ahead of the store. */
    boolean isDiverged();
}
