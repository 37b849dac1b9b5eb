package org.chancery.commitments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.UUID;
import org.chancery.commitments.commitment.CommitmentCommand.Freeze;
import org.chancery.commitments.deadlines.Deadlines;
import org.chancery.commitments.deadlines.Deadlines.Day;
import org.chancery.commitments.watch.Watch;
import org.chancery.platform.deciding.Commands;
import org.chancery.platform.deciding.Instruction;
import org.chancery.platform.intake.RebuildStatus;
import org.chancery.platform.intake.Views;
import org.chancery.platform.intake.testing.Deliveries;
import org.chancery.scheduling.events.MechanismId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is told before a day and long after it. */
class NearAndLateIT extends WatchedDays {

    private final Commands commands;
    private final Deadlines deadlines;

    @Autowired
    NearAndLateIT(Watch watch, Views views, Commands commands, Deadlines deadlines) {
        super(watch, views);
        this.commands = commands;
        this.deadlines = deadlines;
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

        var mechanism = new MechanismId(UUID.randomUUID());
        commands.send(
                new Instruction(new Freeze(id(late), mechanism, "why", null), Deliveries.by("min.kim"), null, null));
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

    @Test
    void a_rebuilt_view_asks_of_nothing_that_was_told() {
        String late = dueBy(deskOfficer(), today());
        String soon = dueBy(deskOfficer(), today().plusDays(28));
        lookAfter(3);
        seen(late, 1);
        lookAfter(24);
        assertThat(told(late)).containsExactly("commitment-fell-due", "commitment-escalated");
        assertThat(told(soon)).containsExactly("commitment-drew-near");
        seen(late, 2);
        seen(soon, 1);

        views.rebuild("deadlines");
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(views.newestRebuild("deadlines"))
                        .get()
                        .extracting(RebuildStatus::state)
                        .isEqualTo(RebuildStatus.State.SWAPPED));

        assertThat(deadlines.before(today(), 1000, 0))
                .extracting(Day::commitment)
                .doesNotContain(id(late), id(soon));
        assertThat(deadlines.near(today(), 30, 1000, 0))
                .extracting(Day::commitment)
                .doesNotContain(id(soon));
        assertThat(deadlines.late(today(), 0, 1000, 0))
                .extracting(Day::commitment)
                .doesNotContain(id(late));
        watch.look();
        assertThat(told(late)).hasSize(2);
        assertThat(told(soon)).hasSize(1);
    }
}
