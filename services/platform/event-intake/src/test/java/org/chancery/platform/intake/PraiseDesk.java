package org.chancery.platform.intake;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.chancery.platform.deciding.Commands;
import org.chancery.platform.deciding.Instruction;
import org.chancery.platform.deciding.Receipt;
import org.chancery.platform.deciding.Refusal;
import org.chancery.platform.deciding.Refused;

/** Answers commands as a journal does: a key that was answered before has no second effect. */
final class PraiseDesk implements Commands {

    private enum PraiseRefusal implements Refusal {
        ENOUGH_PRAISE;

        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }

        @Override
        public String rule() {
            return "too much praise spoils";
        }
    }

    /** Every instruction that arrived, repetitions too. */
    final List<Instruction> arrived = new CopyOnWriteArrayList<>();

    /** What had an effect, by request key. */
    final Map<String, Instruction> effects = new ConcurrentHashMap<>();

    /** Subjects that are refused now. */
    final Set<String> refused = ConcurrentHashMap.newKeySet();

    /** Runs after a command had its effect. */
    volatile Runnable afterwards = () -> {};

    @Override
    public Receipt send(Instruction instruction) {
        arrived.add(instruction);
        String subject = instruction.command().target().toString();
        if (refused.contains(subject)) {
            throw Refused.refused(PraiseRefusal.ENOUGH_PRAISE);
        }
        effects.putIfAbsent(instruction.key().owner() + " " + instruction.key().key(), instruction);
        afterwards.run();
        return new Receipt(instruction.command().target(), 0, 1);
    }
}
