package org.chancery.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.chancery.platform.envelope.Marking;
import org.chancery.reporting.Client.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** A view that is built anew says what it said before. */
class RebuildIT extends RunningService {

    private static final String PAGE = "/consultations/" + FoundingEvents.CONSULTATION.value();

    private Map<String, JsonNode> answers() {
        return List.of(
                        "/consultations?party=IN",
                        PAGE,
                        PAGE + "/readout",
                        "/records/" + FoundingEvents.RECORD.value(),
                        "/texts?party=IN",
                        "/mechanisms/" + FoundingEvents.MECHANISM.value(),
                        "/commitments?party=IN",
                        "/campaigns",
                        "/campaigns/" + FoundingEvents.CAMPAIGN.value() + "/coverage")
                .stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        question ->
                                as(Marking.SECRET, "DESK_OFFICER").get(question).body()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"consultations", "records", "texts", "mechanisms", "commitments", "coverage", "readout"})
    void is_rebuilt_on_the_administrator_s_order(String view) {
        found();
        Map<String, JsonNode> live = answers();

        Answer ordered = administrator().post("/views/" + view + "/rebuild");

        assertThat(ordered.status()).isEqualTo(202);
        assertThat(ordered.header("Location")).isEqualTo("/api/reporting/views/" + view + "/rebuild");
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(administrator()
                                .get("/views/" + view + "/rebuild")
                                .body()
                                .path("state")
                                .asString())
                        .isEqualTo("SWAPPED"));
        assertThat(answers()).isEqualTo(live);
    }

    @Test
    void tells_how_it_stands() {
        found();

        await().untilAsserted(() -> assertThat(
                        administrator().get("/views").body().path("views"))
                .hasSize(7)
                .allSatisfy(view -> {
                    assertThat(view.path("state").asString()).isEqualTo("UP_TO_DATE");
                    assertThat(view.path("lag").asLong(-1)).isZero();
                    assertThat(view.path("parked").asLong(-1)).isZero();
                    assertThat(view.path("gaps").asLong(-1)).isZero();
                }));
    }

    @Test
    void is_nobody_else_s_to_order() {
        assertThat(deskOfficer().post("/views/consultations/rebuild").status()).isEqualTo(403);
        assertThat(administrator().post("/views/nonsense/rebuild").status()).isEqualTo(404);
        assertThat(administrator().get("/views/nonsense/rebuild").status()).isEqualTo(404);
    }
}
