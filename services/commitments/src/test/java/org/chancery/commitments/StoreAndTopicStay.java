package org.chancery.commitments;

import static org.assertj.core.api.Assertions.assertThat;

import org.chancery.commitments.Client.Answer;
import org.chancery.platform.envelope.Marking;
import org.chancery.platform.identity.testing.TestIssuer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Holds each test to what a refusal promises: whatever it sends, only what it counts is stored and published. */
abstract class StoreAndTopicStay extends RunningService {

    static final String SOMEWHERE = COMMITMENTS + "/00000000-0000-4000-8000-000000000001";

    /** How many events there should be; a test that stores one counts it here. */
    long stored;

    @BeforeEach
    void count() {
        others();
        stored = storedEvents();
    }

    /** What was refused would be published before a good request that came after it. */
    @AfterEach
    void nothing_but_a_later_good_request_is_stored_and_published() {
        assertThat(storedEvents()).isEqualTo(stored);
        assertThat(deskOfficer().create(COMMITMENTS, promise(consultation())).status())
                .isEqualTo(201);
        assertThat(storedEvents()).isEqualTo(stored + 1);
        publishedIsStored();
    }

    Client as(Marking clearance, String... roles) {
        return with(TestIssuer.shared().bearer("somebody", clearance, roles));
    }

    /** A request of Korea to India, entered by hand and counted. */
    String someRequest() {
        Answer entered = deskOfficer()
                .create(
                        COMMITMENTS,
                        promise(consultation())
                                .replace("\"UNILATERAL\"", "\"REQUEST\"")
                                .replace(
                                        "\"owners\":[{\"party\":\"KR\"}]",
                                        "\"owners\":[{\"party\":\"IN\"}],\"counterparts\":[{\"party\":\"KR\"}]"));
        assertThat(entered.status()).as("%s", entered.body()).isEqualTo(201);
        stored++;
        return entered.header("Location");
    }

    void refused(Client client, String body, String problem) {
        assertThat(client.create(COMMITMENTS, body).problem()).isEqualTo(problem);
    }
}
