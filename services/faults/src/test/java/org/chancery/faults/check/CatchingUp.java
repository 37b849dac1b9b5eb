package org.chancery.faults.check;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.chancery.faults.ground.Program;

/** Whether what was stored at some moment has reached every reader, while more is being stored. */
public final class CatchingUp {

    private final Evidence evidence;
    private final Map<Program, Long> stored = new EnumMap<>(Program.class);

    /** Remembers how much is stored now. */
    public CatchingUp(Evidence evidence) {
        this.evidence = evidence;
        for (Program program : Program.writers()) {
            stored.put(
                    program,
                    evidence.ask(program, "select count(*) from event", row -> row.getLong(1))
                            .getFirst());
        }
    }

    /**
     * Whether every reader of every topic has taken as many numbers as there were events.
     *
     * @param among these programs, as readers and as publishers
     */
    public boolean reached(Set<Program> among) {
        return among.stream().allMatch(program -> reached(program, among));
    }

    private boolean reached(Program reader, Set<Program> among) {
        return evidence
                .ask(
                        reader,
                        """
                        select topic, sum(last_number) from intake.position where consumer not like '%#rebuild'
                        group by consumer, topic""",
                        row -> !among.contains(Program.of(row.getString(1)))
                                || row.getLong(2) >= stored.getOrDefault(Program.of(row.getString(1)), 0L))
                .stream()
                .allMatch(Boolean::booleanValue);
    }
}
