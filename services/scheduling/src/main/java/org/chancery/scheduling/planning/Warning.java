package org.chancery.scheduling.planning;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.chancery.scheduling.events.PartyCode;
import org.chancery.scheduling.planning.Span.Certainty;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody should know before a slot is settled. It never forbids anything.
 *
 * @param party whose matter it is, or null where it is of all
 * @param consultation the other meeting, where there is one
 * @param title of the other meeting, where it has one
 * @param who the person that would sit in both
 * @param room that both would take
 * @param date there, of a night or a day off
 * @param from what the clock there shows at the start
 * @param until and at the end
 * @param holiday what the day is called
 */
public record Warning(
        Kind kind,
        Certainty certainty,
        @Nullable PartyCode party,
        @Nullable UUID consultation,
        @Nullable String title,
        @Nullable String who,
        @Nullable String room,
        @Nullable LocalDate date,
        @Nullable LocalTime from,
        @Nullable LocalTime until,
        @Nullable String holiday) {

    /** What the matter is. */
    public enum Kind {
        /** The same person would sit in two meetings. */
        PRINCIPAL,
        /** Two meetings would take the same room. */
        ROOM,
        /** Two meetings would be joined at the same address. */
        LINK,
        /** A party meets elsewhere at the time. */
        PARTY,
        /** It is night in a capital from which people would join. */
        NIGHT,
        /** The offices of a party are closed that day by its working week. */
        DAY_OFF,
        /** It is a public holiday of a party. */
        HOLIDAY,
        /** The clocks of the place skip this time. */
        SKIPPED_HOUR,
        /** The clocks of the place show this time twice. */
        DOUBLED_HOUR
    }

    static Warning of(Kind kind, Certainty certainty, Meeting other, @Nullable PartyCode party) {
        return new Warning(
                kind, certainty, party, other.consultation(), other.title(), null, null, null, null, null, null);
    }

    Warning about(String person) {
        return new Warning(kind, certainty, party, consultation, title, person, room, date, from, until, holiday);
    }

    Warning in(@Nullable String there) {
        return new Warning(kind, certainty, party, consultation, title, who, there, date, from, until, holiday);
    }

    static Warning there(Kind kind, Certainty certainty, @Nullable PartyCode party, LocalDate date) {
        return new Warning(kind, certainty, party, null, null, null, null, date, null, null, null);
    }

    Warning between(LocalTime start, LocalTime end) {
        return new Warning(kind, certainty, party, consultation, title, who, room, date, start, end, holiday);
    }

    Warning called(String name) {
        return new Warning(kind, certainty, party, consultation, title, who, room, date, from, until, name);
    }
}
