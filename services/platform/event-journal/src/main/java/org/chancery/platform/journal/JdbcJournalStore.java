package org.chancery.platform.journal;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.chancery.platform.deciding.Receipt;
import org.chancery.platform.deciding.RequestKey;
import org.springframework.transaction.support.TransactionOperations;

/** The journal's tables in PostgreSQL. */
final class JdbcJournalStore implements JournalStore {

    private final EventTable events;
    private final AnsweredRequests answered;
    private final TransactionOperations transaction;

    /** @param transaction begins a new one whatever its caller has open */
    JdbcJournalStore(EventTable events, AnsweredRequests answered, TransactionOperations transaction) {
        this.events = events;
        this.answered = answered;
        this.transaction = transaction;
    }

    @Override
    public void store(List<Append> appends, boolean withoutWaiting) {
        transaction.executeWithoutResult(status -> {
            List<StoredEvent> rows =
                    appends.stream().flatMap(each -> each.events().stream()).toList();
            if (!rows.isEmpty()) {
                events.append(rows, withoutWaiting);
            }
            List<Append.Answer> answers = appends.stream()
                    .map(Append::answer)
                    .filter(Objects::nonNull)
                    .toList();
            if (!answers.isEmpty()) {
                answered.remember(answers, withoutWaiting);
            }
        });
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
}
