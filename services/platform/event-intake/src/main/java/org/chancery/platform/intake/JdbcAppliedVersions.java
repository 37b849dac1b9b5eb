package org.chancery.platform.intake;

import java.util.Map;
import org.chancery.platform.envelope.Subject;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Applied versions in PostgreSQL. */
final class JdbcAppliedVersions implements AppliedVersions {

    private final JdbcClient db;

    JdbcAppliedVersions(JdbcClient db) {
        this.db = db;
    }

    @Override
    public void save(String consumer, Map<String, Long> versions) {
        if (versions.isEmpty()) {
            return;
        }
        db.sql("""
                        insert into intake.applied (edition, aggregate, version)
                        select edition, aggregate, version
                        from intake.lease, unnest(:aggregates::text[], :versions::bigint[]) as newest (aggregate, version)
                        where consumer = :consumer
                        order by aggregate
                        on conflict (edition, aggregate) do update
                        set version = greatest(applied.version, excluded.version)""")
                .param("consumer", consumer)
                .param("aggregates", versions.keySet().toArray(String[]::new))
                .param("versions", versions.values().toArray(Long[]::new))
                .update();
    }

    @Override
    public boolean reached(String consumer, Subject aggregate, long version) {
        return db.sql("""
                        select version >= :version from intake.applied join intake.lease using (edition)
                        where consumer = :consumer and aggregate = :aggregate""")
                .param("version", version)
                .param("consumer", consumer)
                .param("aggregate", aggregate.toString())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }
}
