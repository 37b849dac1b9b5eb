package org.chancery.importing.plan;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.chancery.importing.deriving.Party;
import org.chancery.importing.plan.Known.PersonKey;
import org.chancery.importing.record.OldRecord.Chair;
import org.chancery.importing.record.OldRecord.Promised;
import org.jspecify.annotations.Nullable;

/** Registers what the record names and nobody knows yet: parties, mechanisms, persons. */
final class RegisterSteps {

    private RegisterSteps() {}

    static void plan(Planning p) {
        p.parties.all().forEach(party -> register(p, party));
        for (String name : p.mechanisms) {
            launch(p, name);
        }
        Set<PersonKey> seen = new HashSet<>();
        for (int i = 0; i < p.record.chairs().size(); i++) {
            Chair chair = p.record.chairs().get(i);
            String side = p.parties.code(chair.side()).orElse(null);
            if (side != null && chair.name() != null && seen.add(new PersonKey(side, chair.name()))) {
                register(p, new PersonKey(side, chair.name()), "/chairs/" + i + "/name");
            }
        }
    }

    private static void register(Planning p, Party party) {
        if (p.known.parties().contains(party.code())) {
            return;
        }
        String name = party.isState() ? Locale.of("", party.code()).getDisplayCountry(Locale.KOREAN) : party.name();
        p.steps.add(Step.create(
                "party " + party.code(),
                "/api/scheduling/parties",
                Step.fields(
                        "code",
                        party.code(),
                        "kind",
                        party.isState() ? "STATE" : "ORGANISATION",
                        "names",
                        Map.of("en", party.name(), "ko", name),
                        "adjectives",
                        english(party.adjective()),
                        "capitals",
                        english(party.capital()),
                        "zone",
                        party.zone())));
    }

    private static @Nullable Map<String, String> english(@Nullable String words) {
        return words == null ? null : Map.of("en", words);
    }

    static void launch(Planning p, String name) {
        p.known
                .similar()
                .getOrDefault(name, List.of())
                .forEach(other -> p.notes.add("/mechanism/name", "same parties, a similar name: " + other));
        if (p.known.mechanisms().containsKey(name)) {
            return;
        }
        p.steps.add(Step.create(
                "mechanism " + name,
                "/api/scheduling/mechanisms",
                Step.fields(
                        "id",
                        p.mechanism(name),
                        "name",
                        p.notes.fit(name, 300, "/mechanism/name"),
                        "parties",
                        p.parties.codes(),
                        "cadence",
                        p.mechanisms.equals(List.of(name)) ? cadence(p) : null)));
    }

    /** How often it meets, where the sides agreed to hold it again and again. */
    private static @Nullable Map<String, Object> cadence(Planning p) {
        List<Promised> promised = p.record.commitments();
        for (int i = 0; i < promised.size(); i++) {
            String due = promised.get(i).due();
            if (due != null
                    && NextRounds.isPromisedBy(promised.get(i))
                    && "periodic".equals(promised.get(i).dueShape())) {
                String phrase = p.notes.fit(due, 200, "/commitments/" + i + "/due");
                p.notes.add("/commitments/" + i + "/due", "derived: how often the mechanism meets");
                Integer months = phrase.matches("(?i).*\\b(annual|annually|every year|once a year)\\b.*") ? 12 : null;
                return Step.fields("phrase", phrase, "months", months);
            }
        }
        return null;
    }

    private static void register(Planning p, PersonKey person, String field) {
        if (!p.known.persons().containsKey(person)) {
            p.steps.add(Step.create(
                    "person " + person.party() + " " + person.name(),
                    "/api/scheduling/persons",
                    Step.fields(
                            "id",
                            Ids.person(person.party(), person.name()),
                            "name",
                            p.notes.fit(person.name(), 200, field),
                            "party",
                            person.party())));
        }
    }
}
