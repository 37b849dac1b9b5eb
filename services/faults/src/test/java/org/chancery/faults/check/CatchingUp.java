package org.chancery.faults.check;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.chancery.faults.ground.Program;

/** Which readers have not yet been reached by what was stored at some moment, while more is being stored. */
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
     * Which readers have not taken as many numbers of a topic as there were events, a line each.
     *
     * @param among these programs, as readers and as publishers
     */
    public List<String> behind(Set<Program> among) {
        return among.stream().flatMap(program -> behind(program, among)).toList();
    }

    private Stream<String> behind(Program reader, Set<Program> among) {
        return evidence
                .ask(
                        reader,
                        """
                        select consumer, topic, sum(last_number) from intake.position where consumer not like '%#rebuild'
                        group by consumer, topic""",
                        row -> behind(
                                reader.word() + "/" + row.getString(1),
                                Program.of(row.getString(2)),
                                row.getLong(3),
                                among))
                .stream()
                .flatMap(Optional::stream);
    }

    private Optional<String> behind(String reader, Program publisher, long taken, Set<Program> among) {
        long there = stored.getOrDefault(publisher, 0L);
        return among.contains(publisher) && taken < there
                ? Optional.of("%s has taken %d of %d of %s".formatted(reader, taken, there, publisher.word()))
                : Optional.empty();
    }
}
