package org.chancery.platform.catalogue.lamp;

import org.chancery.platform.deciding.Refusal;

/** Why a lamp stays dark. */
public enum LampRefusal implements Refusal {
    BLACK_IS_NO_LIGHT(Kind.INVALID, "A lamp shines in a colour."),
    NOBODY_ASKS_FOR_THIS(Kind.CONFLICT, "No scenario reaches this.");

    private final Kind kind;
    private final String rule;

    LampRefusal(Kind kind, String rule) {
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
