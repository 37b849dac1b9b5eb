package org.chancery.importing.cases;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.chancery.importing.plan.Known;
import org.chancery.importing.plan.Plan;
import org.chancery.importing.plan.Step;
import org.chancery.importing.record.OldRecord;
import org.chancery.importing.record.Reading;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The real records, and what is read and planned of them on an empty house. */
public final class Cases {

    private static final JsonMapper JSON = new JsonMapper();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

    private Cases() {}

    /** The names of all files, in order. */
    public static Stream<String> names() {
        try (Stream<Path> files = Files.list(directory())) {
            return files.map(file -> file.getFileName().toString()).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A record by the number that its name begins with. */
    public static JsonNode json(String number) {
        String name =
                names().filter(each -> each.startsWith(number)).findFirst().orElseThrow();
        try {
            return JSON.readTree(Files.readAllBytes(directory().resolve(name)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is read. */
    public static Reading read(JsonNode json) {
        return Reading.of(json, TODAY);
    }

    /** A record that is well formed. */
    public static OldRecord record(String number) {
        return Objects.requireNonNull(read(json(number)).record());
    }

    /** What it takes where nobody knows anything that it names. */
    public static Plan plan(String number) {
        return plan(record(number));
    }

    /** What it takes where nobody knows anything that it names. */
    public static Plan plan(OldRecord record) {
        return plan(record, Map.of(), Map.of());
    }

    /** The same where mechanisms of similar names are known, and rounds that mechanisms have counted, each by name. */
    public static Plan plan(
            OldRecord record, Map<String, List<String>> similar, Map<String, List<Known.Counted>> counted) {
        return Plan.of(record, new Known(Set.of(), Map.of(), Map.of(), Map.of(), false, similar, counted, "KR", TODAY));
    }

    /** The bodies of the steps whose name begins so. */
    public static List<JsonNode> bodies(Plan plan, String name) {
        return plan.steps().stream()
                .filter(step -> step.name().startsWith(name))
                .map(Step::body)
                .toList();
    }

    private static Path directory() {
        try {
            return Path.of(
                    Objects.requireNonNull(Cases.class.getResource("/cases")).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
