package org.chancery.platform.teststack;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.chancery.platform.servers.PostgresAdministrator;

/** The PostgreSQL server of this test JVM. */
public final class TestPostgres {

    private final PostgresAdministrator administrator;

    TestPostgres(PostgresAdministrator administrator) {
        this.administrator = administrator;
    }

    /** Where it listens, as {@code host:port}. */
    public String address() {
        return administrator.address();
    }

    /**
     * Makes an empty database that nobody else uses, owned by a login of its own.
     *
     * @param service what the names begin with
     */
    public TestDatabase newDatabase(String service) {
        String name = unique(service);
        String password = UUID.randomUUID().toString();
        administrator.ensureDatabase(name, name, password);
        return new TestDatabase(administrator.address(), name, name, password);
    }

    /**
     * A second database with all that a first one holds at this moment, as a backup of it: to be started on later. Nobody may
     * be connected to the first one meanwhile.
     */
    public TestDatabase copy(TestDatabase database) {
        String name = unique(database.name());
        try (Connection connection = DriverManager.getConnection(
                        administrator.url("postgres"), administrator.user(), administrator.password());
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "create database %s template %s owner %s".formatted(name, database.name(), database.user()));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return new TestDatabase(database.address(), name, database.user(), database.password());
    }

    private static String unique(String stem) {
        return stem + "_" + UUID.randomUUID().toString().substring(0, 8);
    }
}
