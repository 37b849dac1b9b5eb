package org.chancery.importing.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.chancery.importing.deriving.Dues;
import org.chancery.importing.deriving.Party;
import org.chancery.importing.record.OldRecord.Promised;
import org.jspecify.annotations.Nullable;

/** Commitments: as undertakings of a statement where its words can bear them, apart from it where not. */
final class CommitmentBodies {

    private final Planning p;

    CommitmentBodies(Planning p) {
        this.p = p;
    }

    /** The undertaking of a statement of these sides, or null where such a statement cannot bear it. */
    @Nullable
    Map<String, Object> undertaking(int place, List<String> speaking) {
        Promised promised = p.record.commitments().get(place);
        List<Map<String, Object>> owners = people(promised.owners());
        String kind = kind(promised, owners, speaking, place);
        return kind == null
                ? null
                : Step.fields(
                        "undertaking",
                        Ids.commitment(p.record.id(), place),
                        "kind",
                        kind,
                        "owners",
                        owners,
                        "counterparts",
                        counterparts(promised),
                        "text",
                        text(promised, place),
                        "modality",
                        fit(promised.modality(), 200, place, "modality"),
                        "condition",
                        fit(promised.condition(), 2000, place, "condition"),
                        "due",
                        due(promised, place),
                        "nextRoundOf",
                        nextRound(promised, place));
    }

    private @Nullable String kind(
            Promised promised, List<Map<String, Object>> owners, List<String> speaking, int place) {
        if (owners.isEmpty() || speaking.isEmpty()) {
            return null;
        }
        List<Object> parties = owners.stream()
                .filter(owner -> owner.containsKey("party"))
                .map(owner -> owner.get("party"))
                .toList();
        boolean ownersSpeak = speaking.containsAll(parties);
        String at = "/commitments/" + place + "/kind";
        return switch (promised.kind()) {
            case "request" ->
                owners.stream().allMatch(owner -> speaking.contains(owner.getOrDefault("party", "")))
                        ? null
                        : "REQUEST";
            case "joint" -> {
                if (speaking.size() > 1) {
                    boolean each = promised.summary().matches("(?is)^each side\\b.*");
                    if (each) {
                        p.notes.add(at, "derived: each side for itself");
                    }
                    yield ownersSpeak ? (each ? "SEVERALLY" : "JOINT") : null;
                }
                p.notes.add(at, "derived: claimed by one side for both");
                yield "CLAIMED_FOR_BOTH";
            }
            default -> ownersSpeak ? "UNILATERAL" : null;
        };
    }

    /** A commitment without a statement that bears it, unless nobody is to keep it. */
    Optional<Step> apart(int place) {
        Promised promised = p.record.commitments().get(place);
        List<Map<String, Object>> owners = people(promised.owners());
        String at = "/commitments/" + place;
        if (owners.isEmpty()) {
            p.notes.add(at + "/owner_sides", "nobody is to keep it, so that nobody can follow it up; kept in words");
            return Optional.empty();
        }
        boolean said = promised.statement() != null;
        if (said) {
            p.notes.add(at + "/source_statement_index", "the statement cannot bear it; entered beside the record");
        }
        return Optional.of(Step.create(
                "commitment " + place,
                "/api/commitments/commitments",
                Step.fields(
                        "id",
                        Ids.commitment(p.record.id(), place),
                        "kind",
                        kindApart(promised, owners),
                        "owners",
                        owners,
                        "counterparts",
                        counterparts(promised),
                        "text",
                        text(promised, place),
                        "modality",
                        fit(promised.modality(), 100, place, "modality"),
                        "condition",
                        fit(promised.condition(), 2000, place, "condition"),
                        "due",
                        due(promised, place),
                        "nextRoundOf",
                        nextRound(promised, place),
                        "occasion",
                        said ? (p.isHeld() ? "MEETING" : "OTHER") : p.record.published() ? "RELEASE" : "OTHER",
                        "date",
                        said ? p.record.start().date() : p.record.sourceDate(),
                        "consultation",
                        p.consultation(),
                        "mechanism",
                        p.mechanism(),
                        "parties",
                        p.parties.codes(),
                        "marking",
                        p.record.marking())));
    }

    private String kindApart(Promised promised, List<Map<String, Object>> owners) {
        if (promised.kind().equals("request") && !owners.equals(counterparts(promised))) {
            return "REQUEST";
        }
        return promised.kind().equals("joint") && owners.size() > 1 ? "JOINT" : "UNILATERAL";
    }

    private List<Map<String, Object>> people(List<String> names) {
        List<Map<String, Object>> people = new ArrayList<>();
        for (String name : names) {
            Map<String, Object> one = person(name);
            if (!people.contains(one)) {
                people.add(one);
            }
        }
        return people;
    }

    private Map<String, Object> person(String name) {
        Optional<String> party = p.parties.code(name);
        if (party.isPresent()) {
            return Map.of("party", party.get());
        }
        Party third = Party.called(name);
        String words = third.isState() ? third.name() : name;
        return Map.of("name", words.length() > 200 ? words.substring(0, 200).strip() : words);
    }

    /** One, or several where a list names somebody by a code. */
    private List<Map<String, Object>> counterparts(Promised promised) {
        String counterpart = promised.counterpart();
        if (counterpart == null) {
            return List.of();
        }
        List<String> parts = Arrays.asList(counterpart.split(", ", -1));
        boolean list = parts.size() > 1 && parts.stream().anyMatch(part -> part.matches("[A-Z]{2,10}"));
        return people(list ? parts.stream().filter(part -> !part.isBlank()).toList() : List.of(counterpart));
    }

    private String text(Promised promised, int place) {
        return p.notes.fit(promised.summary(), 20_000, "/commitments/" + place + "/summary");
    }

    private Map<String, Object> due(Promised promised, int place) {
        String at = "/commitments/" + place;
        String shape = promised.dueShape();
        if (shape == null) {
            p.notes.add(at + "/due_shape", "not stated; recorded as open-ended");
            shape = "open_ended";
        }
        String phrase = promised.due();
        Dues days = phrase == null ? new Dues(null, null) : Dues.of(phrase, shape);
        if (days.date() == null && Dues.isDated(shape)) {
            p.notes.add(at + "/due", "no day could be derived");
        } else if (days.date() != null
                && phrase != null
                && !phrase.startsWith(days.date().toString())) {
            p.notes.add(at + "/due", "derived: " + days.date() + (days.until() == null ? "" : " to " + days.until()));
        }
        return Step.fields(
                "shape",
                shape.toUpperCase(Locale.ROOT),
                "phrase",
                phrase == null ? Entries.NOT_STATED : p.notes.fit(phrase, 500, at + "/due"),
                "date",
                days.date(),
                "until",
                days.until());
    }

    private @Nullable Object nextRound(Promised promised, int place) {
        if (p.mechanism() == null || !NextRounds.isPromisedBy(promised)) {
            return null;
        }
        p.notes.add("/commitments/" + place, "derived: promises the next rounds of the mechanism");
        return p.mechanism();
    }

    private @Nullable String fit(@Nullable String words, int most, int place, String field) {
        return words == null ? null : p.notes.fit(words, most, "/commitments/" + place + "/" + field);
    }
}
