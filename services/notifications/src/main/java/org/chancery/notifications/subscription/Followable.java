package org.chancery.notifications.subscription;

import java.util.regex.Pattern;
import org.chancery.platform.envelope.Subject;

/** What somebody can ask to be told about: a party or a mechanism. */
public final class Followable {

    private static final Pattern PARTY = Pattern.compile("[A-Z][A-Z0-9-]{1,31}");
    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private Followable() {}

    /** Whether a subject is one of these. */
    public static boolean is(Subject subject) {
        return switch (subject.kind()) {
            case "party" -> PARTY.matcher(subject.id()).matches();
            case "mechanism" -> UUID.matcher(subject.id()).matches();
            default -> false;
        };
    }

    /**
     * Reads the written form.
     *
     * @throws IllegalArgumentException where it is none of these
     */
    public static Subject parse(String text) {
        Subject subject = Subject.parse(text);
        if (!is(subject)) {
            throw new IllegalArgumentException("one follows party/<code> or mechanism/<uuid>");
        }
        return subject;
    }
}
