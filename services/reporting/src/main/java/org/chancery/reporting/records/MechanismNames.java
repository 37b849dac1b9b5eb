package org.chancery.reporting.records;

import org.chancery.platform.intake.Delivery;
import org.chancery.scheduling.events.MechanismEvent;
import org.chancery.scheduling.events.MechanismEvent.AliasAdded;
import org.chancery.scheduling.events.MechanismEvent.LevelRaised;
import org.chancery.scheduling.events.MechanismEvent.MechanismClosed;
import org.chancery.scheduling.events.MechanismEvent.MechanismLaunched;
import org.chancery.scheduling.events.MechanismEvent.MechanismProposed;
import org.chancery.scheduling.events.MechanismEvent.MechanismRenamed;
import org.chancery.scheduling.events.MechanismEvent.MechanismResumed;
import org.chancery.scheduling.events.MechanismEvent.MechanismSuspended;
import org.chancery.scheduling.events.MechanismEvent.MechanismsMerged;
import org.chancery.scheduling.events.MechanismEvent.RhythmSet;
import org.chancery.scheduling.events.MechanismEvent.RoundCountWithdrawn;
import org.chancery.scheduling.events.MechanismEvent.RoundCounted;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps what mechanisms are called, for records without a title of their own. */
final class MechanismNames {

    private MechanismNames() {}

    static void apply(MechanismEvent event, Delivery delivery, JdbcClient db) {
        switch (event) {
            case MechanismProposed e -> named(e, e.name(), db);
            case MechanismLaunched e -> named(e, e.name(), db);
            case MechanismRenamed e -> named(e, e.name(), db);
            case AliasAdded _,
                    LevelRaised _,
                    RhythmSet _,
                    MechanismSuspended _,
                    MechanismResumed _,
                    MechanismsMerged _,
                    MechanismClosed _,
                    RoundCounted _,
                    RoundCountWithdrawn _ -> {
                // Whatever becomes of it, its name stays.
            }
        }
    }

    private static void named(MechanismEvent event, String name, JdbcClient db) {
        db.sql("""
                insert into mechanism (id, name) values (:id, :name)
                on conflict (id) do update set name = excluded.name
                """).param("id", event.mechanism().value()).param("name", name).update();
    }
}
