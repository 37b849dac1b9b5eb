package org.chancery.platform.catalogue;

import com.tngtech.archunit.core.domain.JavaClass;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.chancery.platform.deciding.Refusal;
import org.chancery.platform.envelope.EventTypes;
import org.jspecify.annotations.Nullable;

/** The catalogue of one service in Markdown. */
final class CataloguePage {

    private final String service;
    private final ServiceClasses classes;
    private final @Nullable EventTypes published;

    CataloguePage(String service, ServiceClasses classes, @Nullable EventTypes published) {
        this.service = service;
        this.classes = classes;
        this.published = published;
    }

    String text() {
        var page = new StringBuilder("# " + service + "\n\n")
                .append("Generated from the classes of the service by its tests; `-Dapprove=true` writes it anew.\n");
        if (!classes.commands().isEmpty()) {
            page.append("\n## Commands\n\n| command | says |\n|---|---|\n");
            classes.commands().forEach(type -> row(page, type.getSimpleName(), components(type)));
        }
        if (published != null) {
            page.append("\n## Events\n\n| type | version | record |\n|---|---|---|\n");
            published
                    .names()
                    .forEach(name -> row(
                            page,
                            "`" + name.name() + "`",
                            String.valueOf(name.version()),
                            published.classOf(name).orElseThrow().getSimpleName()));
        }
        if (!classes.refusals().isEmpty()) {
            page.append("\n## Refusals\n\n| refusal | sort | rule |\n|---|---|---|\n");
            refusals(page);
        }
        listeners(page, "Reactions", "rule", classes.reactions());
        listeners(page, "Views", "projection", classes.projections());
        listeners(page, "Followers", "follower", classes.followers());
        return page.toString();
    }

    /** Refusals of one name that two aggregates share are told once for each rule. */
    private void refusals(StringBuilder page) {
        Map<String, List<Refusal>> byName = classes.refusals().stream()
                .collect(Collectors.groupingBy(Refusal::name, TreeMap::new, Collectors.toList()));
        byName.forEach((name, refusals) -> refusals.stream()
                .map(refusal ->
                        List.of("`" + name + "`", refusal.kind().name().toLowerCase(Locale.ROOT), refusal.rule()))
                .distinct()
                .forEach(cells -> row(page, cells.toArray(String[]::new))));
    }

    private static void listeners(StringBuilder page, String title, String column, List<JavaClass> types) {
        if (types.isEmpty()) {
            return;
        }
        page.append("\n## " + title + "\n\n| " + column + " | reads |\n|---|---|\n");
        types.forEach(type -> row(page, type.getSimpleName(), reads(ServiceClasses.eventsOf(type))));
    }

    private static String reads(List<String> events) {
        return events.isEmpty() ? "every envelope" : String.join(", ", events);
    }

    private static String components(Class<?> record) {
        return Arrays.stream(record.getRecordComponents())
                .map(RecordComponent::getName)
                .collect(Collectors.joining(", "));
    }

    private static void row(StringBuilder page, String... cells) {
        page.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }
}
