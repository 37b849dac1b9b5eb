package org.chancery.portal.forms;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One question of a form, named as in the request so that a problem finds its field. Labels and hints are messages:
 * {@code act.<act>.<name>}, else {@code field.<name>}.
 *
 * @param name the path in the request, such as {@code due.shape}
 * @param options what can be chosen: keys of messages below {@link #prefix}, or none where what the form is about gives them
 * @param prefix of the messages of the options, or the name of the options that the form is given
 * @param parts the questions of one row
 */
public record Field(
        Kind kind,
        String name,
        List<String> options,
        @Nullable String prefix,
        boolean optional,
        List<Field> parts) {

    /** How it is asked and what it becomes. */
    public enum Kind {
        TEXT,
        AREA,
        /** A text area that becomes a list, one item a line. */
        LINES,
        DATE,
        TIME,
        NUMBER,
        /** A local date and time in UTC, which becomes an instant. */
        INSTANT,
        /** One of a closed list. */
        CHOICE,
        /** One of what the form is given. */
        PICK,
        /** One of what the form is given, by its number. */
        PICK_NUMBER,
        /** Several of what the form is given. */
        MANY,
        /** Yes or nothing. */
        YES,
        /** Carried along unseen. */
        HIDDEN,
        /** Several rows of the same questions. */
        ROWS
    }

    private static Field of(Kind kind, String name) {
        return new Field(kind, name, List.of(), null, true, List.of());
    }

    /** A line of text. */
    public static Field text(String name) {
        return of(Kind.TEXT, name);
    }

    /** Some lines of text. */
    public static Field area(String name) {
        return of(Kind.AREA, name);
    }

    /** A list, one item a line. */
    public static Field lines(String name) {
        return new Field(Kind.LINES, name, List.of(), null, false, List.of());
    }

    /** A day. */
    public static Field date(String name) {
        return of(Kind.DATE, name);
    }

    /** A time of day. */
    public static Field time(String name) {
        return of(Kind.TIME, name);
    }

    /** A whole number. */
    public static Field number(String name) {
        return of(Kind.NUMBER, name);
    }

    /** An instant, asked for in UTC. */
    public static Field instant(String name) {
        return of(Kind.INSTANT, name);
    }

    /** Yes or nothing. */
    public static Field yes(String name) {
        return of(Kind.YES, name);
    }

    /** Carried along unseen. */
    public static Field hidden(String name) {
        return of(Kind.HIDDEN, name);
    }

    /** One of a closed list, of which something has to be chosen. */
    public static Field choice(String name, String prefix, String... options) {
        return new Field(Kind.CHOICE, name, List.of(options), prefix, false, List.of());
    }

    /** Who may read it. */
    public static Field marking(String name) {
        return choice(name, "marking", "PUBLIC", "OFFICIAL", "RESTRICTED", "CONFIDENTIAL", "SECRET");
    }

    /** One of what the form is given under a name, or none. */
    public static Field pick(String name, String from) {
        return new Field(Kind.PICK, name, List.of(), from, true, List.of());
    }

    /** One of what the form is given under a name, which is known by its number. */
    public static Field pickNumber(String name, String from) {
        return new Field(Kind.PICK_NUMBER, name, List.of(), from, true, List.of());
    }

    /** Several of what the form is given under a name. */
    public static Field many(String name, String from) {
        return new Field(Kind.MANY, name, List.of(), from, false, List.of());
    }

    /** Rows of the same questions; one empty row always waits. */
    public static Field rows(String name, Field... parts) {
        return new Field(Kind.ROWS, name, List.of(), null, false, List.of(parts));
    }

    /** The same where nothing has to be chosen; a list that is empty is then left out. */
    public Field orNone() {
        return new Field(kind, name, options, prefix, true, parts);
    }

    /** The last part of the name, which messages are called by. */
    public String label() {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /** The type of the input. */
    public String type() {
        return switch (kind) {
            case DATE -> "date";
            case TIME -> "time";
            case INSTANT -> "datetime-local";
            case TEXT, AREA, LINES, NUMBER, CHOICE, PICK, PICK_NUMBER, MANY, YES, HIDDEN, ROWS -> "text";
        };
    }
}
