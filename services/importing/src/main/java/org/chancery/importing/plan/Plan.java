package org.chancery.importing.plan;

import java.util.List;
import java.util.UUID;
import org.chancery.importing.deriving.Note;
import org.chancery.importing.record.OldRecord;

/**
 * The commands that a record takes, in their order, up to the closing of its account.
 *
 * @param account the record in minutes that is opened for it
 * @param besides the accounts of side meetings, which are closed as they are
 * @param statements the places of those statements that have a step, in order
 * @param commitments the places of those commitments that have one or stand on a statement
 */
public record Plan(
        List<Step> steps,
        List<Note> notes,
        UUID consultation,
        UUID account,
        List<UUID> besides,
        List<Integer> statements,
        List<Integer> commitments) {

    /** Makes the plan. It is the same for the same record and the same knowledge. */
    public static Plan of(OldRecord record, Known known) {
        var planning = new Planning(record, known);
        RegisterSteps.plan(planning);
        MeetingSteps.plan(planning);
        SurroundingSteps.decisions(planning);
        CourseSteps.plan(planning);
        List<UUID> besides = SurroundingSteps.plan(planning);
        AccountSteps.Planned planned = AccountSteps.plan(planning);
        SourceSteps.plan(planning);
        return new Plan(
                List.copyOf(planning.steps),
                planning.notes.all(),
                planning.consultation(),
                Ids.account(record.id(), planning.isHeld()),
                besides,
                planned.statements(),
                planned.commitments());
    }
}
