package org.chancery.importing.calling;

/** A service said no. */
public final class Refused extends RuntimeException {

    private final transient Answer answer;

    /** @param what was asked */
    public Refused(String what, Answer answer) {
        super(what + ": " + answer.reason(), null, false, false);
        this.answer = answer;
    }

    /** What was asked, and why it is refused. */
    public String told() {
        return String.valueOf(getMessage());
    }

    /** What it said. */
    public Answer answer() {
        return answer;
    }
}
