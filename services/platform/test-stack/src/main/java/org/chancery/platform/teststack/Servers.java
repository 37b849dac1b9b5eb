package org.chancery.platform.teststack;

/** One way to have servers. */
sealed interface Servers extends AutoCloseable permits EmbeddedServers, ContainerServers {

    TestPostgres startPostgres();

    TestKafka startKafka();

    @Override
    void close();
}
