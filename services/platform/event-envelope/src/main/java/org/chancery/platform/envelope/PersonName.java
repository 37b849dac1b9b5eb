package org.chancery.platform.envelope;

/** The name of a person as it was used on the day; 1 to 200 characters. */
public record PersonName(String value) implements Protected {

    public PersonName {
        if (value.isBlank() || value.length() > 200) {
            throw new IllegalArgumentException("a person's name has 1 to 200 characters");
        }
    }
}
