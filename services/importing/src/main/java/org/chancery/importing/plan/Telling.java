package org.chancery.importing.plan;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.chancery.importing.record.OldRecord.Happening;
import org.jspecify.annotations.Nullable;

/**
 * How the source puts what happened, as far as the facts that a command takes say less: those words that an export would
 * not make of them.
 */
final class Telling {

    /** An export makes nothing of the facts. */
    static final Happening NOTHING = new Happening("", null, null, null);

    private static final int LONGEST = 300;
    private static final int LONGEST_DETAIL = 2000;

    private Telling() {}

    /**
     * The words beside facts.
     *
     * @param facts what an export makes of them
     * @return null where they say all of it
     */
    static @Nullable Map<String, Object> beside(Planning p, Happening told, Happening facts, String at) {
        Map<String, Object> words = Step.fields(
                "event",
                unless(facts.event(), told.event(), p, LONGEST, at + "/event"),
                "when",
                unless(facts.when(), told.when(), p, LONGEST, at + "/when"),
                "by",
                unless(facts.by(), told.by(), p, LONGEST, at + "/by"),
                "detail",
                unless(facts.detail(), told.detail(), p, LONGEST_DETAIL, at + "/detail"));
        return words.isEmpty() ? null : words;
    }

    /** What an export makes of a date that was planned. */
    static Happening planned(Map<String, Object> entry) {
        String date = text(entry.get("date"));
        String until = text(entry.get("until"));
        String phrase = text(entry.get("phrase"));
        return new Happening(
                "planned",
                date == null ? phrase : until == null ? date : date + "/" + until,
                null,
                text(entry.get("place")));
    }

    static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    /** The day, where the words are exactly one. */
    static @Nullable LocalDate exactDay(@Nullable String when) {
        try {
            return when == null || !when.matches("\\d{4}-\\d{2}-\\d{2}") ? null : LocalDate.parse(when);
        } catch (DateTimeException noDayOfTheCalendar) {
            return null;
        }
    }

    private static @Nullable String unless(
            @Nullable String fact, @Nullable String words, Planning p, int longest, String at) {
        return words == null || words.isBlank() || Objects.equals(fact, words) ? null : p.notes.fit(words, longest, at);
    }
}
