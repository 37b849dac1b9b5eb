package org.chancery.reporting.commitments;

/** What has become of a commitment. */
public enum CommitmentState {
    /** Nothing yet. */
    OPEN,
    /** A request was answered, and not by all with a no. */
    ANSWERED,
    /** Everybody who answered the request said no. */
    DECLINED,
    /** Something was done for it. */
    IN_PROGRESS,
    /** Its mechanism is suspended. */
    FROZEN,
    /** It was kept. */
    FULFILLED,
    /** Nobody holds anybody to it any more. */
    WITHDRAWN,
    /** It can no longer be kept. */
    LAPSED
}
