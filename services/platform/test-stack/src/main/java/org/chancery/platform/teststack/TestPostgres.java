package org.chancery.platform.teststack;

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
        String name = service + "_" + UUID.randomUUID().toString().substring(0, 8);
        String password = UUID.randomUUID().toString();
        administrator.ensureDatabase(name, name, password);
        return new TestDatabase(administrator.address(), name, name, password);
    }
}
