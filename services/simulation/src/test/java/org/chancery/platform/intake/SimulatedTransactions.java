package org.chancery.platform.intake;

import java.util.function.Function;
import java.util.function.Supplier;
import org.chancery.platform.simulation.Database;
import org.jspecify.annotations.Nullable;

/** Transactions of a database that exists in memory only. */
final class SimulatedTransactions implements Transactions {

    private final Database database;

    SimulatedTransactions(Database database) {
        this.database = database;
    }

    @Override
    public <T extends @Nullable Object> T in(String schema, Function<Open, T> work) {
        return database.transaction(schema, () -> work.apply(database::apart));
    }

    @Override
    public <T extends @Nullable Object> T plainly(Supplier<T> work) {
        return database.transaction("plain", work);
    }

    @Override
    public <T extends @Nullable Object> T reading(String schema, Supplier<T> work) {
        return database.transaction(schema, work);
    }
}
