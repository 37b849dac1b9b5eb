package org.chancery.platform.intake;

import java.util.Map;
import org.chancery.platform.envelope.Subject;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The newest version of each aggregate that a consumer has taken. */
final class AppliedVersions {

    private final JdbcClient db;

    AppliedVersions(JdbcClient db) {
        this.db = db;
    }

    /** Notes them, inside the transaction that applied them. */
    void save(String consumer, Map<String, Long> versions) {
        if (versions.isEmpty()) {
            return;
        }
        db.sql("""
                        insert into intake.applied (consumer, aggregate, version)
                        select :consumer, aggregate, version
                        from unnest(:aggregates::text[], :versions::bigint[]) as newest (aggregate, version)
                        order by aggregate
                        on conflict (consumer, aggregate) do update
                        set version = greatest(applied.version, excluded.version)""")
                .param("consumer", consumer)
                .param("aggregates", versions.keySet().toArray(String[]::new))
                .param("versions", versions.values().toArray(Long[]::new))
                .update();
    }

    /** Whether the consumer has taken this version of the aggregate or a later one. */
    boolean reached(String consumer, Subject aggregate, long version) {
        return db.sql("""
                        select version >= :version from intake.applied
                        where consumer = :consumer and aggregate = :aggregate""")
                .param("version", version)
                .param("consumer", consumer)
                .param("aggregate", aggregate.toString())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }
}
