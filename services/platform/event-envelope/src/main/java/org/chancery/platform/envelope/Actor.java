package org.chancery.platform.envelope;

import java.util.Locale;

/** Who is behind a change: a person, or the rule, deadline or import that acted. Written {@code person:min.kim}. */
public record Actor(Kind kind, String name) {

    /** The sorts of actor there are. */
    public enum Kind {
        PERSON,
        REACTION,
        DEADLINE,
        IMPORT
    }

    public Actor {
        if (name.isBlank() || name.length() > 200) {
            throw new IllegalArgumentException("an actor's name has 1 to 200 characters");
        }
    }

    /** The person with this subject claim in the token. */
    public static Actor person(String subjectClaim) {
        return new Actor(Kind.PERSON, subjectClaim);
    }

    /** What this actor brings in from old records rather than does today. */
    public Actor importing() {
        return new Actor(Kind.IMPORT, name);
    }

    /** The rule of this name, such as {@code when-consultation-held-then-open-record}. */
    public static Actor reaction(String rule) {
        return new Actor(Kind.REACTION, rule);
    }

    /**
     * Reads the written form.
     *
     * @throws IllegalArgumentException where the kind is unknown or a part is missing
     */
    public static Actor parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            throw new IllegalArgumentException("not an actor: " + text);
        }
        return new Actor(Kind.valueOf(text.substring(0, colon).toUpperCase(Locale.ROOT)), text.substring(colon + 1));
    }

    @Override
    public String toString() {
        return kind.name().toLowerCase(Locale.ROOT) + ":" + name;
    }
}
