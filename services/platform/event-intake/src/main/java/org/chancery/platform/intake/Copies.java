package org.chancery.platform.intake;

import java.sql.Connection;
import java.sql.ParameterMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyManager;
import org.postgresql.core.BaseConnection;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcOperations;

/**
 * Sends the rows of plain inserts as binary copies, each from a thread of its own, so that PostgreSQL writes while the next
 * rows are being made.
 */
final class Copies {

    /** Texts are constants, so that there are few; should they not be, no more than this are remembered. */
    private static final int REMEMBERED = 100;

    private final JdbcOperations statements;
    private final Map<String, Optional<Columns>> known = new ConcurrentHashMap<>();

    /** @param statements of the database whose transactions the rows belong to */
    Copies(JdbcOperations statements) {
        this.statements = statements;
    }

    private record Columns(PlainInsert insert, List<CopiedType> types) {}

    /** A copy on its way. Until it has ended, nothing else may be asked of the transaction. */
    interface UnderWay {

        /**
         * Waits for its end.
         *
         * @return whether the rows were copied; otherwise nothing was sent, since a value is none of the type of its column
         */
        boolean ended();

        /** Waits for its end, whatever it comes to. */
        void awaitEnd();
    }

    /**
     * Begins to send rows inside the transaction of this thread.
     *
     * @param text a statement
     * @param rows a value for each of its names, one map a row; not to be changed any more
     * @return null where the statement is more than a plain insert of types that can be copied
     */
    @Nullable
    UnderWay begin(String text, List<Map<String, @Nullable Object>> rows) {
        Columns columns = columns(text).orElse(null);
        if (columns == null) {
            return null;
        }
        CopyManager connection = onConnection(open -> new CopyManager(open.unwrap(BaseConnection.class)));
        var sent = new CompletableFuture<Boolean>();
        Thread.startVirtualThread(() -> {
            try {
                sent.complete(copied(columns, rows, connection));
            } catch (SQLException | RuntimeException | Error e) {
                sent.completeExceptionally(e);
            }
        });
        return new UnderWay() {
            @Override
            public boolean ended() {
                return onConnection(_ -> result(sent));
            }

            @Override
            public void awaitEnd() {
                sent.handle((_, _) -> true).join();
            }
        };
    }

    private Optional<Columns> columns(String text) {
        Optional<Columns> columns = known.get(text);
        if (columns == null) {
            columns = Optional.ofNullable(PlainInsert.of(text)).flatMap(this::described);
            if (known.size() < REMEMBERED) {
                known.put(text, columns);
            }
        }
        return columns;
    }

    private Optional<Columns> described(PlainInsert insert) {
        return onConnection(connection -> {
            if (!connection.isWrapperFor(BaseConnection.class)) {
                return Optional.empty();
            }
            try (var statement = connection.prepareStatement(insert.withMarks())) {
                ParameterMetaData parameters = statement.getParameterMetaData();
                var types = new ArrayList<CopiedType>();
                for (int i = 1; i <= parameters.getParameterCount(); i++) {
                    CopiedType.named(parameters.getParameterTypeName(i)).ifPresent(types::add);
                }
                return types.size() == insert.values().size()
                        ? Optional.of(new Columns(insert, List.copyOf(types)))
                        : Optional.empty();
            }
        });
    }

    private static boolean copied(Columns columns, List<Map<String, @Nullable Object>> rows, CopyManager connection)
            throws SQLException {
        var buffer = new CopyBuffer();
        for (Map<String, @Nullable Object> row : rows) {
            if (!put(row, columns, buffer)) {
                return false;
            }
        }
        buffer.end();
        CopyIn copy = connection.copyIn(columns.insert.asCopy());
        try {
            copy.writeToCopy(buffer.array(), 0, buffer.length());
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
        return true;
    }

    private static boolean put(Map<String, @Nullable Object> row, Columns columns, CopyBuffer buffer) {
        List<String> names = columns.insert.values();
        buffer.row(names.size());
        for (int i = 0; i < names.size(); i++) {
            Object value = row.get(names.get(i));
            if (value != null) {
                if (!columns.types.get(i).put(value, buffer)) {
                    return false;
                }
            } else if (row.containsKey(names.get(i))) {
                buffer.none();
            } else {
                return false;
            }
        }
        return true;
    }

    private static boolean result(CompletableFuture<Boolean> sent) throws SQLException {
        try {
            return sent.join();
        } catch (CompletionException e) {
            switch (e.getCause()) {
                case SQLException failure -> throw failure;
                case RuntimeException failure -> throw failure;
                case Error failure -> throw failure;
                case null, default -> throw e;
            }
        }
    }

    /** What it throws is translated as that of any statement. */
    private <T> T onConnection(Question<T> question) {
        return Objects.requireNonNull(
                statements.execute((ConnectionCallback<T>) connection -> question.ask(connection)));
    }

    @FunctionalInterface
    private interface Question<T> {
        T ask(Connection connection) throws SQLException;
    }
}
