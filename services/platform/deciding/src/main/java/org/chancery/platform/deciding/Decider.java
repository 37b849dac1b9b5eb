package org.chancery.platform.deciding;

import java.time.Instant;
import java.util.List;
import org.chancery.platform.envelope.Label;

/**
 * The state of one aggregate that decides and folds. Pure: no clock, no chance, no I/O, no logging.
 *
 * @param <S> the sealed state itself
 * @param <C> its sealed commands
 * @param <E> its sealed events
 */
public interface Decider<S extends Decider<S, C, E>, C extends Command, E> {

    /**
     * What a command leads to.
     *
     * @param now when the command is decided
     * @return the events in order; none where the command asks for what already is
     * @throws Refused where a rule says no
     */
    List<E> decide(C command, Instant now);

    /** This state after an event. Never throws and never decides. */
    S evolve(E event);

    /**
     * What the envelope of an event says, asked of the state after it: what it is about stands in the state, while an
     * event may be marked otherwise than the whole, as a statement is marked for itself.
     *
     * @param event the event that led to this state
     */
    Label label(E event);
}
