package org.chancery.platform.servers;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * Makes databases and logins on any PostgreSQL server.
 *
 * @param address {@code host:port}
 * @param user a superuser
 */
public record PostgresAdministrator(String address, String user, String password) {

    /** The databases that the system needs, from {@code infra/postgres/databases.txt}. */
    public static List<String> knownDatabases() {
        try (InputStream in = PostgresAdministrator.class.getResourceAsStream("databases.txt")) {
            if (in == null) {
                throw new ServerFailed("databases.txt is missing from the embedded-servers jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new ServerFailed("databases.txt cannot be read", e);
        }
    }

    /**
     * Sees to it that each database exists, owned by the login of its own name, closed to every other login.
     *
     * @param loginPassword of every login, set anew each time; empty where the server trusts local users
     */
    public void ensureDatabases(List<String> names, String loginPassword) {
        for (String name : names) {
            ensureDatabase(name, name, loginPassword);
        }
    }

    /** Sees to it that the database and the login that owns it exist. */
    public void ensureDatabase(String name, String login, String loginPassword) {
        try (Connection connection = DriverManager.getConnection(url("postgres"), user, password);
                Statement statement = connection.createStatement()) {
            if (!exists(connection, "select 1 from pg_roles where rolname = ?", login)) {
                statement.execute("create role " + quoted(login) + " login");
            }
            if (!loginPassword.isEmpty()) {
                statement.execute(
                        "alter role " + quoted(login) + " password '" + loginPassword.replace("'", "''") + "'");
            }
            if (!exists(connection, "select 1 from pg_database where datname = ?", name)) {
                statement.execute("create database " + quoted(name) + " owner " + quoted(login));
            }
            statement.execute("revoke all on database " + quoted(name) + " from public");
        } catch (SQLException e) {
            throw new ServerFailed("could not make the database " + name + ": " + e.getMessage(), e);
        }
    }

    /** The JDBC address of a database of this server. */
    public String url(String database) {
        return "jdbc:postgresql://" + address + "/" + database;
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            return statement.executeQuery().next();
        }
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
