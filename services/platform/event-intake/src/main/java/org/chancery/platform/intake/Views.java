package org.chancery.platform.intake;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.chancery.platform.envelope.Subject;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The views of this service, for those who ask them and those who look after them. */
public interface Views {

    /**
     * Asks a view in a read-only transaction in which unqualified table names are those of the view.
     *
     * @throws IllegalArgumentException where this service declares no such view
     */
    <T extends @Nullable Object> T query(String view, Function<JdbcClient, T> question);

    /**
     * Waits until the view shows a write, as long as {@code chancery.intake.patience} says, and then asks it.
     *
     * @param awaited the write that the asker wants to see, or null where none
     * @throws ViewNotThereYet where the view does not show it in time, or still has tables of another build that cannot answer
     */
    <T extends @Nullable Object> T query(String view, @Nullable Applied awaited, Function<JdbcClient, T> question);

    /**
     * Waits until the view has applied this version of the aggregate.
     *
     * @return whether it has within the limit
     */
    boolean awaitApplied(String view, Subject subject, long version, Duration limit);

    /** How each view stands. */
    List<ConsumerStatus> list();

    /**
     * Orders a rebuild beside the live view and returns at once. Where one is running already, it goes on.
     *
     * @throws UnknownConsumer where there is no such view
     */
    void rebuild(String view);

    /**
     * The newest rebuild of a view; empty where there never was one.
     *
     * @throws UnknownConsumer where there is no such view
     */
    Optional<RebuildStatus> newestRebuild(String view);
}
