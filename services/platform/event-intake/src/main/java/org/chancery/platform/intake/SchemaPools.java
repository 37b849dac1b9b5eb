package org.chancery.platform.intake;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.function.Function;
import javax.sql.DataSource;

/** A few connections for each schema that a consumer of this service fills, made as those of the service are. */
final class SchemaPools implements Function<String, DataSource>, AutoCloseable {

    /** A consumer has one thread, and now and then somebody has what it parked retried. */
    private static final int MOST = 2;

    /** So that who stands by, or has rebuilt its view, holds none. */
    private static final Duration IDLE = Duration.ofMinutes(1);

    /**
     * A batch touches rows that an index leads to. Statistics lag behind a table that is being filled, and a plan made for an
     * empty one would be kept.
     */
    private static final String BY_INDEX = """
            select set_config('enable_hashjoin', 'off', false), set_config('enable_mergejoin', 'off', false),
                   set_config('enable_seqscan', 'off', false)""";

    private final HikariDataSource service;
    private final Map<String, HikariDataSource> pools = new ConcurrentHashMap<>();
    private final ScheduledThreadPoolExecutor housekeeping = new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().name("schema-pools").daemon().factory());

    SchemaPools(HikariDataSource service) {
        this.service = service;
        housekeeping.setRemoveOnCancelPolicy(true);
    }

    @Override
    public DataSource apply(String schema) {
        return pools.computeIfAbsent(schema, this::open);
    }

    private HikariDataSource open(String schema) {
        var config = new HikariConfig();
        service.copyStateTo(config);
        config.setPoolName(service.getPoolName() + "-" + schema);
        config.setSchema(schema);
        config.setConnectionInitSql(BY_INDEX);
        config.setMaximumPoolSize(MOST);
        config.setMinimumIdle(0);
        config.setIdleTimeout(IDLE.toMillis());
        // A database that is away is waited for by the consumer.
        config.setInitializationFailTimeout(-1);
        config.setScheduledExecutor(housekeeping);
        return new HikariDataSource(config);
    }

    @Override
    public void close() {
        pools.values().forEach(HikariDataSource::close);
        housekeeping.shutdownNow();
    }
}
