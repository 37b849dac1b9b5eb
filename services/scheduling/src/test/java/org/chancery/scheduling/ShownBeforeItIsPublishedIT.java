package org.chancery.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.List;
import javax.sql.DataSource;
import org.chancery.scheduling.Client.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** A service shows what it has decided though nothing of it reaches the topic, as while a broker is away. */
@TestPropertySource(properties = "chancery.relay.enabled=false")
class ShownBeforeItIsPublishedIT extends RunningService {

    @Autowired
    private DataSource database;

    private Connection relay;

    /** Of which there is only the session. */
    @BeforeEach
    void a_relay_that_has_looked_and_sends_nothing() throws SQLException {
        relay = database.getConnection();
        relay.createStatement().execute("SELECT a_relay_has_looked_at_the_topic()");
    }

    @AfterEach
    void it_is_gone() throws SQLException {
        relay.createStatement().execute("SELECT pg_advisory_unlock_all()");
        relay.close();
    }

    /** What is stored before the view begins to read it would come from the topic alone, so that one is not enough. */
    @Test
    void by_a_view_of_its_own() {
        Iterator<String> codes = List.of(
                        "MX", "BR", "CL", "PE", "AR", "CO", "EC", "UY", "BO", "PY", "CU", "PA", "CR", "GT", "HN")
                .iterator();

        await().untilAsserted(() -> {
            String code = codes.next();
            Answer party = deskOfficer().create(API + "/parties", """
                    {"code":"%s","kind":"STATE","names":{"en":"%s"}}""".formatted(code, code));
            assertThat(party.status()).as("%s", party.body()).isEqualTo(201);
            Answer list = deskOfficer()
                    .get(API + "/parties?limit=100&applied="
                            + party.body().path("subject").asString() + "@"
                            + party.body().path("version").asLong());
            assertThat(list.status()).as("%s", list.body()).isEqualTo(200);
            assertThat(strings(list.body().path("items"), "code")).contains(code);
        });
        assertThat(topic("scheduling").size()).isZero();
    }
}
