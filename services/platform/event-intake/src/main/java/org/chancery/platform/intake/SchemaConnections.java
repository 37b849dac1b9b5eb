package org.chancery.platform.intake;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.AbstractDataSource;

/**
 * The connections of a service, and within some work others, on which unqualified names mean one schema for good. A path
 * that comes and goes with every transaction costs more than what is done in it: from version 18 on PostgreSQL tells the
 * driver of every change, and the driver has every statement of the connection parsed anew.
 *
 * @see <a href="https://www.postgresql.org/docs/18/protocol-flow.html#PROTOCOL-ASYNC">reported parameters</a>
 */
final class SchemaConnections extends AbstractDataSource {

    private final ScopedValue<DataSource> current = ScopedValue.newInstance();
    private final DataSource service;
    private final Function<String, DataSource> schemas;

    /**
     * The connections of a service, and others.
     *
     * @param schemas the connections for each schema, by its name; the same ones each time
     */
    SchemaConnections(DataSource service, Function<String, DataSource> schemas) {
        this.service = service;
        this.schemas = schemas;
    }

    /** Does work whose connections are those for the schema. */
    <T extends @Nullable Object> T within(String schema, Supplier<T> work) {
        return on(schemas.apply(schema), work);
    }

    /** Does work whose connections are those of the service, wherever it is called from. */
    <T extends @Nullable Object> T outside(Supplier<T> work) {
        return on(service, work);
    }

    private <T extends @Nullable Object> T on(DataSource connections, Supplier<T> work) {
        return ScopedValue.where(current, connections).call(work::get);
    }

    @Override
    public Connection getConnection() throws SQLException {
        return current.orElse(service).getConnection();
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return current.orElse(service).getConnection(user, password);
    }
}
