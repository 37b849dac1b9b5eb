package org.chancery.importing.exporting;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chancery.importing.deriving.Party;
import org.chancery.importing.record.Reading;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Puts what the services answered into the words of the format. What they have no place for is not there, or null. */
final class Composition {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String NOT_STATED = "not stated";

    private final Facts facts;

    private Composition(Facts facts) {
        this.facts = facts;
    }

    static ObjectNode of(String id, Facts facts, Ordering ordering) {
        return new Composition(facts).compose(id, ordering);
    }

    private ObjectNode compose(String id, Ordering ordering) {
        JsonNode c = facts.consultation();
        var course = new Course(facts.detail());
        JsonNode proposal = ordering.record() == null ? JSON.createObjectNode() : course.proposal();
        boolean wentOn = ordering.record() != null && course.wentOn();
        JsonNode entry =
                wentOn ? course.dateBefore() : c.hasNonNull("schedule") ? c.get("schedule") : course.lastDate();
        ObjectNode record = JSON.createObjectNode();
        record.put("format", "consultation-record/1");
        record.put("id", id);
        record.set("title", text(c.path("title")));
        ObjectNode mechanism = record.putObject("mechanism");
        mechanism.put("name", proposal.path("detail").asString(mechanismNames()));
        mechanism.set("participants", c.path("parties"));
        record.set("round", round(ordering));
        record.put("mode", mode(entry));
        record.set("place", text(entry.path("place")));
        record.set("start", entry.isEmpty() ? undated(proposal) : start(entry));
        record.set("end", end(entry));
        record.put("status", wentOn ? "postponed" : status(c.path("state").asString("")));
        record.put("status_reason", reasons(wentOn ? course.lastGivenUp() : c.path("givenUp")));
        record.set("schedule_history", course.history());
        record.set("chairs", chairs(c));
        record.set("delegations", delegations(c));
        ArrayNode agenda = record.putArray("agenda");
        c.path("agenda")
                .valueStream()
                .filter(item -> item.hasNonNull("position"))
                .sorted((a, b) -> Integer.compare(
                        a.path("position").asInt(), b.path("position").asInt()))
                .forEach(item -> agenda.add(item.path("topic").asString("")));
        new Origins(facts.account(), ordering.record()).into(record);
        var said = new SaidAndPromised(facts, ordering);
        record.set("statements", said.statements());
        record.set("commitments", said.commitments());
        record.set("next_round", nextRound(c.path("nextRound")));
        record.set("campaign", campaign());
        record.set("side_meetings", sideMeetings());
        record.set("observers_or_third_parties", observers(c));
        ObjectNode decision = decision(facts.decision());
        if (decision != null) {
            record.set("decision", decision);
        }
        // No record of the first days has either, and none gets one that is empty.
        for (String optional : List.of("room", "link")) {
            if (entry.hasNonNull(optional)) {
                record.set(optional, entry.get(optional));
            }
        }
        if (!facts.marking().equals(Facts.UNMARKED)) {
            record.put("marking", facts.marking());
        }
        return record;
    }

    /** As a record gave it; of a meeting that no record told of, as its mechanism counted it. */
    private JsonNode round(Ordering ordering) {
        JsonNode counted = facts.detail().path("round").path("counted");
        if (ordering.record() == null && counted.isInt()) {
            return counted;
        }
        JsonNode announced = facts.consultation().path("announcedRound");
        return announced.isInt() ? announced : JSON.nullNode();
    }

    private @Nullable String mechanismNames() {
        List<String> names = facts.consultations().stream()
                .map(each -> facts.mechanisms().get(each.path("mechanism").asString("")))
                .filter(Objects::nonNull)
                .map(each -> each.path("name").asString(""))
                .toList();
        return names.isEmpty() ? null : String.join("; ", names);
    }

    private JsonNode campaign() {
        JsonNode goal = facts.consultation().path("goal");
        if (goal.hasNonNull("goal")) {
            ObjectNode named = JSON.createObjectNode();
            named.set("what", text(goal.path("goal")));
            named.set("by", text(goal.path("by")));
            return named;
        }
        if (facts.campaign() == null) {
            return JSON.nullNode();
        }
        ObjectNode campaign = JSON.createObjectNode();
        campaign.set("what", text(facts.campaign().path("name")));
        campaign.set("by", text(facts.campaign().path("ownSide")));
        return campaign;
    }

    static JsonNode text(JsonNode value) {
        return value.isString() ? value : JSON.nullNode();
    }

    private static @Nullable String mode(JsonNode entry) {
        String mode = entry.path("mode").asString("UNSTATED");
        return mode.equals("UNSTATED") ? null : mode.toLowerCase(Locale.ROOT);
    }

    private static ObjectNode start(JsonNode entry) {
        ObjectNode start = point(entry.path("date"), entry.path("start"), entry);
        String words = entry.path("phrase").asString(NOT_STATED);
        start.put("source_text", words.equals(NOT_STATED) ? null : words);
        return start;
    }

    /** Of a meeting that never had a date: no source states a zone. */
    private static ObjectNode undated(JsonNode proposal) {
        ObjectNode start = start(JSON.createObjectNode().put("zoneStated", false));
        start.set("source_text", text(proposal.path("when")));
        return start;
    }

    private static JsonNode end(JsonNode entry) {
        if (!entry.hasNonNull("until") && !entry.hasNonNull("end") && !entry.hasNonNull("endPhrase")) {
            return JSON.nullNode();
        }
        JsonNode date = entry.hasNonNull("until") ? entry.get("until") : entry.path("date");
        ObjectNode end = point(date, entry.path("end"), entry);
        end.set("source_text", text(entry.path("endPhrase")));
        return end;
    }

    private static ObjectNode point(JsonNode date, JsonNode time, JsonNode entry) {
        ObjectNode point = JSON.createObjectNode();
        point.set("date", text(date));
        point.put("time", time.isString() ? time.asString().replaceAll("^(\\d\\d:\\d\\d):00$", "$1") : null);
        point.set("zone", text(entry.path("zone")));
        point.set("zone_stated_in_source", entry.hasNonNull("zoneStated") ? entry.get("zoneStated") : JSON.nullNode());
        return point;
    }

    private static String status(String state) {
        return switch (state) {
            case "HELD", "POSTPONED", "CANCELLED" -> state.toLowerCase(Locale.ROOT);
            default -> "scheduled";
        };
    }

    /** The words of all reasons, but those that others report beside what the sides state. */
    private static @Nullable String reasons(JsonNode givenUp) {
        List<JsonNode> all = givenUp.path("reasons").valueStream().toList();
        boolean stated = all.stream().anyMatch(each -> each.hasNonNull("by"));
        String words = all.stream()
                .filter(each -> !stated || each.hasNonNull("by"))
                .map(each -> each.path("reason").asString(""))
                .filter(each -> !each.isBlank())
                .collect(Collectors.joining(" "));
        return words.isBlank() ? null : words;
    }

    private static ArrayNode chairs(JsonNode c) {
        ArrayNode chairs = JSON.createArrayNode();
        for (JsonNode delegation : asListed(c)) {
            for (JsonNode each : delegation.path("chairs")) {
                ObjectNode chair = chairs.addObject();
                chair.set("side", delegation.path("party"));
                chair.set("name", text(each.path("name")));
                chair.set("title", text(each.path("title")));
                chair.set("organisation", text(each.path("organisation")));
            }
        }
        return chairs;
    }

    /** The delegations as a source lists them, or in the order of the parties. */
    private static List<JsonNode> asListed(JsonNode c) {
        return c.path("delegations")
                .valueStream()
                .sorted(Comparator.comparingInt(each -> each.path("listedAt").asInt(0)))
                .toList();
    }

    private static ArrayNode delegations(JsonNode c) {
        ArrayNode delegations = JSON.createArrayNode();
        for (JsonNode each : asListed(c)) {
            if (!each.path("organisations").isEmpty()) {
                ObjectNode delegation = delegations.addObject();
                delegation.set("side", each.path("party"));
                delegation.set("organisations", each.path("organisations"));
                switch (each.path("completeness").asString("")) {
                    case "PARTIAL" -> delegation.put("partial", true);
                    case "INFERRED" -> delegation.put("inferred", true);
                    default -> {}
                }
            }
        }
        return delegations;
    }

    private static JsonNode nextRound(JsonNode said) {
        if (!said.hasNonNull("phrase") && !said.hasNonNull("place")) {
            return JSON.nullNode();
        }
        ObjectNode next = JSON.createObjectNode();
        next.set("when", text(said.path("phrase")));
        next.set("where", text(said.path("place")));
        return next;
    }

    private JsonNode sideMeetings() {
        if (facts.sideMeetings().isEmpty()) {
            return JSON.nullNode();
        }
        ArrayNode meetings = JSON.createArrayNode();
        for (JsonNode each : facts.sideMeetings()) {
            String title = each.path("title").asString("");
            int colon = title.indexOf(": ");
            ObjectNode meeting = meetings.addObject();
            meeting.put("with", colon < 0 ? null : title.substring(colon + 2));
            meeting.put("kind", colon < 0 ? title : title.substring(0, colon));
        }
        return meetings;
    }

    /** A record tells of its own parties: what was decided on mechanisms with others is another record's. */
    private boolean isOfTheParties(JsonNode mechanism) {
        return mechanism
                .path("parties")
                .valueStream()
                .allMatch(party -> facts.parties().contains(party.asString()));
    }

    private @Nullable ObjectNode decision(@Nullable JsonNode taken) {
        if (taken == null) {
            return null;
        }
        ObjectNode decision = JSON.createObjectNode();
        decision.put("act", taken.path("act").asString("").toLowerCase(Locale.ROOT));
        ArrayNode mechanisms = decision.putArray("mechanisms");
        for (JsonNode id : taken.path("mechanisms")) {
            JsonNode mechanism = facts.mechanisms().get(id.asString());
            if (mechanism != null && isOfTheParties(mechanism)) {
                mechanisms.add(mechanism.path("name").asString(""));
            }
        }
        decision.set("by", text(taken.path("by")));
        decision.set("reason", text(taken.path("reason")));
        decision.set("on", text(taken.path("on")));
        return mechanisms.isEmpty()
                        || !Reading.ACTS.contains(decision.path("act").asString(""))
                ? null
                : decision;
    }

    private static JsonNode observers(JsonNode c) {
        ArrayNode observers = JSON.createArrayNode();
        for (String list : List.of("observers", "spokenOf")) {
            for (JsonNode each : c.path(list)) {
                ObjectNode observer = observers.addObject();
                observer.set("party", each.hasNonNull("party") ? each.get("party") : each.path("name"));
                observer.set("role", text(each.path("role")));
            }
        }
        return observers.isEmpty() ? JSON.nullNode() : observers;
    }

    /** How a record calls who is named: a party by its code, a state by its code, anybody else in words. */
    static String called(JsonNode who) {
        if (who.hasNonNull("party")) {
            return who.get("party").asString("");
        }
        String name = who.path("name").asString("");
        Party state = Party.called(name);
        return state.isState() ? state.code() : name;
    }

    static Stream<String> called(Stream<JsonNode> people) {
        return people.map(Composition::called);
    }
}
