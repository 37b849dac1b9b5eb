package org.chancery.platform.teststack;

/**
 * A database that one test has for itself.
 *
 * @param address {@code host:port}
 * @param user the login that owns it
 */
public record TestDatabase(String address, String name, String user, String password) {

    /** The JDBC address. */
    public String url() {
        return "jdbc:postgresql://" + address + "/" + name;
    }
}
