package org.chancery.reporting;

import org.chancery.commitments.events.CommitmentId;
import org.chancery.platform.intake.Applied;
import org.jspecify.annotations.Nullable;

/**
 * What an answer that joins views waits for: each view for what it is fed with.
 *
 * @param inCommitments what the view of commitments must have applied, or null; every publisher feeds it
 * @param elsewhere what the other views must have applied, or null
 */
public record Wait(
        @Nullable Applied inCommitments, @Nullable Applied elsewhere) {

    /** The wait for a write of the asker's own, or for none. */
    public static Wait until(@Nullable Applied applied) {
        boolean ofCommitment = applied != null && applied.subject().kind().equals(CommitmentId.KIND);
        return new Wait(applied, ofCommitment ? null : applied);
    }
}
