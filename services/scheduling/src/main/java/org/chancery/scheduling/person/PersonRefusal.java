package org.chancery.scheduling.person;

import org.chancery.platform.deciding.Refusal;

/** Why a person of the register says no. */
public enum PersonRefusal implements Refusal {
    NO_SUCH_PERSON(Kind.UNKNOWN, "This person is not in the register."),
    PERSON_IS_REGISTERED(Kind.CONFLICT, "This person stands in the register with another name or party."),
    A_STATE_SENDS_ITS_OWN(
            Kind.INVALID, "This person is registered with another party; a state is represented by its own.");

    private final Kind kind;
    private final String rule;

    PersonRefusal(Kind kind, String rule) {
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
