package org.chancery.portal.register;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.chancery.portal.calls.Apis;
import org.chancery.portal.calls.Query;
import org.chancery.portal.forms.About.Option;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What forms offer to choose from: registered parties and persons, and mechanisms. */
@Component
public class Register {

    private static final String MOST = "?limit=200";

    private final Apis apis;

    Register(Apis apis) {
        this.apis = apis;
    }

    /** A party by its code, with names by language. */
    public record Party(
            String code,
            String kind,
            Map<String, String> names,
            Map<String, String> capitals,
            @Nullable String zone) {

        /** The name in a language, else in English, else the code. */
        public String name(String language) {
            return names.getOrDefault(language, names.getOrDefault("en", code));
        }
    }

    /** A person with the office they hold now. */
    public record Person(
            String id,
            String name,
            String party,
            @Nullable String title,
            @Nullable String organisation) {}

    /** A mechanism with its parties. */
    public record Mechanism(String id, String name, List<String> parties) {}

    record Parties(List<Party> items) {}

    record Persons(List<Person> items) {}

    record Mechanisms(List<Mechanism> items) {}

    /** All parties. */
    public List<Party> parties() {
        return parties(null);
    }

    /** All parties, once the view has applied what was just done. */
    List<Party> parties(@Nullable String applied) {
        String path = Query.of("/api/scheduling/parties")
                .with("limit", "200")
                .with("applied", applied)
                .toString();
        return apis.read(path, Parties.class).items();
    }

    /** These parties in this order; of one that is not registered the code alone. */
    public List<Party> named(List<String> codes) {
        List<Party> all = parties();
        return codes.stream()
                .map(code -> all.stream()
                        .filter(party -> party.code().equals(code))
                        .findFirst()
                        .orElseGet(() -> new Party(code, "", Map.of(), Map.of(), null)))
                .toList();
    }

    /** What to call parties by their codes. */
    public Names names(String language) {
        var names = new HashMap<String, String>();
        parties().forEach(party -> names.put(party.code(), party.name(language)));
        return new Names(names);
    }

    /** The names of parties by code. */
    public record Names(Map<String, String> byCode) {

        /** The name, else the code. */
        public String of(String code) {
            return byCode.getOrDefault(code, code);
        }

        /** The names of several, in a row. */
        public String joined(List<String> codes) {
            return codes.stream().map(this::of).collect(Collectors.joining(", "));
        }

        /** All registered parties as options of a form, in the order of their names. */
        public List<Option> options() {
            return byCode.entrySet().stream()
                    .map(each -> new Option(each.getKey(), each.getValue()))
                    .sorted(Comparator.comparing(Option::label))
                    .toList();
        }

        /** These parties as options of a form. */
        public List<Option> options(List<String> codes) {
            return codes.stream().map(code -> new Option(code, of(code))).toList();
        }
    }

    /** All persons. */
    public List<Person> persons() {
        return apis.read("/api/scheduling/persons" + MOST, Persons.class).items();
    }

    /** All mechanisms. */
    public List<Mechanism> mechanisms() {
        return apis.read("/api/scheduling/mechanisms" + MOST, Mechanisms.class).items();
    }
}
