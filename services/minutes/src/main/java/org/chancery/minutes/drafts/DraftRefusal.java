package org.chancery.minutes.drafts;

import org.chancery.platform.deciding.Refusal;

/** Every reason for which typing is not kept or not found. */
public enum DraftRefusal implements Refusal {
    NO_SUCH_DRAFT(Kind.UNKNOWN, "The caller has no such draft on this record."),
    DRAFT_IS_TOO_LONG(Kind.INVALID, "A draft takes up 64 KB at most; record what is finished."),
    DRAFTS_ARE_TOO_MANY(Kind.CONFLICT, "A person has 50 drafts on a record at most; record or delete one first.");

    private final Kind kind;
    private final String rule;

    DraftRefusal(Kind kind, String rule) {
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
