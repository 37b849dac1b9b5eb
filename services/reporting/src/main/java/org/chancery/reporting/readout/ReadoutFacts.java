package org.chancery.reporting.readout;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.chancery.platform.envelope.Marking;
import org.chancery.scheduling.events.ScheduleEntry.Mode;
import org.chancery.scheduling.events.ScheduleEntry.PartOfDay;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a readout of one consultation may say.
 *
 * @param held that it was held
 * @param name the quoted name: of the mechanism, or of the meeting itself outside any
 * @param aliases other names of the mechanism by language, each with the fact behind it
 * @param named the fact behind the name
 * @param ordinal the counted round with its fact, or null where none was counted
 * @param partOfDay when it began where the hour is not known, or null
 * @param zone of date and times, or null where unknown
 * @param sides the own side first
 * @param agenda the accepted topics in order
 * @param statements in the order of recording
 * @param assessment in a person's words, or null
 * @param promises what stands in the release only
 * @param reservation the clause that governs the record, or null
 * @param account whose account the record is: the own side's, even where it took no part
 * @param marking of the meeting
 */
public record ReadoutFacts(
        Fact held,
        String name,
        Map<String, Alias> aliases,
        Fact named,
        @Nullable Ordinal ordinal,
        @Nullable LocalDate date,
        @Nullable LocalTime start,
        @Nullable PartOfDay partOfDay,
        @Nullable ZoneId zone,
        Mode mode,
        @Nullable String place,
        List<Side> sides,
        List<String> agenda,
        List<Said> statements,
        @Nullable String assessment,
        List<Promise> promises,
        @Nullable Reservation reservation,
        String account,
        Marking marking) {

    /** The clause that governs the record and is printed in every readout of it, word for word. */
    public record Reservation(String clause, Fact fact) {}

    /** What the mechanism is called in another language. */
    public record Alias(String name, Fact fact) {}

    /** A counted round. */
    public record Ordinal(int number, Fact fact) {}

    /**
     * A side.
     *
     * @param names by language
     * @param adjectives by language, as in "the Korean side"
     * @param capitals by language
     * @param zone of the capital, or null where unknown
     */
    public record Side(
            String code,
            Map<String, String> names,
            Map<String, String> adjectives,
            Map<String, String> capitals,
            @Nullable ZoneId zone,
            List<Chair> chairs) {}

    /** Who chaired for a side, as on the day: the name or the title is there. */
    public record Chair(
            @Nullable String name,
            @Nullable String title,
            @Nullable String organisation) {}

    /**
     * A statement.
     *
     * @param sides codes of those who speak
     * @param informs whether it tells something and does nothing else
     * @param fact the event that last worded it
     * @param account the side whose account it is
     * @param requests what it asks for, with the answers that were recorded
     */
    public record Said(
            String statement,
            List<String> sides,
            String act,
            boolean informs,
            @Nullable String topic,
            String text,
            boolean releasable,
            Marking marking,
            Fact fact,
            String account,
            List<Request> requests) {

        /** What is not releasable, or is marked above OFFICIAL, is left out whole. */
        boolean mayBeReleased() {
            return releasable && Marking.OFFICIAL.reaches(marking);
        }
    }

    /** A request that a statement made. */
    public record Request(Fact fact, @Nullable Answered answer) {}

    /**
     * The recorded answer to a request.
     *
     * @param response in lower case with blanks, such as {@code accepted in part}
     * @param statement the statement that gave it, or null
     */
    public record Answered(
            String by,
            String response,
            @Nullable String words,
            @Nullable String statement,
            Fact fact) {}

    /**
     * A promise that stands in the release only.
     *
     * @param modality the verb, such as "will"
     * @param goal of the campaign that it serves, or null
     * @param facts the promise and, where there is one, the campaign
     */
    public record Promise(
            List<String> owners,
            String modality,
            String text,
            @Nullable String goal,
            List<Fact> facts) {}

    Side side(String code) {
        return sides.stream()
                .filter(side -> side.code().equals(code))
                .findFirst()
                .orElseGet(() -> new Side(code, Map.of(), Map.of(), Map.of(), null, List.of()));
    }

    /** What the mechanism is called in this language, or its name. */
    Alias called(String language) {
        return aliases.getOrDefault(language, new Alias(name, named));
    }

    Side own() {
        return sides.getFirst();
    }
}
