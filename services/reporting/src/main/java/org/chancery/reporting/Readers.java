package org.chancery.reporting;

/** Who may ask what. What a reader is not cleared for is left out of the answer without a trace. */
public final class Readers {

    /** Those who read what was planned, said and promised. */
    public static final String OF_CONTENT = "hasAnyRole('DESK_OFFICER', 'NOTE_TAKER', 'HEAD_OF_DELEGATION')";

    /** Those who look after the views. */
    public static final String OF_VIEWS = "hasAnyRole('DESK_OFFICER', 'HEAD_OF_DELEGATION', 'ADMINISTRATOR')";

    private Readers() {}
}
