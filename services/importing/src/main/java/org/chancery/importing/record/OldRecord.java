package org.chancery.importing.record;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import org.chancery.platform.envelope.Marking;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A record of the format {@code consultation-record/1}, as far as commands can be made of it.
 *
 * @param participants at least two, as written: codes of states, names of organisations
 * @param mechanism its name, or null where it has none
 * @param room at the place; no record of the first days has one
 * @param link the https or tel address at which others join; no record of the first days has one
 * @param otherSources where else it is told, each an address or words
 * @param remarks of whoever wrote the record down
 * @param published whether the facts come from a source that is public
 * @param decision the one on several mechanisms that it was cancelled by, where the record says so itself, or null
 * @param marking how the meeting is marked, and what of it nobody marks by itself; null where as anything is
 * @param whole everything that the file says, the rest too
 */
public record OldRecord(
        String id,
        @Nullable String title,
        @Nullable String mechanism,
        List<String> participants,
        @Nullable Integer round,
        @Nullable String mode,
        @Nullable String place,
        @Nullable String room,
        @Nullable String link,
        Point start,
        Point end,
        Status status,
        @Nullable String statusReason,
        List<Happening> history,
        List<Chair> chairs,
        List<Organisations> delegations,
        List<String> agenda,
        List<Said> statements,
        List<Promised> commitments,
        @Nullable NextRound nextRound,
        @Nullable Campaign campaign,
        List<SideMeeting> sideMeetings,
        List<ThirdParty> thirdParties,
        Cited source,
        List<String> otherSources,
        List<String> remarks,
        @Nullable LocalDate sourceDate,
        boolean published,
        @Nullable Decided decision,
        @Nullable Marking marking,
        JsonNode whole) {

    /** The highest marking of what it says: whoever may know all of it may know of that. */
    public Marking highest() {
        Marking highest = Objects.requireNonNullElse(marking, Marking.DEFAULT);
        for (Said said : statements) {
            highest = said.marking() == null ? highest : highest.or(said.marking());
        }
        return highest;
    }

    /** What became of the meeting. */
    public enum Status {
        HELD,
        POSTPONED,
        CANCELLED,
        SCHEDULED
    }

    /** A local date and time, as far as they are known, and how the source puts them. */
    public record Point(
            @Nullable LocalDate date,
            @Nullable LocalTime time,
            @Nullable String zone,
            @Nullable Boolean zoneStated,
            @Nullable String words) {}

    /** Something that happened to the schedule, as precise as known. */
    public record Happening(
            String event,
            @Nullable String when,
            @Nullable String by,
            @Nullable String detail) {}

    /** Who sat in the chair for a side; the name may be unknown. */
    public record Chair(
            String side,
            @Nullable String name,
            @Nullable String title,
            @Nullable String organisation) {}

    /** The ministries and agencies of a side, and whether others were there or all of them are inferred. */
    public record Organisations(String side, List<String> names, boolean partial, boolean inferred) {}

    /** A statement: of a party, or of {@code both} or {@code all}; without a marking it is marked as the record is. */
    public record Said(
            @Nullable String topic,
            String side,
            String act,
            String summary,
            @Nullable String source,
            @Nullable Marking marking) {}

    /** A commitment, with the place of the statement behind it, or null where none stands behind it. */
    public record Promised(
            String summary,
            List<String> owners,
            @Nullable String counterpart,
            @Nullable String due,
            @Nullable String dueShape,
            String kind,
            @Nullable String modality,
            @Nullable String condition,
            @Nullable Integer statement) {}

    /** When and where the sides meet again. */
    public record NextRound(@Nullable String when, @Nullable String where) {}

    /** A goal above the meeting, and whose it is. */
    public record Campaign(String what, @Nullable String by) {

        /** The goal alone: what stands in brackets behind it tells of the meeting. */
        public String goal() {
            String goal = what.replaceAll("\\s*\\([^)]*\\)\\s*$", "");
            return goal.isBlank() ? what : goal;
        }
    }

    /** A decision on several mechanisms, by their names. */
    public record Decided(
            String act,
            List<String> mechanisms,
            @Nullable String by,
            String reason,
            @Nullable LocalDate on) {}

    /** A meeting beside the meeting. */
    public record SideMeeting(
            @Nullable String with, @Nullable String kind) {}

    /** Where the record was taken from, and how its account is built. */
    public record Cited(
            @Nullable String url,
            @Nullable String kind,
            @Nullable String language,
            @Nullable String structure) {}

    /** Somebody who is no party. */
    public record ThirdParty(String party, @Nullable String role) {}
}
