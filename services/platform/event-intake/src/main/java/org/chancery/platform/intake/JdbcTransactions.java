package org.chancery.platform.intake;

import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Transactions of PostgreSQL. */
final class JdbcTransactions implements Transactions {

    private final TransactionTemplate writing;
    private final TransactionTemplate reading;
    private final SchemaConnections connections;
    private final JdbcClient db;

    JdbcTransactions(SchemaConnections connections, JdbcClient db) {
        this.connections = connections;
        this.db = db;
        var manager = new JdbcTransactionManager(connections);
        var definition = new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.writing = new TransactionTemplate(manager, definition);
        var readOnly = new DefaultTransactionDefinition(definition);
        readOnly.setReadOnly(true);
        this.reading = new TransactionTemplate(manager, readOnly);
    }

    @Override
    public <T extends @Nullable Object> T in(String schema, Function<Open, T> work) {
        return connections.within(
                schema, () -> writing.execute(transaction -> work.apply(part -> apart(transaction, part))));
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
        return connections.outside(() -> writing.execute(_ -> work.get()));
    }

    @Override
    public <T extends @Nullable Object> T reading(String schema, Supplier<T> work) {
        return connections.outside(() -> reading.execute(_ -> {
            enter(schema);
            return work.get();
        }));
    }

    /** Whoever asks shares the connections of the service; this ends with the transaction, so that they carry it nowhere. */
    private void enter(String schema) {
        db.sql("select set_config('search_path', :schema, true)")
                .param("schema", '"' + schema + '"')
                .query(String.class)
                .single();
    }
}
