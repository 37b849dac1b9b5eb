package org.chancery.reporting.commitments;

import java.sql.Types;
import org.chancery.commitments.events.CommitmentEvent.CommitmentEscalated;
import org.chancery.commitments.events.CommitmentEvent.CommitmentFellDue;
import org.chancery.commitments.events.CommitmentEvent.CommitmentFulfilledByRound;
import org.chancery.commitments.events.CommitmentEvent.MilestoneMet;
import org.chancery.commitments.events.CommitmentEvent.MilestonesSet;
import org.chancery.commitments.events.CommitmentEvent.PledgeRecorded;
import org.chancery.commitments.events.Corrigendum;
import org.chancery.commitments.events.Terms;
import org.chancery.platform.envelope.Marking;
import org.chancery.reporting.Ranks;
import org.chancery.scheduling.events.MechanismId;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** What becomes of a commitment as its mechanism, its words and its dates go on. */
record FollowUpRows(CommitmentRows rows) {

    void pledge(PledgeRecorded event) {
        set("pledge = :pledge::jsonb, campaign = :campaign")
                .param("pledge", CommitmentRows.json(event))
                .param("campaign", event.campaign().value())
                .update();
    }

    void milestones(MilestonesSet event) {
        set("milestones = :milestones::jsonb, fell_due = null, escalated = null")
                .param("milestones", CommitmentRows.json(event))
                .update();
    }

    /** A step that was late no longer is. */
    void met(MilestoneMet event) {
        set("milestones = jsonb_set(milestones, '{met}', "
                        + "coalesce(milestones -> 'met', '[]') || jsonb_build_array(:met::jsonb)),"
                        + " fell_due = case when late_step = :step then null else fell_due end,"
                        + " escalated = case when late_step = :step then null else escalated end")
                .param("met", CommitmentRows.json(event))
                .param("step", event.milestone())
                .update();
    }

    void fallDue(CommitmentFellDue event) {
        set("fell_due = :date, late_step = :step")
                .param("date", event.date())
                .param("step", event.milestone(), Types.INTEGER)
                .update();
    }

    void escalate(CommitmentEscalated event) {
        set("escalated = :date, late_step = :step")
                .param("date", event.date())
                .param("step", event.milestone(), Types.INTEGER)
                .update();
    }

    /** Once for its period, it stays open and is on time again. */
    void fulfil(CommitmentFulfilledByRound event) {
        if (event.forGood()) {
            set("course_before = course, course = :course, fell_due = null, escalated = null")
                    .param("course", CommitmentState.FULFILLED.name())
                    .update();
        } else {
            set("fell_due = null, escalated = null").update();
        }
    }

    void reopen() {
        set("course = coalesce(course_before, course), course_before = null").update();
    }

    /** Nobody above is waited for until it is late for long again. */
    void freeze(MechanismId mechanism) {
        set("frozen_by = array_append(frozen_by, :mechanism::uuid), escalated = null")
                .param("mechanism", mechanism.value())
                .update();
    }

    void thaw(MechanismId mechanism) {
        set("frozen_by = array_remove(frozen_by, :mechanism::uuid)")
                .param("mechanism", mechanism.value())
                .update();
    }

    void handOn(MechanismId mechanism) {
        set("handed_on_to = array_append(handed_on_to, :mechanism::uuid)")
                .param("mechanism", mechanism.value())
                .update();
    }

    void flag(Corrigendum corrigendum) {
        set("flags = array_append(flags, :flag::text)")
                .param("flag", name(corrigendum))
                .update();
    }

    void clear(Corrigendum corrigendum) {
        set("flags = array_remove(flags, :flag::text)")
                .param("flag", name(corrigendum))
                .update();
    }

    void standing(Terms.Standing standing) {
        set("standing = :standing").param("standing", standing.name()).update();
    }

    void mark(Marking marking) {
        set("marking = :marking").param("marking", Ranks.of(marking)).update();
    }

    private static String name(Corrigendum corrigendum) {
        return corrigendum.to() + "#" + corrigendum.number();
    }

    private StatementSpec set(String columns) {
        return rows.db()
                .sql("update commitment set " + columns + " where id = :id")
                .param("id", rows.id());
    }
}
