package org.chancery.platform.intake;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** A new connection each time, on which unqualified names mean one schema. */
final class InSchema extends DelegatingDataSource {

    private final String schema;

    InSchema(DataSource database, String schema) {
        super(database);
        this.schema = schema;
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = super.getConnection();
        connection.setSchema(schema);
        return connection;
    }
}
