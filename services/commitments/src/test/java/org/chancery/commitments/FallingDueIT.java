package org.chancery.commitments;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.chancery.commitments.Client.Answer;
import org.chancery.commitments.commitment.CommitmentCommand.Freeze;
import org.chancery.commitments.events.CommitmentId;
import org.chancery.commitments.watch.Watch;
import org.chancery.platform.deciding.Commands;
import org.chancery.platform.deciding.Instruction;
import org.chancery.platform.envelope.Marking;
import org.chancery.platform.envelope.Subject;
import org.chancery.platform.identity.testing.TestIssuer;
import org.chancery.platform.intake.Views;
import org.chancery.platform.intake.testing.Deliveries;
import org.chancery.scheduling.events.MechanismId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import tools.jackson.databind.JsonNode;

/** Days that go by: nobody waits for them, the clock is turned. */
class FallingDueIT extends RunningService {

    private static final Duration THREE_DAYS = Duration.ofDays(3);

    private final Watch watch;
    private final Views views;
    private final DataSource database;
    private final Commands commands;

    @Autowired
    FallingDueIT(Watch watch, Views views, DataSource database, Commands commands) {
        this.commands = commands;
        this.watch = watch;
        this.views = views;
        this.database = database;
    }

    @AfterEach
    void turn_the_clock_back() {
        CLOCK.turnAhead(Duration.ZERO);
    }

    private static LocalDate today() {
        return LocalDate.ofInstant(CLOCK.instant(), ZoneOffset.UTC);
    }

    private String dueBy(Client client, LocalDate day, String... headers) {
        String body = promise(consultation())
                .replace("\"OPEN_ENDED\"", "\"BY_DATE\"")
                .replace("\"phrase\":\"open-ended\"", "\"phrase\":\"by then\",\"date\":\"" + day + "\"");
        String[] all = Arrays.copyOf(headers, headers.length + 2);
        all[headers.length] = "Idempotency-Key";
        all[headers.length + 1] = UUID.randomUUID().toString();
        Answer entered = client.send("POST", COMMITMENTS, body, all);
        assertThat(entered.status()).as("%s", entered.body()).isEqualTo(201);
        seen(entered.header("Location"), 0);
        return entered.header("Location");
    }

    /** Waits until the view of deadlines has taken everything up to this version. */
    private void seen(String commitment, long version) {
        assertThat(views.awaitApplied("deadlines", subject(commitment), version, Duration.ofSeconds(20)))
                .isTrue();
    }

    private static Subject subject(String commitment) {
        return new CommitmentId(UUID.fromString(commitment.substring(commitment.lastIndexOf('/') + 1))).subject();
    }

    private JsonNode file(String commitment) {
        return deskOfficer().get(commitment).body();
    }

    private void done(String commitment, String act, String body) {
        Answer answer = deskOfficer().change(commitment, act, body);
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
        seen(commitment, Long.parseLong(answer.header("ETag").replace("\"", "")));
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
    void somebody_is_reminded_once_a_week_before_a_day_or_when_half_of_the_time_is_over() {
        String soon = dueBy(deskOfficer(), today().plusDays(10));
        String far = dueBy(deskOfficer(), today().plusDays(30));
        String old = dueBy(archivist(), today().plusDays(10), "Chancery-Import", "minutes/2021");
        String atOnce = dueBy(deskOfficer(), today());
        lookAfter(3);
        assertThat(told(soon)).isEmpty();
        lookAfter(6);
        watch.look();
        assertThat(told(soon)).containsExactly("commitment-drew-near");
        assertThat(told(far)).isEmpty();

        done(soon, "/deferral", """
                {"due":{"shape":"BY_DATE","phrase":"later","date":"%s"},"reason":"The venue"}""".formatted(today().plusDays(20)));
        lookAfter(9);
        assertThat(told(soon)).containsExactly("commitment-drew-near", "commitment-deferred");
        lookAfter(24);
        assertThat(told(soon)).containsExactly("commitment-drew-near", "commitment-deferred", "commitment-drew-near");
        assertThat(told(far)).containsExactly("commitment-drew-near");
        assertThat(told(old)).as("only an import told of its day").containsExactly("commitment-fell-due");
        assertThat(told(atOnce)).doesNotContain("commitment-drew-near");
    }

    @Test
    void what_stays_late_for_a_fortnight_goes_up_once_and_again_a_fortnight_after_it_was_frozen() {
        String late = dueBy(deskOfficer(), today());
        String kept = dueBy(deskOfficer(), today());
        lookAfter(3);
        done(kept, "/fulfilment", """
                {"on":"%s","evidence":"a note"}""".formatted(today()));
        seen(late, 1);
        lookAfter(10);
        assertThat(told(late)).containsExactly("commitment-fell-due");
        lookAfter(18);
        watch.look();
        assertThat(told(late)).containsExactly("commitment-fell-due", "commitment-escalated");
        assertThat(file(late).at("/escalated/0/date").asString())
                .isEqualTo(today().minusDays(18).toString());
        assertThat(told(kept)).containsExactly("commitment-fell-due", "commitment-fulfilled");

        var id = new CommitmentId(UUID.fromString(subject(late).id()));
        var mechanism = new MechanismId(UUID.randomUUID());
        commands.send(new Instruction(new Freeze(id, mechanism, "why", null), Deliveries.by("min.kim"), null, null));
        // No such mechanism is suspended, so a rule thaws it.
        seen(late, 4);
        assertThat(file(late).path("escalated")).isEmpty();
        lookAfter(25);
        assertThat(file(late).path("version").asLong()).isEqualTo(4);
        lookAfter(33);
        assertThat(told(late))
                .containsExactly(
                        "commitment-fell-due",
                        "commitment-escalated",
                        "commitment-frozen",
                        "commitment-thawed",
                        "commitment-escalated");
    }

    private void lookAfter(int days) {
        CLOCK.turnAhead(Duration.ofDays(days));
        watch.look();
    }

    /** What was published of a commitment since it was raised. */
    private List<String> told(String commitment) {
        publishedIsStored();
        return topic().records().stream()
                .filter(event -> event.key().equals(subject(commitment).toString()))
                .map(event -> Topic.header(event, "ce_type"))
                .map(type -> type.substring(type.lastIndexOf('.') + 1))
                .skip(1)
                .toList();
    }

    private Client archivist() {
        return with(TestIssuer.shared().bearer("jung.haneul", Marking.CONFIDENTIAL, "DESK_OFFICER", "ARCHIVIST"));
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
