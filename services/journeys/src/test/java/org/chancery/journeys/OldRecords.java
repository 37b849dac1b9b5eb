package org.chancery.journeys;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chancery.journeys.ApiClient.Answer;
import tools.jackson.databind.JsonNode;

/** The real records of the past, brought into one running system by an archivist, and what is found of them there. */
final class OldRecords {

    static final String ARCHIVIST = "jung.haneul";

    static final Duration PATIENCE = Duration.ofMinutes(5);

    final ApiClient api;
    private final Map<String, JsonNode> lines = new HashMap<>();

    OldRecords(ApiClient api) {
        this.api = api;
    }

    /** The names of all records, in order. */
    static Stream<String> names() {
        try (Stream<Path> files = Files.list(directory())) {
            return files.map(file -> file.getFileName().toString().replace(".json", "")).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path directory() {
        return Path.of(System.getProperty("chancery.records"));
    }

    static JsonNode record(String name) {
        try {
            return ApiClient.JSON.readTree(Files.readAllBytes(directory().resolve(name + ".json")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Brings all of them in at once and waits for the end. */
    JsonNode bringAllIn() {
        JsonNode report = bringIn(all());
        report.path("records")
                .forEach(line -> lines.put(line.path("id").asString("").substring(0, 2), line));
        return report;
    }

    /** All of them, one on each line. */
    static String all() {
        return names().map(name -> ApiClient.JSON.writeValueAsString(record(name)))
                .collect(Collectors.joining("\n"));
    }

    JsonNode bringIn(String records) {
        String path = begin(records);
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(200))
                .until(() -> !api.get(ARCHIVIST, path)
                        .body()
                        .path("state")
                        .asString()
                        .equals("RUNNING"));
        return api.get(ARCHIVIST, path).body();
    }

    /** Begins to bring them in, and says where to ask how far that is. */
    String begin(String records) {
        Answer answer = api.call(
                ARCHIVIST,
                "POST",
                "/api/imports",
                Map.of("Content-Type", "application/x-ndjson"),
                records.getBytes(StandardCharsets.UTF_8));
        if (answer.status() >= 300) {
            throw new IllegalStateException(answer.text());
        }
        return "/api/imports/" + answer.body().path("id").asString();
    }

    /** What reporting shows of the meeting of a record. */
    JsonNode meeting(String number) {
        return api.get(
                        ARCHIVIST,
                        "/api/reporting/consultations/"
                                + line(number).path("consultation").asString())
                .body();
    }

    /** What scheduling knows of it. */
    JsonNode consultation(String number) {
        return api.get(
                        ARCHIVIST,
                        "/api/scheduling/consultations/"
                                + line(number).path("consultation").asString())
                .body();
    }

    /** The account of it in minutes. */
    JsonNode account(String number) {
        return api.get(
                        ARCHIVIST,
                        "/api/minutes/records/" + line(number).path("account").asString())
                .body();
    }

    JsonNode mechanism(String number) {
        return api.get(
                        ARCHIVIST,
                        "/api/scheduling/mechanisms/"
                                + consultation(number).path("mechanism").asString())
                .body();
    }

    /** Its statements, as they stand. */
    List<JsonNode> statements(String number) {
        return account(number)
                .path("statements")
                .valueStream()
                .map(each -> each.path("content"))
                .toList();
    }

    /** All of its undertakings. */
    List<JsonNode> undertakings(String number) {
        return statements(number).stream()
                .flatMap(each -> each.path("undertakings").valueStream())
                .toList();
    }

    /** What commitments follows up of it, once all of that is there. */
    List<JsonNode> commitments(String number, int expected) {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(200))
                .until(() -> meeting(number).path("commitments").size() >= expected);
        return meeting(number).path("commitments").valueStream().toList();
    }

    /** The fields that the import had something to say about. */
    List<String> notes(String number) {
        return line(number)
                .path("notes")
                .valueStream()
                .map(each -> each.path("field").asString())
                .toList();
    }

    JsonNode capital(String number, String party) {
        return meeting(number)
                .at("/schedule/capitals")
                .valueStream()
                .filter(each -> each.path("party").asString().equals(party))
                .findFirst()
                .orElseThrow();
    }

    List<String> dates(String number, String party) {
        return capital(number, party)
                .path("dates")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    List<String> acts(String number) {
        return statements(number).stream()
                .map(each -> each.path("act").asString())
                .toList();
    }

    List<String> kinds(String number) {
        return undertakings(number).stream()
                .map(each -> each.path("kind").asString())
                .toList();
    }

    List<String> titles(String number) {
        return consultation(number)
                .path("delegations")
                .valueStream()
                .flatMap(each -> each.path("chairs").valueStream())
                .map(each -> each.path("title").asString())
                .toList();
    }

    String person(String number, String name) {
        return consultation(number)
                .path("delegations")
                .valueStream()
                .flatMap(each -> each.path("chairs").valueStream())
                .filter(each -> each.path("name").asString().equals(name))
                .map(each -> each.path("person").asString())
                .findFirst()
                .orElseThrow();
    }

    List<Integer> rounds(String number) {
        return mechanism(number)
                .path("rounds")
                .valueStream()
                .map(each -> each.path("ordinal").asInt())
                .toList();
    }

    List<JsonNode> steps(String number, String kind) {
        return meeting(number)
                .path("course")
                .valueStream()
                .filter(each -> each.path("kind").asString().equals(kind))
                .toList();
    }

    long sideMeetings(String number) {
        String id = consultation(number).path("id").asString();
        return api.get(OldRecords.ARCHIVIST, "/api/reporting/consultations?status=HELD&limit=200")
                .body()
                .path("items")
                .valueStream()
                .map(each -> api.get(
                                OldRecords.ARCHIVIST,
                                "/api/reporting/consultations/"
                                        + each.path("consultation").asString())
                        .body())
                .filter(each ->
                        each.at("/sideMeetingOf/consultation").asString("").equals(id))
                .count();
    }

    private JsonNode line(String number) {
        JsonNode line = lines.get(number);
        if (line == null) {
            throw new IllegalArgumentException("no record " + number);
        }
        return line;
    }
}
