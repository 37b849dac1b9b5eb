package org.chancery.platform.intake;

import org.chancery.platform.envelope.Subject;

/**
 * The write that a reader wants to see, from the HTTP query parameter {@code applied=consultation/018f…@4}. Spring turns
 * the parameter into this record by {@link #valueOf}.
 *
 * @param subject the aggregate that was changed
 * @param version the version that the change led to, from 0
 */
public record Applied(Subject subject, long version) {

    /**
     * Reads the written form.
     *
     * @throws IllegalArgumentException where it is not {@code kind/id@version}
     */
    public static Applied valueOf(String text) {
        int at = text.lastIndexOf('@');
        if (at < 0 || !text.substring(at + 1).matches("\\d{1,18}")) {
            throw new IllegalArgumentException("not of the form kind/id@version: " + text);
        }
        return new Applied(Subject.parse(text.substring(0, at)), Long.parseLong(text.substring(at + 1)));
    }

    @Override
    public String toString() {
        return subject + "@" + version;
    }
}
