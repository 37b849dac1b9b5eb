package org.chancery.platform.journal;

import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;

/**
 * Finds the aggregate of a command by its address. Axon's own way searches each command for annotations, which costs a third
 * of what a command costs in all.
 */
final class AddressedSubjects implements CommandTargetResolver {

    @Override
    public VersionedAggregateIdentifier resolveTarget(CommandMessage<?> command) {
        if (command.getPayload() instanceof Addressed<?> order) {
            return new VersionedAggregateIdentifier((Object) order.subject(), null);
        }
        throw new IllegalArgumentException("no command without an address: " + command.getPayloadType());
    }
}
