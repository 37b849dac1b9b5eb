package org.chancery.scheduling.events;

import java.util.regex.Pattern;
import org.chancery.platform.envelope.Subject;
import org.chancery.platform.envelope.TypedId;

/** A party: a state by its ISO 3166-1 alpha-2 code, such as {@code KR}, or an organisation, such as {@code ASEAN}. */
public record PartyCode(String value) implements TypedId {

    /** The kind in subjects. */
    public static final String KIND = "party";

    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9-]{1,31}");

    public PartyCode {
        if (!CODE.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "a party's code has 2 to 32 capital letters, digits or hyphens and starts with a letter");
        }
    }

    @Override
    public Subject subject() {
        return new Subject(KIND, value);
    }
}
