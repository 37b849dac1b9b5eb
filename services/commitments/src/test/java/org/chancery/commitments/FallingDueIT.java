package org.chancery.commitments;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import javax.sql.DataSource;
import org.chancery.commitments.watch.Watch;
import org.chancery.platform.intake.Views;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Days that go by in vain. */
class FallingDueIT extends WatchedDays {

    private static final Duration THREE_DAYS = Duration.ofDays(3);

    private final DataSource database;

    @Autowired
    FallingDueIT(Watch watch, Views views, DataSource database) {
        super(watch, views);
        this.database = database;
    }

    @Test
    void a_commitment_falls_due_once_when_its_day_is_over() {
        String commitment = dueBy(deskOfficer(), today());
        watch.look();
        assertThat(file(commitment).path("fellDue")).isEmpty();

        CLOCK.turnAhead(THREE_DAYS);
        watch.look();
        watch.look();

        assertThat(file(commitment).at("/fellDue/0/date").asString())
                .isEqualTo(today().minusDays(3).toString());
        assertThat(file(commitment).path("version").asLong()).isEqualTo(1);
        publishedIsStored();
        assertThat(topic().records())
                .filteredOn(event -> event.key().equals(subject(commitment).toString()))
                .last()
                .satisfies(event -> {
                    assertThat(Topic.header(event, "ce_type"))
                            .isEqualTo("org.chancery.commitments.commitment-fell-due");
                    assertThat(Topic.header(event, "ce_actor")).isEqualTo("deadline:commitment-falls-due");
                });
        seen(commitment, 1);
        watch.look();
        assertThat(file(commitment).path("version").asLong()).isEqualTo(1);
    }

    @Test
    void a_step_and_a_report_fall_due_and_go_up_and_what_was_kept_does_not() {
        String commitment = dueBy(deskOfficer(), today().plusYears(1));
        String day = today().toString();
        done(commitment, "/milestones", """
                {"milestones":[{"number":1,"text":"x","due":{"shape":"BY_DATE","phrase":"by then","date":"%s"}},
                               {"number":2,"text":"y","due":{"shape":"BY_DATE","phrase":"by then","date":"%s"}}]}""".formatted(day, day));
        done(commitment, "/milestone", """
                {"milestone":1,"on":"%s","evidence":"a release"}""".formatted(day));
        done(commitment, "/reporting-schedule", """
                {"dates":["%s","%s","%s"]}""".formatted(today().minusDays(9), day, today().plusDays(20)));
        done(commitment, "/progress", """
                {"on":"%s","text":"Done","scheduledFor":"%s"}""".formatted(day, today().minusDays(9)));

        CLOCK.turnAhead(THREE_DAYS);
        watch.look();

        assertThat(file(commitment).path("fellDue").toString())
                .isEqualTo("[{\"date\":\"" + day + "\",\"milestone\":2}]");
        assertThat(file(commitment).at("/reporting/fellDue").toString()).isEqualTo("[\"" + day + "\"]");

        seen(commitment, 6);
        lookAfter(18);
        assertThat(file(commitment).path("escalated").toString())
                .isEqualTo("[{\"date\":\"" + day + "\",\"milestone\":2}]");
        assertThat(file(commitment).at("/reporting/escalated").toString()).isEqualTo("[\"" + day + "\"]");
        assertThat(told(commitment))
                .filteredOn("progress-report-drew-near"::equals)
                .hasSize(1);
        publishedIsStored();
    }

    @Test
    void nobody_is_alarmed_by_a_day_that_was_over_when_an_old_record_came_in() {
        String old = dueBy(archivist(), LocalDate.of(2021, 12, 31), "Chancery-Import", "minutes/2021");
        String coming = dueBy(archivist(), today(), "Chancery-Import", "minutes/2021");
        String late = dueBy(deskOfficer(), LocalDate.of(2021, 12, 31));

        CLOCK.turnAhead(THREE_DAYS);
        watch.look();

        assertThat(file(old).path("fellDue")).isEmpty();
        assertThat(file(coming).path("fellDue")).hasSize(1);
        assertThat(file(late).path("fellDue")).hasSize(1);
        publishedIsStored();
    }

    @Test
    void one_instance_at_a_time_looks() throws SQLException {
        String commitment = dueBy(deskOfficer(), today());
        CLOCK.turnAhead(THREE_DAYS);

        try (Connection other = database.getConnection()) {
            JdbcClient db = JdbcClient.create(new SingleConnectionDataSource(other, true));
            String lock = "hashtextextended('commitments.deadlines', 0)";
            db.sql("select pg_advisory_lock(" + lock + ")").query().singleRow();
            watch.look();
            db.sql("select pg_advisory_unlock(" + lock + ")").query().singleRow();
        }
        assertThat(file(commitment).path("fellDue")).isEmpty();

        watch.look();
        assertThat(file(commitment).path("fellDue")).hasSize(1);
        publishedIsStored();
    }
}
