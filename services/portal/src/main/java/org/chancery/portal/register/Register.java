package org.chancery.portal.register;

import java.util.List;
import java.util.Map;
import org.chancery.portal.calls.Apis;
import org.chancery.portal.calls.Query;
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

    /** All persons. */
    public List<Person> persons() {
        return apis.read("/api/scheduling/persons" + MOST, Persons.class).items();
    }

    /** All mechanisms. */
    public List<Mechanism> mechanisms() {
        return apis.read("/api/scheduling/mechanisms" + MOST, Mechanisms.class).items();
    }
}
