package org.chancery.platform.journal.late;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.chancery.platform.journal.late.Reader.Told;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * The journal's table and Axon's own in one database. Every transaction writes the same events to both, so that whoever
 * reads either has the same load.
 */
final class TwoStores {

    private static final String INSERT = """
            INSERT INTO event (event_id, aggregate_type, aggregate_id, version, recorded_at, type, revision, payload, metadata)
            VALUES (?, 'jar', ?, ?, now(), 'jar-sealed', 1, ?, ?)""";

    private final DataSource database;

    /** @param database where the journal's tables are; Axon makes its own */
    TwoStores(DataSource database) {
        this.database = database;
        axonOn(database).createSchema(PostgresEventTableFactory.INSTANCE);
    }

    /** A transaction that is open until it says otherwise. */
    Open begin() {
        return new Open(database);
    }

    /** Everything that is committed, by aggregate and version. */
    List<Told> stored() {
        return JdbcClient.create(database)
                .sql("SELECT aggregate_id, version FROM event ORDER BY aggregate_id, version")
                .query((row, nth) -> new Told(row.getString(1), row.getLong(2)))
                .list();
    }

    /** Axon's engine with nothing but what it must be given. */
    static JdbcEventStorageEngine axonOn(DataSource database) {
        var serializer = Jackson3Serializer.builder().build();
        return JdbcEventStorageEngine.builder()
                .connectionProvider(database::getConnection)
                .transactionManager(NoTransactionManager.instance())
                .eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .build();
    }

    /** A transaction on both tables. */
    static final class Open {

        private final Connection connection;

        private Open(DataSource database) {
            try {
                connection = database.getConnection();
                connection.setAutoCommit(false);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        /** Takes the next numbers of both tables. */
        void append(Told event) {
            try (var insert = connection.prepareStatement(INSERT)) {
                insert.setObject(1, UUID.randomUUID());
                insert.setString(2, event.aggregate());
                insert.setLong(3, event.version());
                insert.setBytes(4, "{}".getBytes(StandardCharsets.UTF_8));
                insert.setBytes(5, "{\"actor\":\"person:somebody\"}".getBytes(StandardCharsets.UTF_8));
                insert.executeUpdate();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            axonOn(new SingleConnectionDataSource(connection, true))
                    .appendEvents(new GenericDomainEventMessage<>("jar", event.aggregate(), event.version(), "sealed"));
        }

        /** Makes all of it visible. */
        void commit() {
            try (connection) {
                connection.commit();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        /** Takes it back, but not the numbers. */
        void rollBack() {
            try (connection) {
                connection.rollback();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
