package org.chancery.platform.intake;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.chancery.platform.deciding.Command;
import org.chancery.platform.deciding.Instruction;
import org.chancery.platform.deciding.RequestKey;
import org.chancery.platform.envelope.Actor;
import org.chancery.platform.envelope.DerivedId;
import org.chancery.platform.envelope.Provenance;
import org.chancery.platform.envelope.TypeName;
import org.chancery.platform.envelope.codec.EventCodec;
import org.chancery.platform.envelope.codec.UnreadableEvent;
import org.springframework.core.ResolvableType;
import org.springframework.util.ClassUtils;

/** A reaction bound to the event it waits for, which turns deliveries into complete instructions. */
final class Rule<E> {

    private final Reaction<E> reaction;
    private final Class<E> event;
    private final EventCodec codec;

    private Rule(Reaction<E> reaction, Class<E> event) {
        this.reaction = reaction;
        this.event = event;
        this.codec = new EventCodec(reaction.from());
    }

    /** @throws IllegalStateException where the class of the reaction does not name its event */
    @SuppressWarnings("unchecked")
    static <E> Rule<E> of(Reaction<E> reaction) {
        Class<?> event = ResolvableType.forClass(Reaction.class, ClassUtils.getUserClass(reaction))
                .getGeneric(0)
                .resolve();
        if (event == null) {
            throw new IllegalStateException(reaction.getClass() + " does not say which event it waits for");
        }
        return new Rule<>(reaction, (Class<E>) event);
    }

    String name() {
        return reaction.rule();
    }

    String topic() {
        return reaction.from().service();
    }

    /** Whether the rule waits for events of this type, as far as this build knows it. */
    boolean concerns(Received record) {
        TypeName type = Envelopes.type(record);
        return type == null || isAwaited(type);
    }

    private boolean isAwaited(TypeName type) {
        return reaction.from().classOf(type).map(event::isAssignableFrom).orElse(true);
    }

    /**
     * What is to be sent: nothing for events of other types, which are not read.
     *
     * @throws UnreadableEvent where this build cannot read the event
     */
    List<Instruction> instructions(Delivery delivery) {
        if (!isAwaited(delivery.type())) {
            return List.of();
        }
        Object read = codec.decode(delivery.type(), delivery.body().array());
        var instructions = new ArrayList<Instruction>();
        for (Command command : reaction.react(event.cast(read), delivery)) {
            instructions.add(instruction(command, delivery, instructions.size()));
        }
        return instructions;
    }

    /** Event, rule and item say which request it is, so they alone are its key and its fingerprint. */
    private Instruction instruction(Command command, Delivery delivery, int index) {
        String key = DerivedId.of(delivery.id(), name(), reaction.item(command, index))
                .toString();
        return new Instruction(
                command,
                new Provenance(
                        Actor.reaction(name()),
                        delivery.id(),
                        delivery.provenance().correlation(),
                        delivery.provenance().importSource()),
                null,
                new RequestKey(
                        "reaction:" + name(),
                        key,
                        Bytes.of(key.getBytes(StandardCharsets.UTF_8)).sha256()));
    }
}
