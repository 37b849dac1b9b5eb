package org.chancery.minutes.events;

/** What a statement does, whatever its verb is. */
public enum Effect {
    ASK,
    PROPOSE,
    INFORM,
    PROMISE,
    AGREE,
    TALK,
    VALUE,
    STANCE,
    DISAGREE,
    SCHEDULE
}
