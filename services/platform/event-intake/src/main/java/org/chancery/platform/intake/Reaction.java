package org.chancery.platform.intake;

import java.util.List;
import java.util.Locale;
import org.chancery.platform.deciding.Command;
import org.chancery.platform.envelope.EventTypes;

/**
 * A rule that turns an event of one publisher into commands of this service. Declared as a bean whose class name is the
 * rule ({@code WhenConsultationHeldThenOpenRecord}) and whose type argument is the event or the sealed family that it
 * waits for.
 *
 * <p>Pure: ids inside commands come from {@code DerivedId.of(delivery.id(), rule(), item)}. The intake sends each command
 * with the rule as actor, the event as cause, the correlation of the event and a request key derived from event, rule and
 * place in the list, and moves the position afterwards: a repetition after a crash finds its answer stored. A refused
 * command parks the event. No rebuild runs a reaction. A new rule begins with the first event
 * there ever was.
 *
 * @param <E> an event record or sealed interface of the publisher
 */
public interface Reaction<E> {

    /** The contract of the publisher. */
    EventTypes from();

    /** What the event asks of this service; empty where nothing. */
    List<? extends Command> react(E event, Delivery delivery);

    /**
     * What tells a command apart from the others that the same event asks for, which its request key follows from: its
     * place in the list, which does where the list follows from the event alone. A rule that also asks a view may find
     * another list when the event comes again, and names each command by what it says.
     */
    default String item(Command command, int place) {
        return String.valueOf(place);
    }

    /** The name of the rule and of its consumer: the simple class name in kebab-case. Change neither lightly. */
    default String rule() {
        return getClass()
                .getSimpleName()
                .replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-")
                .toLowerCase(Locale.ROOT);
    }
}
