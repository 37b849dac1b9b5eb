package org.chancery.platform.envelope;

/** Words of a record, of a promise or of a readout; 1 to 20,000 characters. */
public record ProtectedText(String value) implements Protected {

    public ProtectedText {
        if (value.isBlank() || value.length() > 20_000) {
            throw new IllegalArgumentException("a text has 1 to 20,000 characters");
        }
    }
}
