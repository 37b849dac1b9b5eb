package org.chancery.platform.intake;

import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Transactions whose unqualified table names mean the tables of one schema. Each is a new one. */
interface Transactions {

    /** The transaction that is open. */
    @FunctionalInterface
    interface Open {

        /** Does it so that, where it throws, nothing of it stays and the transaction goes on. */
        void apart(Runnable work);
    }

    /** Runs work that writes; what it throws rolls everything back. */
    <T extends @Nullable Object> T in(String schema, Function<Open, T> work);

    /** Runs work that names its schemas itself. */
    <T extends @Nullable Object> T plainly(Supplier<T> work);

    /** Runs work that reads only. */
    <T extends @Nullable Object> T reading(String schema, Supplier<T> work);
}
