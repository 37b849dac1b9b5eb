package org.chancery.importing.calling;

/** A service does not answer, however often it is asked. */
public final class Unreachable extends RuntimeException {

    /** Who does not answer. */
    public String told() {
        return String.valueOf(getMessage());
    }

    Unreachable(String what, Throwable cause) {
        super(what + " does not answer", cause);
    }
}
