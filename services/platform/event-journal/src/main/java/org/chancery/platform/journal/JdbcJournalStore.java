package org.chancery.platform.journal;

import java.util.List;
import java.util.Optional;
import org.chancery.platform.deciding.Receipt;
import org.chancery.platform.deciding.RequestKey;
import org.chancery.platform.journal.relay.OutgoingEvent;

/** The journal's tables in PostgreSQL. */
final class JdbcJournalStore implements JournalStore {

    private final AppendStatement append;
    private final EventTable events;
    private final AnsweredRequests answered;

    JdbcJournalStore(AppendStatement append, EventTable events, AnsweredRequests answered) {
        this.append = append;
        this.events = events;
        this.answered = answered;
    }

    @Override
    public List<OutgoingEvent> store(List<Append> appends, boolean withoutWaiting) {
        return append.store(appends, withoutWaiting);
    }

    @Override
    public List<StoredEvent> read(String aggregateId, long fromVersion) {
        return events.read(aggregateId, fromVersion);
    }

    @Override
    public boolean exists(String aggregateId) {
        return events.exists(aggregateId);
    }

    @Override
    public Optional<Receipt> answer(RequestKey key) {
        return answered.find(key);
    }

    @Override
    public boolean isDiverged() {
        return events.isDiverged();
    }
}
