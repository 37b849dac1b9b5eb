package org.chancery.platform.journal;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.modelling.command.ConcurrencyException;
import org.chancery.platform.deciding.Commands;
import org.chancery.platform.deciding.Founding;
import org.chancery.platform.deciding.Instruction;
import org.chancery.platform.deciding.Receipt;
import org.chancery.platform.deciding.Refused;
import org.chancery.platform.deciding.RequestKey;
import org.chancery.platform.deciding.StaleVersion;
import org.chancery.platform.deciding.StoreDiverged;
import org.chancery.platform.journal.Addressed.Basis;
import org.jspecify.annotations.Nullable;
import org.springframework.core.NestedRuntimeException;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;

/** Sends commands through Axon and turns what comes back into what {@link Commands} promises. */
final class JournalCommands implements Commands {

    /** Within one process a lock lets commands of an aggregate through one by one, so only other processes compete. */
    private static final int TRIES = 10;

    private final CommandGateway gateway;
    private final JournalStore store;
    private final Appends appends;
    private final AggregateMemory memory;
    private final Clock clock;

    JournalCommands(CommandGateway gateway, JournalStore store, Appends appends, AggregateMemory memory, Clock clock) {
        this.gateway = gateway;
        this.store = store;
        this.appends = appends;
        this.memory = memory;
        this.clock = clock;
    }

    @Override
    public Receipt send(Instruction instruction) {
        Basis basis = firstBasis(instruction);
        for (int attempt = 1; ; attempt++) {
            // What was decided on a guess and not stored was not compared with what is there.
            boolean guessed = basis != Basis.STORED;
            try {
                Receipt receipt = decide(instruction, basis);
                if (receipt.events() > 0) {
                    return receipt;
                }
                if (!guessed) {
                    rememberThatNothingHappened(instruction.key(), receipt);
                    return receipt;
                }
            } catch (RuntimeException e) {
                // Also after a refusal: the twin of this request may just have changed what the rule looks at.
                Optional<Receipt> earlier = earlierAnswer(instruction, e);
                if (earlier.isPresent()) {
                    return earlier.get();
                }
                if ((e instanceof Refused || e instanceof StaleVersion) && store.isDiverged()) {
                    throw new StoreDiverged("what is decided on an older state is no answer");
                }
                // What may have been stored is not decided again: it could happen twice, or be refused for having
                // happened.
                if (!guessed || e instanceof NestedRuntimeException) {
                    throwUnlessWorthAnotherTry(e, instruction, attempt);
                }
            }
            basis = Basis.STORED;
        }
    }

    private Basis firstBasis(Instruction instruction) {
        if (memory.containsKey(instruction.command().target().toString())) {
            return Basis.REMEMBERED;
        }
        return instruction.command() instanceof Founding ? Basis.UNREAD : Basis.STORED;
    }

    private static void throwUnlessWorthAnotherTry(RuntimeException e, Instruction instruction, int attempt) {
        if (!(e instanceof ConcurrencyException)) {
            throw e;
        }
        if (instruction.expectedVersion() != null) {
            throw new StaleVersion(instruction.command().target(), instruction.expectedVersion());
        }
        if (attempt >= TRIES) {
            // A fault that passes by itself, so that a reaction waits and sends again instead of parking.
            throw new ConcurrencyFailureException("others were first " + TRIES + " times in a row", e);
        }
    }

    private Receipt decide(Instruction instruction, Basis basis) {
        var order = new Addressed<>(
                instruction.command(),
                instruction.provenance(),
                instruction.expectedVersion(),
                instruction.key(),
                clock.instant(),
                basis);
        // Axon finds a handler by the exact class of a command; here it is found by the kind of the aggregate.
        var message = new GenericCommandMessage<>(
                new GenericMessage<>(order), instruction.command().target().kind());
        return gateway.sendAndWait(message);
    }

    private void rememberThatNothingHappened(@Nullable RequestKey key, Receipt receipt) {
        if (key == null) {
            return;
        }
        try {
            appends.commit(new Append(List.of(), new Append.Answer(key, receipt, clock.instant())));
        } catch (DuplicateKeyException e) {
            throw new ConcurrencyException("the key was answered meanwhile", e);
        }
    }

    private Optional<Receipt> earlierAnswer(Instruction instruction, RuntimeException failure) {
        if (instruction.key() == null) {
            return Optional.empty();
        }
        try {
            return store.answer(instruction.key());
        } catch (DataAccessException e) {
            if (!(failure instanceof NestedRuntimeException)) {
                // A refusal alone could be that of a request that was answered before.
                throw e;
            }
            // Only the first failure tells whether something may have been stored.
            failure.addSuppressed(e);
            throw failure;
        }
    }
}
