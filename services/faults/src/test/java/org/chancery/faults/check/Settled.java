package org.chancery.faults.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.TopicPartition;
import org.chancery.faults.ground.Program;

/** Whether everything that happened has arrived everywhere: sent, taken, reacted to, and told. */
public final class Settled {

    private final Evidence evidence;
    private final Topics topics;

    /** @param topics through which the ends are asked */
    public Settled(Evidence evidence, Topics topics) {
        this.evidence = evidence;
        this.topics = topics;
    }

    private record Taken(String consumer, String topic, int lane, long nextOffset) {}

    /** What is still under way, a line each; nothing where all has arrived. */
    public List<String> underWay() {
        List<String> waiting = new ArrayList<>();
        for (Program program : Program.writers()) {
            waiting.addAll(evidence.ask(program, """
                    select 'lane ' || lane || ' has ' || last_number - sent_through || ' to send' from lane
                    where sent_through < last_number
                    union all select count(*) || ' to stamp' from outbox having count(*) > 0""", row -> program.word() + ": " + row.getString(1)));
        }
        Map<TopicPartition, Long> ends = topics.ends();
        for (Program program : Program.keepers()) {
            waiting.addAll(lagging(program, ends));
        }
        waiting.addAll(evidence.ask(
                Program.NOTIFICATIONS,
                "select count(*) || ' letters to send' from delivery where state in ('PLANNED', 'SENDING') having count(*) > 0",
                row -> "notifications: " + row.getString(1)));
        return waiting;
    }

    private List<String> lagging(Program program, Map<TopicPartition, Long> ends) {
        List<String> lagging = new ArrayList<>();
        List<Taken> positions = evidence.ask(
                program,
                "select consumer, topic, lane, next_offset from intake.position where consumer not like '%#rebuild'",
                row -> new Taken(row.getString(1), row.getString(2), row.getInt(3), row.getLong(4)));
        Set<String> reading = new HashSet<>();
        Set<Taken> places = new HashSet<>();
        for (Taken taken : positions) {
            reading.add(taken.consumer() + " " + taken.topic());
            places.add(new Taken(taken.consumer(), taken.topic(), taken.lane(), 0));
            Long end = ends.get(new TopicPartition(taken.topic(), taken.lane()));
            if (end == null || taken.nextOffset() < end) {
                lagging.add("%s/%s is at %d of %s in %s-%d"
                        .formatted(
                                program.word(),
                                taken.consumer(),
                                taken.nextOffset(),
                                end,
                                taken.topic(),
                                taken.lane()));
            }
        }
        ends.forEach((partition, end) -> reading.stream()
                .filter(each -> each.endsWith(" " + partition.topic()))
                .map(each -> each.substring(0, each.indexOf(' ')))
                .filter(consumer ->
                        end > 0 && !places.contains(new Taken(consumer, partition.topic(), partition.partition(), 0)))
                .forEach(consumer ->
                        lagging.add("%s/%s has taken nothing of %s".formatted(program.word(), consumer, partition))));
        lagging.addAll(evidence.ask(
                program, """
                select consumer from intake.lease l where consumer not like '%#rebuild'
                and not exists (select 1 from intake.position p where p.consumer = l.consumer)""", row -> program.word() + "/" + row.getString(1) + " has taken nothing at all"));
        return lagging;
    }

    /** Lanes that have stopped because a number is missing. */
    List<String> stopped() {
        return Program.keepers().stream()
                .flatMap(program -> evidence
                        .ask(
                                program,
                                "select consumer, stopped_because from intake.position where stopped_because is not null",
                                row -> program.word() + "/" + row.getString(1) + ": " + row.getString(2))
                        .stream())
                .toList();
    }
}
