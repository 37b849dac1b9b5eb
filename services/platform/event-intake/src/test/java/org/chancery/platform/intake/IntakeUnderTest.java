package org.chancery.platform.intake;

import java.util.List;
import javax.sql.DataSource;

/** Anything that claims to keep the promises of an intake. */
interface IntakeUnderTest {

    /** Starts one instance of a service. */
    Instance start(Declared declared);

    /** What a service declares, and where its servers are. */
    record Declared(
            DataSource database,
            KafkaConnection kafka,
            IntakeSettings settings,
            List<Projection> projections,
            List<Reaction<?>> reactions,
            PraiseDesk desk) {}

    /** A running instance; closing it is a clean stop. */
    interface Instance extends AutoCloseable {
        Views views();

        ParkedEvents parkedEvents();

        List<ConsumerStatus> status();

        @Override
        void close();
    }
}
