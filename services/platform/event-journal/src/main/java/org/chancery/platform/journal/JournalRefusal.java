package org.chancery.platform.journal;

import org.chancery.platform.deciding.Refusal;

/** Reasons to say no that no core knows of. */
enum JournalRefusal implements Refusal {

    /** An event that fits into the store but not into a record of the topic would block its lane for ever. */
    TOO_MUCH_FOR_ONE_EVENT(Kind.INVALID, "An event has at most 1,000,000 bytes.");

    /** Of payload and metadata; the topic's limit of 1 MiB leaves the rest for attributes and framing. */
    static final int MOST_BYTES = 1_000_000;

    private final Kind kind;
    private final String rule;

    JournalRefusal(Kind kind, String rule) {
        this.kind = kind;
        this.rule = rule;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public String rule() {
        return rule;
    }
}
