package org.chancery.platform.journal;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.chancery.platform.journal.relay.Newest;
import org.jspecify.annotations.Nullable;
import org.springframework.core.NestedRuntimeException;
import org.springframework.dao.DataIntegrityViolationException;

/** Appends of concurrent commands that are stored together. It knows no thread. */
final class AppendGroup {

    private static final int MOST_APPENDS = 256;
    private static final int MOST_BYTES = 4 * 1024 * 1024;

    /** Of PostgreSQL, which Spring knows no exception for. */
    private static final String LOCK_NOT_AVAILABLE = "55P03";

    /** What becomes of an append that was put into a group. */
    enum Fate {
        COMMITTED,
        LEFT_TO_ITSELF
    }

    /** An append whose command waits for its fate. */
    record Waiting(Append append, CompletableFuture<Fate> fate) {

        Waiting(Append append) {
            this(append, new CompletableFuture<>());
        }

        /**
         * What became of it, which is waited for.
         *
         * @throws RuntimeException what the group failed with; whether it was stored may be unknown then
         */
        Fate learned() {
            try {
                return fate.join();
            } catch (CompletionException e) {
                if (e.getCause() instanceof RuntimeException failure) {
                    throw failure;
                }
                throw e;
            }
        }
    }

    private final List<Waiting> members = new ArrayList<>();

    /**
     * As many as one transaction should take.
     *
     * @param more the next that waits, or null where there is none
     */
    AppendGroup(Waiting first, Supplier<@Nullable Waiting> more) {
        @Nullable Waiting one = first;
        int bytes = 0;
        while (one != null) {
            members.add(one);
            bytes += one.append().bytes();
            one = members.size() < MOST_APPENDS && bytes < MOST_BYTES ? more.get() : null;
        }
    }

    /**
     * Stores the group and tells every member what became of it.
     *
     * @param newest is told what got numbers, before the members are told anything
     */
    void store(JournalStore store, Newest newest) {
        try {
            List<Append> appends = members.stream().map(Waiting::append).toList();
            newest.add(store.store(appends, true), Append.events(appends).size());
            members.forEach(each -> each.fate.complete(Fate.COMMITTED));
        } catch (Throwable e) {
            boolean alone = metAnother(e);
            for (Waiting each : members) {
                if (alone) {
                    each.fate.complete(Fate.LEFT_TO_ITSELF);
                } else {
                    // Whether it was stored may be unknown; whoever asks again with the same key learns it.
                    each.fate.completeExceptionally(e);
                }
            }
        }
    }

    /** Whether a statement failed, and not the commit, for what another transaction stores: then nothing was stored. */
    private static boolean metAnother(Throwable failure) {
        if (failure instanceof NestedRuntimeException nested
                && nested.getMostSpecificCause() instanceof SQLException cause
                && LOCK_NOT_AVAILABLE.equals(cause.getSQLState())) {
            return true;
        }
        return failure instanceof DataIntegrityViolationException;
    }
}
