package org.chancery.portal.forms;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.http.HttpMethod;

/**
 * Something that a person can do to something, as a form in few words. Its title is the message {@code act.<name>}, and
 * what happens then is {@code act.<name>.explained}.
 *
 * @param <T> what it is done to, as its page shows it
 * @param name also the last part of the form's address
 * @param group where its page offers it
 * @param roles whom the API lets do it
 * @param when whether it can be done to this one now; the API decides in the end
 * @param method and
 * @param path of the call below that of what it is done to; {@code {part}} is the part that it is done to
 */
public record Act<T>(
        String name,
        String group,
        Set<String> roles,
        Predicate<T> when,
        HttpMethod method,
        String path,
        Way way,
        List<Field> fields) {

    /** What keeps an act from being done twice, or to something that has changed. */
    public enum Way {
        /** The key of the form. */
        ADDS,
        /** The version that was shown. */
        CHANGES,
        /** Both. */
        ADDS_TO_VERSION
    }

    /** Who plans and follows up. */
    public static final Set<String> DESK = Set.of("DESK_OFFICER");

    /** Who closes records and answers for them. */
    public static final Set<String> HEAD = Set.of("HEAD_OF_DELEGATION");

    /** Who writes records. */
    public static final Set<String> NOTES = Set.of("NOTE_TAKER", "HEAD_OF_DELEGATION");

    /** Who plans or answers for a delegation. */
    public static final Set<String> DESK_OR_HEAD = Set.of("DESK_OFFICER", "HEAD_OF_DELEGATION");

    /** Who keeps the register. */
    public static final Set<String> DESK_OR_ADMINISTRATOR = Set.of("DESK_OFFICER", "ADMINISTRATOR");

    /** Everybody who reads content. */
    public static final Set<String> READERS = Set.of("DESK_OFFICER", "NOTE_TAKER", "HEAD_OF_DELEGATION");

    /** A change of what was read, by POST to {@code /<name>}. */
    public static <T> Act<T> change(String name, Set<String> roles, Predicate<T> when, Field... fields) {
        return new Act<>(name, "", roles, when, HttpMethod.POST, "/" + name, Way.CHANGES, List.of(fields));
    }

    /** A change that puts something in the place of what was there. */
    public static <T> Act<T> put(String name, Set<String> roles, Predicate<T> when, Field... fields) {
        return new Act<>(name, "", roles, when, HttpMethod.PUT, "/" + name, Way.CHANGES, List.of(fields));
    }

    /** Something new. */
    public static <T> Act<T> add(String name, Set<String> roles, Predicate<T> when, Field... fields) {
        return new Act<>(name, "", roles, when, HttpMethod.POST, "/" + name, Way.ADDS, List.of(fields));
    }

    /** The same, called at another path. */
    public Act<T> at(String other) {
        return new Act<>(name, group, roles, when, method, other, way, fields);
    }

    /** The same, offered in a group. */
    public Act<T> in(String other) {
        return new Act<>(name, other, roles, when, method, path, way, fields);
    }

    /** Whether it is done to a part. */
    public boolean ofPart() {
        return path.contains("{part}");
    }
}
