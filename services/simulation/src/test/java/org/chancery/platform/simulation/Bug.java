package org.chancery.platform.simulation;

/** A mistake that a simulation can be given, to see that it finds it. None of them is in the code that ships. */
public enum Bug {
    ACKNOWLEDGED_BEFORE_THE_COMMIT("a command is answered before its append is on disk"),
    FAILED_GROUP_IS_ACKNOWLEDGED("a group whose commit failed is answered as if it had been stored"),
    LOSER_GETS_A_RECEIPT("who lost the race for a version is answered as if it had won"),
    KEYS_ARE_NOT_UNIQUE("a repeated request is decided and stored again"),
    VERSIONS_ARE_NOT_UNIQUE("two events of an aggregate have the same version, and one is lost"),
    VERSIONS_HAVE_GAPS("an aggregate's versions leave some out"),
    ANSWER_IS_STORED_ALONE("the answer to a request commits before its events"),
    STALE_MEMORY_DECIDES("what an instance remembers is not compared with the store"),
    DECIDED_AGAIN_AFTER_A_LOST_COMMIT("a command that may have been stored is decided a second time"),
    NUMBERED_BEFORE_WHAT_WAITS("an append gives its events numbers while events before them wait for theirs"),
    TOLD_BEFORE_THE_COMMIT("the readers of a process are told of its events before these are stored"),
    CURSOR_INSTEAD_OF_MARKS("the relay reads on from the highest sequence value that it has seen"),
    NOBODY_IS_FENCED("every relay believes that it is the one, and numbers on from what it remembers"),
    /** By itself the first half does no harm: the next look at the topic finds what it lacks. */
    MARKED_BEFORE_THE_ACKNOWLEDGEMENT(
            "the relay marks as sent what the broker has not acknowledged, and does not look at the topic again"),
    SWAPPED("the relay swaps two records of a batch now and then"),
    DROPPED("the relay drops one record in 5,000"),
    SENT_AGAIN_AS_ANOTHER("what is sent again goes out under another id"),
    BYTES_ARE_REWRITTEN("the relay writes the payload anew instead of sending the stored bytes"),
    WHAT_A_TOPIC_LOST_STAYS_LOST("the relay does not look whether the topic still has what was sent"),
    NUMBERS_ARE_GIVEN_AGAIN("after a takeover lanes are numbered on from what was sent"),
    POSITION_BEFORE_THE_VIEW("the position commits before the rows of the view"),
    POSITION_AFTER_THE_VIEW("the position commits after the rows of the view, in another transaction"),
    UNKNOWN_TYPE_IS_SKIPPED("an event of a type that the build does not know is passed over"),
    /** By the epoch alone it does no harm: what another has taken meanwhile is not where this one believes it is. */
    LEASE_WITHOUT_EPOCH("a consumer that has lost its lease can still commit, and does not look where it stands"),
    LATER_EVENTS_ARE_APPLIED("events behind a parked one of the same aggregate are applied"),
    PARKED_EVENTS_IN_ANY_ORDER("parked events are tried again newest first"),
    GAP_IS_SKIPPED("a lane goes on behind a gap, and does not look where it stands"),
    LOST_POSITION_IS_NOT_NOTICED("a reader goes on from what it remembers and the database has lost"),
    WALL_CLOCK_WINDOW("duplicates are only known for five seconds"),
    POSITION_BEFORE_THE_COMMANDS("the position of a rule commits before its commands are sent"),
    RULE_DRAWS_ITS_IDS("a rule names what it makes by chance"),
    REFUSED_RULE_GOES_ON("an event whose commands failed is not parked"),
    ATTEMPT_HAS_ITS_OWN_ID("every attempt at a letter has an id of its own"),
    SENT_BEFORE_IT_IS("a letter is written off as sent before the attempt");

    private final String words;

    Bug(String words) {
        this.words = words;
    }

    /** The mistake in words. */
    public String words() {
        return words;
    }
}
