package org.chancery.commitments.events;

import org.chancery.platform.envelope.ProtectedText;

/**
 * A step of a commitment with a due of its own.
 *
 * @param number from 1, unique within the commitment; a step keeps it when the others are set anew
 */
public record Milestone(int number, ProtectedText text, CommitmentDue due) {}
