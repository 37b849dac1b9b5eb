package org.chancery.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chancery.journeys.ApiClient.Answer;
import org.chancery.journeys.ApiDescription.Operation;
import org.chancery.journeys.BadBodies.BadBody;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Every command of every service is sent every body that breaks a rule of its OpenAPI description. Each is refused with a
 * problem that names the field; none is an error of ours, and nothing is published.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadBodiesIT {

    /** Who may send the most. */
    private static final String ARCHIVIST = "jung.haneul";

    private static final List<String> SERVICES = List.of("scheduling", "minutes", "commitments", "notifications");

    private RunningChancery chancery;
    private ApiClient api;

    @BeforeAll
    void start() {
        chancery = RunningChancery.started("bad-bodies");
        api = new ApiClient(chancery);
    }

    @AfterAll
    void stop() {
        chancery.close();
    }

    @Test
    void are_refused_field_by_field_and_change_nothing() {
        int before = Topics.settled(chancery, api, ARCHIVIST);
        List<String> failures = new ArrayList<>();
        Map<String, Integer> tried = new LinkedHashMap<>();
        for (String service : SERVICES) {
            var description = new ApiDescription(
                    api.get(ARCHIVIST, "/api/" + service + "/openapi").body());
            for (Operation operation : description.changes()) {
                if (operation.body() != null) {
                    List<BadBody> bodies = BadBodies.of(description, operation.body());
                    tried.merge(service, bodies.size(), Integer::sum);
                    bodies.forEach(body -> failure(operation, body, failures));
                }
            }
        }

        assertThat(tried).containsOnlyKeys(SERVICES);
        assertThat(tried.values()).allSatisfy(count -> assertThat(count).isGreaterThan(20));
        assertThat(failures).isEmpty();
        assertThat(Topics.settled(chancery, api, ARCHIVIST))
                .as("records in the topics")
                .isEqualTo(before + 1);
    }

    private void failure(Operation operation, BadBody body, List<String> failures) {
        Answer answer = api.call(
                ARCHIVIST,
                operation.method(),
                operation
                        .path()
                        .replace("{party}", "KR")
                        .replaceAll("\\{[^}]+}", UUID.randomUUID().toString()),
                Map.of("Idempotency-Key", UUID.randomUUID().toString(), "If-Match", "\"0\""),
                body.bytes());
        boolean refused = answer.status() == 400 || answer.status() == 413 || answer.status() == 422;
        boolean named = body.pointer().isEmpty() || answer.pointers().contains(body.pointer());
        if (!refused || !answer.type().startsWith("urn:chancery:") || !named) {
            failures.add("%s with %s at %s: %d %s"
                    .formatted(operation, body.wrong(), body.pointer(), answer.status(), answer.text()));
        }
    }
}
