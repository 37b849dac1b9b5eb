package org.chancery.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.chancery.journeys.ApiClient.Answer;
import org.chancery.journeys.ApiDescription.Operation;
import org.chancery.journeys.BadBodies.BadBody;
import org.chancery.journeys.BadBodies.Faults;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Every command is sent, about something that is there, with each of its fields in turn naming an id or a party that
 * nobody knows, or something that belongs elsewhere: no service fails, each names the field, and none keeps anything of it.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UnknownNamesIT {

    private static final String ARCHIVIST = "jung.haneul";
    private static final String ADMINISTRATOR = "choi.minseo";
    private static final List<String> SERVICES = List.of("scheduling", "minutes", "commitments");

    private static final String CORRIGENDA = "POST /api/minutes/records/{record}/corrigenda";

    private static final String TEXT_CORRIGENDA = "POST /api/minutes/texts/{text}/corrigenda";

    /**
     * What names something new, a topic that is proposed; what may name a third state, which no register needs to have;
     * and what asks of somebody, wherever they sit, whether they are free.
     */
    private static final Set<String> FREE = Set.of(
            "POST /api/scheduling/consultations/{id}/agenda/item",
            "PUT /api/scheduling/consultations/{id}/observers/observers/0/party",
            "POST /api/scheduling/conflicts/people/0/person");

    /** Optional fields without which something else would be wrong with the body. */
    private static final Map<String, Map<String, ?>> BESIDES = Map.of(
            "PUT /api/scheduling/consultations/{id}/schedule", Map.of("date", "2021-01-08"),
            "POST /api/scheduling/consultations/{id}/held", Map.of("attendanceUnstated", true),
            "POST /api/commitments/commitments/{id}/answer", Map.of("by", "IN", "response", "ACCEPTED"),
            "POST /api/commitments/commitments/{id}/home-decision", Map.of("by", "IN"));

    private RunningChancery chancery;
    private ApiClient api;
    private Ground ground;
    private Ground others;

    @BeforeAll
    void start() {
        chancery = RunningChancery.started("unknown-names", "--no-play");
        api = new ApiClient(chancery);
        Ground.register(api, ADMINISTRATOR, "KR", "IN", "JP", "AU");
        ground = Ground.laid(api, ADMINISTRATOR, ARCHIVIST, "KR", "IN");
        others = Ground.laid(api, ADMINISTRATOR, ARCHIVIST, "JP", "AU");
    }

    @AfterAll
    void stop() {
        chancery.close();
    }

    @Test
    void are_refused_by_their_field_and_change_nothing() {
        tried(UnknownNames::of, 5);
    }

    @Test
    void of_what_belongs_elsewhere_are_refused_by_their_field_and_change_nothing() {
        tried(new OthersNames(others)::of, 3);
    }

    private void tried(Faults names, int atLeast) {
        int before = Topics.settled(chancery, api, ARCHIVIST);
        List<String> failures = new ArrayList<>();
        Map<String, Integer> tried = new LinkedHashMap<>();
        for (String service : SERVICES) {
            var description = description(service);
            for (Operation operation : description.changes()) {
                if (operation.body() != null) {
                    var besides = BESIDES.getOrDefault(operation.toString(), Map.of());
                    var samples = new SampleBodies(description, told(operation));
                    List<BadBody> bodies =
                            BadBodies.naming(description, samples, operation.body(), names, besides).stream()
                                    .filter(body -> !isFree(operation, body))
                                    .toList();
                    tried.merge(service, bodies.size(), Integer::sum);
                    bodies.forEach(body -> failure(operation, body, failures));
                }
            }
        }

        assertThat(tried).containsOnlyKeys(SERVICES);
        assertThat(tried.values()).allSatisfy(count -> assertThat(count).isGreaterThan(atLeast));
        assertThat(failures).isEmpty();
        assertThat(Topics.settled(chancery, api, ARCHIVIST))
                .as("records in the topics")
                .isEqualTo(before + 1);
    }

    @Test
    void in_a_path_are_not_found_and_change_nothing() {
        walked(path -> path.indexOf('{') >= 0, Ground::nowhere);
    }

    /** Of what is parked a path says where it was read, and nothing of it belongs elsewhere. */
    @Test
    void in_a_path_that_belong_elsewhere_are_not_found_and_change_nothing() {
        walked(
                path -> path.indexOf('{') < path.lastIndexOf('{')
                        && !path.contains("/campaigns/")
                        && !path.contains("/parked/"),
                path -> ground.path(path, others));
    }

    /** What somebody is typing has an id of their own making. */
    private void walked(Predicate<String> which, UnaryOperator<String> to) {
        int before = Topics.settled(chancery, api, ARCHIVIST);
        List<String> failures = new ArrayList<>();
        int tried = 0;
        for (String service : SERVICES) {
            var description = description(service);
            var samples = new SampleBodies(description);
            for (Operation operation : description.changes()) {
                String path = operation.path();
                if (which.test(path) && !path.contains("/drafts/")) {
                    tried++;
                    byte[] body =
                            operation.body() == null ? new byte[0] : ApiClient.json(samples.of(operation.body(), ""));
                    Answer answer = sent(operation, to.apply(path), body);
                    if (answer.status() < 400
                            || answer.status() >= 500
                            || !answer.type().startsWith("urn:chancery:")) {
                        failures.add("%s: %d %s".formatted(operation, answer.status(), answer.text()));
                    }
                }
            }
        }

        assertThat(tried).isGreaterThan(10);
        assertThat(failures).isEmpty();
        assertThat(Topics.settled(chancery, api, ARCHIVIST))
                .as("records in the topics")
                .isEqualTo(before + 1);
    }

    /**
     * An undertaking may bring an id of its own, as long as no other has it; what became of a commitment may have been said
     * in any record.
     */
    private static boolean isFree(Operation operation, BadBody body) {
        return FREE.contains(operation + body.pointer())
                || body.pointer().endsWith("/undertaking") && body.wrong().equals(UnknownNames.AN_ID)
                || operation.path().startsWith("/api/commitments")
                        && body.wrong().equals(OthersNames.A_PART);
    }

    /** What is here, by the names of fields. */
    private Map<String, String> told(Operation operation) {
        var told = new HashMap<>(Map.of(
                "mechanisms", ground.id("mechanisms"),
                "merged", others.id("mechanisms"),
                "statement", ground.id("statements")));
        if (operation.toString().equals(CORRIGENDA)) {
            told.put("statement", ground.id("mended"));
        }
        if (operation.toString().equals(TEXT_CORRIGENDA)) {
            told.put("address", Ground.ADDRESS);
        }
        return told;
    }

    private ApiDescription description(String service) {
        return new ApiDescription(
                api.get(ARCHIVIST, "/api/" + service + "/openapi").body());
    }

    private void failure(Operation operation, BadBody body, List<String> failures) {
        Answer answer = sent(operation, path(operation), body.bytes());
        if (answer.status() < 400
                || answer.status() >= 500
                || !answer.type().startsWith("urn:chancery:")
                || !answer.pointers().contains(body.pointer())) {
            failures.add("%s with %s at %s: %d %s"
                    .formatted(operation, body.wrong(), body.pointer(), answer.status(), answer.text()));
        }
    }

    /** To what is here; only what cannot be changed any more is mended. */
    private String path(Operation operation) {
        return switch (operation.toString()) {
            case CORRIGENDA -> "/api/minutes/records/" + ground.id("closed") + "/corrigenda";
            case TEXT_CORRIGENDA -> "/api/minutes/texts/" + ground.id("agreed") + "/corrigenda";
            default -> ground.path(operation.path());
        };
    }

    private Answer sent(Operation operation, String path, byte[] body) {
        return api.call(
                path.startsWith("/api/scheduling/p") ? ADMINISTRATOR : ARCHIVIST,
                operation.method(),
                path,
                headers(operation),
                body);
    }

    /** Who adds to a record does not say how much of it they have read. */
    private Map<String, String> headers(Operation operation) {
        String key = UUID.randomUUID().toString();
        return switch (operation.toString()) {
            case CORRIGENDA -> Map.of("Idempotency-Key", key);
            case TEXT_CORRIGENDA ->
                Map.of(
                        "Idempotency-Key",
                        key,
                        "If-Match",
                        String.valueOf(api.get(ARCHIVIST, "/api/minutes/texts/" + ground.id("agreed"))
                                .etag()));
            default -> Map.of("Idempotency-Key", key, "If-Match", ground.version(operation.path()));
        };
    }
}
