package org.chancery.platform.journal;

import java.time.Clock;
import java.util.Optional;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.modelling.command.ConcurrencyException;
import org.chancery.platform.deciding.Commands;
import org.chancery.platform.deciding.Instruction;
import org.chancery.platform.deciding.Receipt;
import org.chancery.platform.deciding.RequestKey;
import org.chancery.platform.deciding.StaleVersion;
import org.chancery.platform.journal.relay.WakeUp;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;

/** Sends commands through Axon and turns what comes back into what {@link Commands} promises. */
final class JournalCommands implements Commands {

    /** Within one process a lock lets commands of an aggregate through one by one, so only other processes compete. */
    private static final int TRIES = 10;

    private final CommandGateway gateway;
    private final AnsweredRequests answered;
    private final WakeUp relay;
    private final Clock clock;

    JournalCommands(CommandGateway gateway, AnsweredRequests answered, WakeUp relay, Clock clock) {
        this.gateway = gateway;
        this.answered = answered;
        this.relay = relay;
        this.clock = clock;
    }

    @Override
    public Receipt send(Instruction instruction) {
        for (int attempt = 1; ; attempt++) {
            try {
                return decide(instruction);
            } catch (RuntimeException e) {
                // Also after a refusal: the twin of this request may just have changed what the rule looks at.
                Optional<Receipt> earlier = earlierAnswer(instruction);
                if (earlier.isPresent()) {
                    return earlier.get();
                }
                if (!(e instanceof ConcurrencyException)) {
                    throw e;
                }
                if (instruction.expectedVersion() != null) {
                    throw new StaleVersion(instruction.command().target(), instruction.expectedVersion());
                }
                if (attempt == TRIES) {
                    // A fault that passes by itself, so that a reaction waits and sends again instead of parking.
                    throw new ConcurrencyFailureException("others were first " + TRIES + " times in a row", e);
                }
            }
        }
    }

    private Receipt decide(Instruction instruction) {
        var order = new Addressed<>(
                instruction.command(),
                instruction.provenance(),
                instruction.expectedVersion(),
                instruction.key(),
                clock.instant());
        // Axon finds a handler by the exact class of a command; here it is found by the kind of the aggregate.
        var message = new GenericCommandMessage<>(
                new GenericMessage<>(order), instruction.command().target().kind());
        Receipt receipt = gateway.sendAndWait(message);
        if (receipt.events() > 0) {
            relay.ring();
        } else if (instruction.key() != null) {
            rememberThatNothingHappened(instruction.key(), receipt);
        }
        return receipt;
    }

    private void rememberThatNothingHappened(RequestKey key, Receipt receipt) {
        try {
            answered.remember(key, receipt, clock.instant());
        } catch (DuplicateKeyException e) {
            throw new ConcurrencyException("the key was answered meanwhile", e);
        }
    }

    private Optional<Receipt> earlierAnswer(Instruction instruction) {
        return instruction.key() == null ? Optional.empty() : answered.find(instruction.key());
    }
}
