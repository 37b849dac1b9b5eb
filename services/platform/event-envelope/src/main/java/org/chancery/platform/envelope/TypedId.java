package org.chancery.platform.envelope;

/** The id of one kind of thing, so that the compiler tells a consultation from a commitment. */
public interface TypedId extends TextValue {

    /** The same id with its kind, as envelopes and audit trails write it. */
    Subject subject();
}
