package org.chancery.platform.journal.jar;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.postgresql.PGConnection;

/** The rows of every table as text, and where the sequences stand: what {@code pg_dump --data-only} writes down. */
public final class Dump {

    private static final String TABLES = "SELECT quote_ident(tablename) FROM pg_tables WHERE schemaname = 'public'";
    private static final String SEQUENCES =
            "SELECT quote_ident(sequencename), last_value FROM pg_sequences WHERE schemaname = 'public'";

    private final Map<String, byte[]> tables = new LinkedHashMap<>();
    private final Map<String, Long> sequences = new LinkedHashMap<>();

    private Dump() {}

    /** Reads everything as it is at one moment, whoever writes meanwhile. */
    public static Dump of(DataSource database) {
        var dump = new Dump();
        inOneTransaction(database, (connection, statement) -> {
            statement.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ");
            try (ResultSet rows = statement.executeQuery(TABLES)) {
                while (rows.next()) {
                    dump.tables.put(rows.getString(1), new byte[0]);
                }
            }
            for (Map.Entry<String, byte[]> table : dump.tables.entrySet()) {
                var bytes = new ByteArrayOutputStream();
                connection.getCopyAPI().copyOut("COPY " + table.getKey() + " TO STDOUT", bytes);
                table.setValue(bytes.toByteArray());
            }
            try (ResultSet rows = statement.executeQuery(SEQUENCES)) {
                while (rows.next()) {
                    long last = rows.getLong(2);
                    if (!rows.wasNull()) {
                        dump.sequences.put(rows.getString(1), last);
                    }
                }
            }
        });
        return dump;
    }

    /**
     * Puts it into a database that has the same tables. What they hold is gone then; triggers do not fire, as they are made
     * after the rows where a whole dump is read.
     */
    public void into(DataSource database) {
        inOneTransaction(database, (connection, statement) -> {
            statement.execute("TRUNCATE " + String.join(", ", tables.keySet()));
            for (Map.Entry<String, byte[]> table : tables.entrySet()) {
                statement.execute("ALTER TABLE " + table.getKey() + " DISABLE TRIGGER USER");
                connection
                        .getCopyAPI()
                        .copyIn("COPY " + table.getKey() + " FROM STDIN", new ByteArrayInputStream(table.getValue()));
                statement.execute("ALTER TABLE " + table.getKey() + " ENABLE TRIGGER USER");
            }
            for (Map.Entry<String, Long> sequence : sequences.entrySet()) {
                statement.execute("SELECT setval('" + sequence.getKey() + "', " + sequence.getValue() + ")");
            }
        });
    }

    private interface Work {
        void with(PGConnection connection, Statement statement) throws SQLException, IOException;
    }

    private static void inOneTransaction(DataSource database, Work work) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            work.with(connection.unwrap(PGConnection.class), statement);
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
