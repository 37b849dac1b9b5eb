package org.chancery.platform.intake;

import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Transactions of PostgreSQL. */
final class JdbcTransactions implements Transactions {

    private final TransactionTemplate writing;
    private final TransactionTemplate reading;
    private final JdbcClient db;

    JdbcTransactions(PlatformTransactionManager manager, JdbcClient db) {
        this.db = db;
        var definition = new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.writing = new TransactionTemplate(manager, definition);
        var readOnly = new DefaultTransactionDefinition(definition);
        readOnly.setReadOnly(true);
        this.reading = new TransactionTemplate(manager, readOnly);
    }

    @Override
    public <T extends @Nullable Object> T in(String schema, Function<Open, T> work) {
        return writing.execute(transaction -> {
            enter(schema);
            return work.apply(part -> apart(transaction, part));
        });
    }

    private void apart(TransactionStatus transaction, Runnable work) {
        Object savepoint = transaction.createSavepoint();
        try {
            work.run();
            // What a deferred constraint has to say must be said now, while one event can still be told from another.
            db.sql("set constraints all immediate").update();
            transaction.releaseSavepoint(savepoint);
        } catch (RuntimeException | Error e) {
            if (!Failures.passes(e)) {
                transaction.rollbackToSavepoint(savepoint);
                transaction.releaseSavepoint(savepoint);
            }
            throw e;
        }
    }

    @Override
    public <T extends @Nullable Object> T plainly(Supplier<T> work) {
        return writing.execute(_ -> work.get());
    }

    @Override
    public <T extends @Nullable Object> T reading(String schema, Supplier<T> work) {
        return reading.execute(_ -> {
            enter(schema);
            return work.get();
        });
    }

    /** Ends with the transaction, so that a pooled connection carries it nowhere. */
    private void enter(String schema) {
        db.sql("select set_config('search_path', :schema, true)")
                .param("schema", '"' + schema + '"')
                .query(String.class)
                .single();
    }
}
