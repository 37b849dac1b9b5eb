package org.chancery.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.chancery.journeys.ApiClient.Answer;
import org.chancery.journeys.ApiDescription.Operation;
import org.chancery.journeys.BadBodies.BadBody;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Every command is sent, about something that is there, with each of its fields in turn naming an id or a party that
 * nobody knows: no service fails, and none keeps anything of it.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UnknownNamesIT {

    private static final String ARCHIVIST = "jung.haneul";
    private static final String ADMINISTRATOR = "choi.minseo";
    private static final List<String> SERVICES = List.of("scheduling", "minutes", "commitments");

    /** What names something new, a topic that is proposed, and what may name a third state, which no register needs to have. */
    private static final Set<String> FREE = Set.of(
            "POST /api/scheduling/consultations/{id}/agenda/item",
            "PUT /api/scheduling/consultations/{id}/observers/observers/0/party");

    private RunningChancery chancery;
    private ApiClient api;
    private Ground ground;

    @BeforeAll
    void start() {
        chancery = RunningChancery.started("unknown-names", "--no-play");
        api = new ApiClient(chancery);
        ground = Ground.laid(api, ADMINISTRATOR, ARCHIVIST);
    }

    @AfterAll
    void stop() {
        chancery.close();
    }

    @Test
    void are_refused_and_change_nothing() {
        int before = Topics.settled(chancery, api, ARCHIVIST);
        List<String> failures = new ArrayList<>();
        Map<String, Integer> tried = new LinkedHashMap<>();
        for (String service : SERVICES) {
            var description = new ApiDescription(
                    api.get(ARCHIVIST, "/api/" + service + "/openapi").body());
            for (Operation operation : description.changes()) {
                if (operation.body() != null) {
                    List<BadBody> bodies = BadBodies.naming(description, operation.body()).stream()
                            .filter(body -> !FREE.contains(operation + body.pointer()))
                            .toList();
                    tried.merge(service, bodies.size(), Integer::sum);
                    bodies.forEach(body -> failure(operation, body, failures));
                }
            }
        }

        assertThat(tried).containsOnlyKeys(SERVICES);
        assertThat(tried.values()).allSatisfy(count -> assertThat(count).isGreaterThan(5));
        assertThat(failures).isEmpty();
        assertThat(Topics.settled(chancery, api, ARCHIVIST))
                .as("records in the topics")
                .isEqualTo(before + 1);
    }

    private void failure(Operation operation, BadBody body, List<String> failures) {
        Answer answer = api.call(
                operation.path().startsWith("/api/scheduling/p") ? ADMINISTRATOR : ARCHIVIST,
                operation.method(),
                ground.path(operation.path()),
                Map.of("Idempotency-Key", UUID.randomUUID().toString(), "If-Match", ground.version(operation.path())),
                body.bytes());
        if (answer.status() < 400 || answer.status() >= 500 || !answer.type().startsWith("urn:chancery:")) {
            failures.add("%s with %s at %s: %d %s"
                    .formatted(operation, body.wrong(), body.pointer(), answer.status(), answer.text()));
        }
    }
}
