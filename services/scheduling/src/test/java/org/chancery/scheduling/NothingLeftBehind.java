package org.chancery.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;

/** A consultation with a date, one without, and a campaign, in whose store and topic no test may leave a trace. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class NothingLeftBehind extends RunningService {

    String mechanism = "";
    String meeting = "";
    String unscheduled = "";
    String campaign = "";

    /** How many events there are to be after the test; a test that also does something good counts it here. */
    long expectedEvents;

    @BeforeAll
    void plan() {
        koreaAndIndia();
        mechanism = mechanism("Bad input");
        meeting = consultation(mechanism);
        unscheduled = consultation(mechanism);
        deskOfficer().change("PUT", meeting, "/schedule", "{\"date\":\"2021-01-07\",\"zone\":\"Asia/Seoul\"}");
        campaign = deskOfficer()
                .create(API + "/campaigns", "{\"name\":\"Bid\",\"goal\":\"A seat\"}")
                .header("Location");
    }

    @BeforeEach
    void count() {
        expectedEvents = storedEvents();
    }

    @AfterEach
    void nothing_was_stored() {
        assertThat(storedEvents()).isEqualTo(expectedEvents);
    }

    /** The topic follows the store, so once it holds a later good event, no bad one can be on its way. */
    @AfterAll
    void nothing_was_published() {
        String good = consultation(mechanism);
        String subject = "consultation/" + good.substring(good.lastIndexOf('/') + 1);
        await().untilAsserted(() -> assertThat(topic("scheduling").records())
                .anyMatch(event -> event.key().equals(subject))
                .hasSize((int) storedEvents()));
    }
}
