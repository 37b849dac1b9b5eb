package org.chancery.importing.running;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.chancery.importing.calling.Answer;
import org.chancery.importing.calling.Refused;
import org.chancery.importing.calling.Session;
import org.chancery.importing.deriving.Mechanisms;
import org.chancery.importing.deriving.Parties;
import org.chancery.importing.plan.Ids;
import org.chancery.importing.plan.Known;
import org.chancery.importing.plan.Known.Counted;
import org.chancery.importing.plan.Known.PersonKey;
import org.chancery.importing.record.OldRecord;
import org.chancery.importing.record.OldRecord.Chair;
import tools.jackson.databind.JsonNode;

/** Asks what the house knows already of what a record names, so that nothing is registered twice. */
record Finding(Session session, String ownSide, LocalDate today) {

    Known about(OldRecord record) {
        Parties parties = Parties.of(record.participants());
        Set<String> registered = new HashSet<>();
        for (String code : parties.codes()) {
            if (exists("/api/scheduling/parties/" + code)) {
                registered.add(code);
            }
        }
        Map<String, UUID> mechanisms = new HashMap<>();
        names(record).forEach(name -> mechanism(name, parties.codes()).ifPresent(id -> mechanisms.put(name, id)));
        Map<String, List<Counted>> counted = new HashMap<>();
        mechanisms.forEach((name, id) -> counted.put(name, counted(id)));
        Map<PersonKey, UUID> persons = new HashMap<>();
        for (Chair chair : record.chairs()) {
            String side = parties.code(chair.side()).orElse(null);
            if (side != null && chair.name() != null) {
                person(side, chair.name())
                        .ifPresent(id -> persons.put(new PersonKey(side, String.valueOf(chair.name())), id));
            }
        }
        return new Known(
                registered,
                mechanisms,
                persons,
                campaigns(record),
                record.decision() != null
                        && exists("/api/scheduling/decisions/" + Ids.decision(record.decision(), parties, mechanisms)),
                similar(names(record), mechanisms, parties.codes()),
                counted,
                ownSide,
                today);
    }

    /** The mechanisms that the record names, and the topics, which a decision may turn out to suspend where it names none. */
    private static List<String> names(OldRecord record) {
        Set<String> names = new HashSet<>(record.agenda());
        if (record.status() != OldRecord.Status.CANCELLED) {
            names.clear();
        }
        if (record.mechanism() != null) {
            names.addAll(Mechanisms.named(record.mechanism()));
        }
        if (record.decision() != null) {
            names.addAll(record.decision().mechanisms());
        }
        return List.copyOf(names);
    }

    private Optional<UUID> mechanism(String name, List<String> parties) {
        UUID derived = Ids.mechanism(name, parties);
        if (exists("/api/scheduling/mechanisms/" + derived)) {
            return Optional.of(derived);
        }
        Set<String> sides = Set.copyOf(parties);
        return find(
                "/api/scheduling/mechanisms?limit=200&party=" + parties.getFirst(),
                item -> isOf(item, sides) && bears(item, name));
    }

    /** Of those mechanisms that an import founds, or founded: what else the same parties have that is called so, almost. */
    private Map<String, List<String>> similar(List<String> names, Map<String, UUID> found, List<String> parties) {
        Map<String, List<String>> similar = new HashMap<>();
        List<String> founded = names.stream()
                .filter(name -> {
                    UUID derived = Ids.mechanism(name, parties);
                    return derived.equals(found.getOrDefault(name, derived));
                })
                .toList();
        if (founded.isEmpty()) {
            return similar;
        }
        Set<String> sides = Set.copyOf(parties);
        Optional<UUID> _ = find("/api/scheduling/mechanisms?limit=200&party=" + parties.getFirst(), item -> {
            String other = item.path("name").asString("");
            founded.stream()
                    .filter(name -> isOf(item, sides) && !isSame(name, other) && Mechanisms.areSimilar(name, other))
                    .forEach(name -> similar.computeIfAbsent(name, _ -> new ArrayList<>())
                            .add(other));
            return false;
        });
        return similar;
    }

    private static boolean isOf(JsonNode item, Set<String> sides) {
        return item.path("parties")
                .valueStream()
                .map(each -> each.asString(""))
                .collect(Collectors.toSet())
                .equals(sides);
    }

    private List<Counted> counted(UUID mechanism) {
        return read("/api/scheduling/mechanisms/" + mechanism)
                .path("rounds")
                .valueStream()
                .map(each -> new Counted(
                        each.path("ordinal").asInt(),
                        UUID.fromString(each.path("consultation").asString(""))))
                .toList();
    }

    private boolean bears(JsonNode item, String name) {
        if (isSame(item.path("name").asString(""), name)) {
            return true;
        }
        JsonNode whole = read("/api/scheduling/mechanisms/" + item.path("id").asString(""));
        return whole.path("aliases")
                .valueStream()
                .anyMatch(alias -> isSame(alias.path("name").asString(""), name));
    }

    private Optional<UUID> person(String party, String name) {
        UUID derived = Ids.person(party, name);
        return exists("/api/scheduling/persons/" + derived)
                ? Optional.of(derived)
                : find(
                        "/api/scheduling/persons?limit=200&party=" + party,
                        item -> isSame(item.path("name").asString(""), name));
    }

    private Map<String, UUID> campaigns(OldRecord record) {
        if (record.campaign() == null) {
            return Map.of();
        }
        String name = record.campaign().goal();
        UUID derived = Ids.campaign(name);
        return exists("/api/scheduling/campaigns/" + derived) ? Map.of(name, derived) : Map.of();
    }

    private static boolean isSame(String one, String other) {
        return Mechanisms.plain(one).equals(Mechanisms.plain(other));
    }

    private Optional<UUID> find(String path, Predicate<JsonNode> wanted) {
        String next = path;
        while (true) {
            JsonNode page = read(next);
            for (JsonNode item : page.path("items")) {
                if (wanted.test(item)) {
                    return Optional.of(UUID.fromString(item.path("id").asString("")));
                }
            }
            String after = page.path("next").asString("");
            if (after.isEmpty()) {
                return Optional.empty();
            }
            next = path + "&after=" + after;
        }
    }

    private boolean exists(String path) {
        Answer answer = session.get(path);
        if (!answer.isGood() && answer.status() != 404) {
            throw new Refused(path, answer);
        }
        return answer.isGood();
    }

    private JsonNode read(String path) {
        Answer answer = session.get(path);
        if (!answer.isGood()) {
            throw new Refused(path, answer);
        }
        return answer.body();
    }
}
