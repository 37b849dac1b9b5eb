package org.chancery.platform.journal;

import java.util.List;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.chancery.platform.deciding.Command;
import org.chancery.platform.deciding.Decider;
import org.chancery.platform.deciding.Receipt;
import org.chancery.platform.deciding.Refused;
import org.chancery.platform.deciding.StaleVersion;
import org.jspecify.annotations.Nullable;

/**
 * What the aggregate classes of all services do alike, between Axon and a core. A service writes, for each core:
 *
 * <pre>{@code
 * @Aggregate(type = "consultation", cache = Shell.MEMORY)
 * final class ConsultationAggregate {
 *
 *     @AggregateIdentifier
 *     @SuppressWarnings("UnusedVariable") // Axon reads it
 *     private @Nullable String subject;
 *
 *     private Consultation state = Consultation.unknown();
 *
 *     @CommandHandler(commandName = "consultation")
 *     @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
 *     Receipt handle(Addressed<ConsultationCommand> order) {
 *         return Shell.decide(order, state);
 *     }
 *
 *     @EventSourcingHandler
 *     void on(ConsultationEvent event) {
 *         subject = event.consultation().subject().toString();
 *         state = state.evolve(event);
 *     }
 * }
 * }</pre>
 *
 * Both names, of the type and of the command, are the kind of the aggregate's {@link org.chancery.platform.envelope.Subject}.
 */
public final class Shell {

    /** The name of the cache where aggregates stay between commands. */
    public static final String MEMORY = AggregateMemory.NAME;

    private static final long BEFORE_THE_FIRST_EVENT = -1;

    private Shell() {}

    /**
     * Decides the command and applies its events to the aggregate that is handling it.
     *
     * @throws Refused where a rule says no
     * @throws StaleVersion where the aggregate is not at the expected version
     */
    public static <S extends Decider<S, C, E>, C extends Command, E> Receipt decide(Addressed<C> order, S state) {
        Long expected = order.expectedVersion();
        // Axon would compare it by itself, but with CREATE_IF_MISSING it silently does not.
        if (expected != null && expected != version()) {
            if (version() == BEFORE_THE_FIRST_EVENT) {
                // What does not exist is unknown rather than stale (RFC 9110, 13.2.1); only the core can say so.
                state.decide(order.command(), order.now());
            }
            throw new StaleVersion(order.command().target(), expected);
        }
        List<E> events = state.decide(order.command(), order.now());
        S after = state;
        for (E event : events) {
            after = after.evolve(event);
            var origin = new Origin(order.provenance(), after.label(event), order.now(), order.key());
            AggregateLifecycle.apply(event, origin.asMetaData());
        }
        return new Receipt(order.command().target(), version(), events.size());
    }

    private static long version() {
        @Nullable Long version = AggregateLifecycle.getVersion();
        return version == null ? BEFORE_THE_FIRST_EVENT : version;
    }
}
