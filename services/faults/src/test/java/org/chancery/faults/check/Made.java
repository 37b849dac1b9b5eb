package org.chancery.faults.check;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.chancery.faults.check.Store.Answer;
import org.chancery.faults.check.Store.Event;
import org.chancery.faults.check.Store.Lane;
import org.chancery.faults.ground.Program;
import org.chancery.faults.load.Outcome;
import org.chancery.faults.load.Told;

/** Histories, stores and topics made by hand: first one in which all is well. */
final class Made {

    static final Instant NOW = Instant.parse("2026-01-07T06:30:00Z");
    static final String ANN = "person:ann";

    private Made() {}

    static Event event(String aggregate, long version, long number) {
        return new Event(
                id(aggregate, version),
                aggregate,
                version,
                "consultation-proposed",
                NOW,
                "hash-" + aggregate + version,
                0,
                number,
                ANN,
                Set.of("party/IN"),
                "OFFICIAL",
                false);
    }

    static UUID id(String aggregate, long version) {
        return UUID.nameUUIDFromBytes((aggregate + version).getBytes(StandardCharsets.UTF_8));
    }

    /** Two aggregates in one lane, of two events and one, in answer to two requests. */
    static Store store() {
        return store(
                List.of(event("consultation/a", 0, 1), event("consultation/b", 0, 2), event("consultation/a", 1, 3)));
    }

    static Store store(List<Event> events) {
        return new Store(
                Program.SCHEDULING,
                events,
                List.of(answer("k1", "consultation/a", 1, 2), answer("k2", "consultation/b", 0, 1)),
                Map.of(0, new Lane(events.size(), events.size())));
    }

    static Store store(List<Event> events, List<Answer> answers) {
        return new Store(Program.SCHEDULING, events, answers, Map.of(0, new Lane(events.size(), events.size())));
    }

    static Answer answer(String key, String subject, long version, int events) {
        return new Answer(ANN, key, subject, version, events);
    }

    static Told told(String key, Outcome outcome) {
        return new Told(Program.SCHEDULING, ANN, key, "/path", outcome);
    }

    /** What clients of {@link #store()} were told. */
    static List<Told> history() {
        return List.of(
                told("k1", new Outcome.Ok("consultation/a", 1, 2)),
                told("k2", new Outcome.Ok("consultation/b", 0, 1)),
                told("k3", new Outcome.Refused(409, "too late")),
                told("k4", new Outcome.Unknown("HttpTimeoutException")));
    }

    /** The topic of a store, each event once. */
    static List<Published> topic(Store store) {
        List<Published> topic = new ArrayList<>();
        for (Event event : store.events()) {
            topic.add(published(event, topic.size()));
        }
        return topic;
    }

    static Published published(Event event, long offset) {
        Long number = event.number();
        return new Published(
                event.lane(),
                offset,
                event.aggregate(),
                event.version(),
                event.id(),
                number == null ? -1 : number,
                event.bodyHash(),
                false);
    }

    static List<Trail.Line> trail(Store store) {
        return store.events().stream()
                .map(event -> {
                    Long number = event.number();
                    return new Trail.Line(
                            "scheduling", event.lane(), number == null ? -1 : number, event.id(), event.bodyHash());
                })
                .collect(Collectors.toCollection(ArrayList::new));
    }

    static <T> List<T> without(List<T> all, int index) {
        List<T> rest = new ArrayList<>(all);
        rest.remove(index);
        return rest;
    }

    static <T> List<T> with(List<T> all, T one) {
        List<T> more = new ArrayList<>(all);
        more.add(one);
        return more;
    }
}
