package org.chancery.commitments.deadlines;

import java.sql.Types;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.chancery.commitments.events.CommitmentDue;
import org.chancery.commitments.events.CommitmentEvent.Review;
import org.chancery.commitments.events.Milestone;
import org.chancery.platform.intake.Delivery;
import org.chancery.scheduling.events.ConsultationId;
import org.chancery.scheduling.events.MechanismId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** The rows of one commitment. */
record DeadlineRows(UUID id, Delivery delivery, JdbcClient db) {

    private static final int WHOLE = 0;
    private static final ZoneOffset FIRST_TO_BEGIN = ZoneOffset.ofHours(14);
    private static final ZoneOffset LAST_TO_END = ZoneOffset.ofHours(-12);

    void raise(CommitmentDue due) {
        sql("insert into commitment (id, going) values (:id, true)").update();
        set(Deadlines.DUE, WHOLE, due.lastDay());
    }

    void due(CommitmentDue due) {
        unset(Deadlines.DUE);
        set(Deadlines.DUE, WHOLE, due.lastDay());
    }

    void milestones(List<Milestone> milestones) {
        unset(Deadlines.MILESTONE);
        milestones.forEach(
                step -> set(Deadlines.MILESTONE, step.number(), step.due().lastDay()));
    }

    void met(int milestone) {
        sql("update deadline set kept = true where commitment = :id and sort = 'MILESTONE' and milestone = :milestone")
                .param("milestone", milestone)
                .update();
    }

    void near(LocalDate day, @Nullable Integer milestone) {
        mark("near = true", sort(milestone), number(milestone), day);
    }

    void fell(LocalDate day, @Nullable Integer milestone) {
        late(sort(milestone), number(milestone), day);
    }

    void escalated(LocalDate day, @Nullable Integer milestone) {
        mark("escalated = true", sort(milestone), number(milestone), day);
    }

    private static String sort(@Nullable Integer milestone) {
        return milestone == null ? Deadlines.DUE : Deadlines.MILESTONE;
    }

    private static int number(@Nullable Integer milestone) {
        return milestone == null ? WHOLE : milestone;
    }

    void reports(List<LocalDate> days) {
        unset(Deadlines.REPORT);
        days.forEach(day -> set(Deadlines.REPORT, WHOLE, day));
    }

    void report(@Nullable LocalDate day) {
        sql("insert into report (commitment, number, day) select :id, count(*) + 1, :day from report where commitment = :id")
                .param("day", day, Types.DATE)
                .update();
        sql("update deadline set kept = true where commitment = :id and sort = 'REPORT' and day = :day")
                .param("day", day, Types.DATE)
                .update();
    }

    /** What is to be reported anew is late when its day goes by. */
    void review(int report, Review review) {
        if (review == Review.RETURNED) {
            sql("""
                    update deadline set kept = false
                    where commitment = :id and sort = 'REPORT'
                      and day = (select day from report where commitment = :id and number = :number)
                    """).param("number", report).update();
        }
    }

    void reportNear(LocalDate day) {
        mark("near = true", Deadlines.REPORT, WHOLE, day);
    }

    void reportFell(LocalDate day) {
        late(Deadlines.REPORT, WHOLE, day);
    }

    void reportEscalated(LocalDate day) {
        mark("escalated = true", Deadlines.REPORT, WHOLE, day);
    }

    void keep(ConsultationId round, boolean forGood) {
        sql(forGood ? "update commitment set going = false, kept_by = :round where id = :id" : """
                        update deadline set kept = true, kept_by = :round
                        where commitment = :id and sort = 'DUE' and set and not kept
                        """)
                .param("round", round.value())
                .update();
    }

    void notKept(ConsultationId round) {
        sql("update commitment set going = true, kept_by = null where id = :id and kept_by = :round")
                .param("round", round.value())
                .update();
        sql("update deadline set kept = false, kept_by = null where commitment = :id and kept_by = :round")
                .param("round", round.value())
                .update();
    }

    void freeze(MechanismId mechanism) {
        sql("update commitment set frozen_by = array_append(frozen_by, :mechanism::uuid) where id = :id")
                .param("mechanism", mechanism.value())
                .update();
        sql("update deadline set escalated = false where commitment = :id and escalated")
                .update();
    }

    void thaw(MechanismId mechanism) {
        sql("""
                update commitment set frozen_by = array_remove(frozen_by, :mechanism::uuid), thawed_on = :on
                where id = :id
                """).param("mechanism", mechanism.value()).param("on", lastToEnd()).update();
    }

    void end() {
        sql("update commitment set going = false, kept_by = null where id = :id")
                .update();
    }

    private void unset(String sort) {
        sql("update deadline set set = false where commitment = :id and sort = :sort")
                .param("sort", sort)
                .update();
    }

    private void set(String sort, int milestone, @Nullable LocalDate day) {
        if (day != null) {
            sql("""
                    insert into deadline (commitment, sort, milestone, day, set, past, told_on)
                    values (:id, :sort, :milestone, :day, true, :past, :on)
                    on conflict (commitment, sort, milestone, day)
                    do update set set = true, told_on = coalesce(deadline.told_on, excluded.told_on)
                    """)
                    .param("sort", sort)
                    .param("milestone", milestone)
                    .param("day", day)
                    .param("past", isImported() && day.isBefore(lastToEnd()))
                    .param("on", isImported() ? null : LocalDate.ofInstant(delivery.time(), FIRST_TO_BEGIN), Types.DATE)
                    .update();
        }
    }

    private boolean isImported() {
        return delivery.provenance().isImported();
    }

    /** The day on which it was recorded, in the last zone. */
    private LocalDate lastToEnd() {
        return LocalDate.ofInstant(delivery.time(), LAST_TO_END);
    }

    private void late(String sort, int milestone, LocalDate day) {
        marking("past = true, late_on = :on", sort, milestone, day)
                .param("on", lastToEnd())
                .update();
    }

    private void mark(String columns, String sort, int milestone, LocalDate day) {
        marking(columns, sort, milestone, day).update();
    }

    private StatementSpec marking(String columns, String sort, int milestone, LocalDate day) {
        return sql("update deadline set " + columns
                        + " where commitment = :id and sort = :sort and milestone = :milestone and day = :day")
                .param("sort", sort)
                .param("milestone", milestone)
                .param("day", day);
    }

    private StatementSpec sql(String statement) {
        return db.sql(statement).param("id", id);
    }
}
