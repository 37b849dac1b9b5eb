package org.chancery.platform.deciding;

import org.jspecify.annotations.Nullable;

/** A decision said no. Nothing was changed. */
public final class Refused extends RuntimeException {

    private final transient Refusal refusal;
    private final @Nullable String field;

    private Refused(Refusal refusal, @Nullable String field) {
        super(refusal.name() + ": " + refusal.rule(), null, false, false);
        this.refusal = refusal;
        this.field = field;
    }

    /** A no to the whole command. */
    public static Refused refused(Refusal refusal) {
        return new Refused(refusal, null);
    }

    /**
     * A no to one field of the command.
     *
     * @param field a JSON pointer (RFC 6901) into the request, such as {@code /undertakings/0/owners}
     */
    public static Refused refused(Refusal refusal, String field) {
        return new Refused(refusal, field);
    }

    /** The rule that said no. */
    public Refusal refusal() {
        return refusal;
    }

    /** The JSON pointer of the field that broke it, or null where it was none alone. */
    public @Nullable String field() {
        return field;
    }
}
