package org.chancery.platform.envelope;

/**
 * A value that the codec may encrypt: a person's name, or words of a record. Contracts use these types instead of plain
 * strings, so that protecting them one day touches no core.
 */
public sealed interface Protected extends TextValue permits PersonName, ProtectedText {

    /** The value as its readers see it. */
    String value();
}
