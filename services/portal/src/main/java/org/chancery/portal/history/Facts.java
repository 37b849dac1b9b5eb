package org.chancery.portal.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.chancery.portal.history.Fact.Value;
import org.chancery.portal.register.Register.Names;
import org.jspecify.annotations.Nullable;

/**
 * Makes facts of what a service answers. Ids are left out: whether a reader may follow one, only the page that it leads to
 * can tell. So is what is empty, and what is not so.
 *
 * @param states below which messages name the state of the thing itself
 * @param names of parties
 */
record Facts(String states, Names names) {

    private static final Pattern ID =
            Pattern.compile("([a-z]+/)?[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", Pattern.CASE_INSENSITIVE);
    private static final Pattern INSTANT = Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)T(\\d\\d:\\d\\d)(:[\\d.]+)?Z");
    private static final Pattern ONE_OF_A_LIST = Pattern.compile("[A-Z][A-Z_]*");
    private static final Set<String> OF_NO_INTEREST =
            Set.of("id", "version", "record", "consultation", "mechanism", "undertaking", "handedOnTo");

    /** Fields that name parties by their codes. */
    private static final Set<String> PARTIES = Set.of(
            "parties", "party", "sides", "askedBy", "by", "host", "proposedBy", "addressee", "account", "releasableTo");

    /** Below which messages name the members of the closed list of a field. */
    private static final Map<String, String> LISTS = Map.ofEntries(
            Map.entry("mode", "mode"),
            Map.entry("partOfDay", "part"),
            Map.entry("standing", "standing"),
            Map.entry("completeness", "completeness"),
            Map.entry("presence", "presence"),
            Map.entry("part", "part-taken"),
            Map.entry("hostRule", "host-rule"),
            Map.entry("marking", "marking"),
            Map.entry("defaultMarking", "marking"),
            Map.entry("effect", "effect"),
            Map.entry("kind", "kind"),
            Map.entry("occasion", "occasion"),
            Map.entry("shape", "shape"),
            Map.entry("response", "response"),
            Map.entry("decision", "home-decision"),
            Map.entry("review", "review"),
            Map.entry("form", "pledge"),
            Map.entry("how", "state"));

    /** All of it. */
    List<Fact> of(Map<?, ?> read) {
        return inside(read, "");
    }

    private List<Fact> inside(Map<?, ?> read, String of) {
        List<Fact> facts = new ArrayList<>();
        read.forEach((field, value) -> {
            String name = String.valueOf(field);
            Fact fact = OF_NO_INTEREST.contains(name) ? null : fact(name, value, of);
            if (fact != null) {
                facts.add(fact);
            }
        });
        return facts;
    }

    private @Nullable Fact fact(String name, @Nullable Object value, String of) {
        List<?> all = value instanceof List<?> list ? list : value == null ? List.of() : List.of(value);
        List<Value> values = all.stream()
                .filter(each -> !(each instanceof Map<?, ?>))
                .map(each -> value(name, String.valueOf(each), of))
                .filter(Objects::nonNull)
                .toList();
        List<List<Fact>> parts = all.stream()
                .filter(Map.class::isInstance)
                .map(each -> inside((Map<?, ?>) each, name))
                .filter(each -> !each.isEmpty())
                .toList();
        return values.isEmpty() && parts.isEmpty() ? null : new Fact(name, values, parts);
    }

    private @Nullable Value value(String name, String text, String of) {
        if (text.equals("false") || text.isBlank() || ID.matcher(text).matches()) {
            return null;
        }
        if (text.equals("true")) {
            return new Value(text, "fact.yes");
        }
        if (PARTIES.contains(name)) {
            return new Value(names.of(text.replaceFirst("^person:", "")), null);
        }
        String list = name.equals("state") ? states : of.equals("occasion") ? "occasion" : LISTS.get(name);
        if (list != null && ONE_OF_A_LIST.matcher(text).matches()) {
            return new Value(text, list + "." + text.toLowerCase(Locale.ROOT));
        }
        return new Value(INSTANT.matcher(text).replaceFirst("$1 $2 UTC"), null);
    }
}
