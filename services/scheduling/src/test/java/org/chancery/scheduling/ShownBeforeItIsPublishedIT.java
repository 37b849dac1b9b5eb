package org.chancery.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
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

    @Test
    void by_a_view_of_its_own() {
        Answer mexico = deskOfficer().create(API + "/parties", """
                {"code":"MX","kind":"STATE","names":{"en":"Mexico"},"zone":"America/Mexico_City"}""");
        assertThat(mexico.status()).as("%s", mexico.body()).isEqualTo(201);

        Answer list = deskOfficer()
                .get(API + "/parties?applied="
                        + mexico.body().path("subject").asString() + "@"
                        + mexico.body().path("version").asLong());

        assertThat(list.status()).as("%s", list.body()).isEqualTo(200);
        assertThat(strings(list.body().path("items"), "code")).contains("MX");
        assertThat(topic("scheduling").size()).isZero();
    }
}
