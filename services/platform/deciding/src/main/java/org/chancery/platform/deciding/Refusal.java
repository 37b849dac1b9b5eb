package org.chancery.platform.deciding;

/** A reason to say no, declared as an enum beside the core that says it. The name is a claim and part of the API. */
public interface Refusal {

    /** The sort of no, which a door turns into its own sort of answer. */
    enum Kind {
        /** What the command speaks of does not exist. */
        UNKNOWN,
        /** The words of the command break a rule whatever the state is. */
        INVALID,
        /** The state of the aggregate does not allow it. */
        CONFLICT,
        /** Somebody changed it since it was read. */
        STALE
    }

    /** The claim, such as {@code ALREADY_HELD}; an enum has it. */
    String name();

    /** The sort of no. */
    Kind kind();

    /** The rule in one plain sentence. */
    String rule();
}
