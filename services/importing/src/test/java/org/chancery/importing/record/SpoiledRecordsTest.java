package org.chancery.importing.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.chancery.importing.cases.Cases;
import org.chancery.importing.cases.Spoiled;
import org.chancery.importing.plan.Plan;
import org.chancery.importing.plan.Step;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Real records, spoiled at random places in random ways, with a seed. */
class SpoiledRecordsTest {

    private static final int TIMES = 60;

    @Test
    void are_either_refused_with_pointers_into_them_or_planned_as_commands() {
        var random = new SplittableRandom(1_907_2024);
        List<String> kept = new ArrayList<>();
        List<String> refused = new ArrayList<>();
        Cases.names().forEach(name -> {
            for (int i = 0; i < TIMES; i++) {
                JsonNode spoiled = Spoiled.of(Cases.json(name), random);
                Reading reading = Cases.read(spoiled);
                OldRecord record = reading.record();
                if (record == null) {
                    assertThat(reading.faults()).isNotEmpty().allSatisfy(fault -> {
                        assertThat(fault.rule()).isNotBlank();
                        assertThat(fault.pointer()).matches("(/[^/]+)*");
                    });
                    refused.add(name);
                } else {
                    Plan plan = Cases.plan(record);
                    assertThat(plan.steps()).extracting(Step::name).doesNotHaveDuplicates();
                    assertThat(plan.steps()).allSatisfy(SpoiledRecordsTest::isWithinBounds);
                    kept.add(name);
                }
            }
        });
        assertThat(kept).hasSizeGreaterThan(300);
        assertThat(refused).hasSizeGreaterThan(300);
    }

    /** What the services refuse by the shape alone, and an import must therefore never send. */
    private static void isWithinBounds(Step step) {
        JsonNode body = step.body();
        assertThat(body.path("title").asString("x")).isNotBlank().hasSizeLessThanOrEqualTo(300);
        assertThat(body.path("topic").asString("x")).isNotBlank().hasSizeLessThanOrEqualTo(500);
        assertThat(body.path("act").asString("x")).isNotBlank().hasSizeLessThanOrEqualTo(200);
        assertThat(body.path("phrase").asString("x")).isNotBlank().hasSizeLessThanOrEqualTo(300);
        assertThat(body.path("place").asString("x")).isNotBlank().hasSizeLessThanOrEqualTo(300);
        assertThat(body.path("text").asString("x")).isNotBlank().hasSizeLessThanOrEqualTo(20_000);
        assertThat(body.path("undertakings").valueStream()).allSatisfy(each -> {
            assertThat(each.path("owners")).isNotEmpty();
            assertThat(each.at("/due/phrase").asString()).isNotBlank().hasSizeLessThanOrEqualTo(500);
        });
    }
}
