package org.chancery.portal.consultations;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.chancery.portal.commitments.CommitmentView;
import org.chancery.portal.records.RecordView;
import org.chancery.portal.records.StatementView;
import org.jspecify.annotations.Nullable;

/** A consultation as reporting tells it: what the list shows of it, and what its own page shows. */
public record ConsultationView(
        String consultation,
        @Nullable String title,
        @Nullable Mechanism mechanism,
        Round round,
        List<Party> parties,
        String status,
        String marking,
        @Nullable Schedule schedule,
        String record,
        @Nullable Boolean dateAnnounced,
        @Nullable Boolean agendaLocked,
        @Nullable String marginsOf,
        @Nullable String proposedBy,
        @Nullable Link sideMeetingOf,
        @Nullable List<Link> sideMeetings,
        @Nullable List<Observer> observers,
        @Nullable List<Observer> spokenOf,
        @Nullable NextRound nextRound,
        @Nullable Goal goal,
        @Nullable List<CountedAs> countedAs,
        @Nullable List<Step> course,
        @Nullable List<Delegation> delegations,
        @Nullable List<AgendaItem> agenda,
        @Nullable String recordId,
        @Nullable List<RecordView> records,
        @Nullable List<StatementView> statements,
        @Nullable List<CommitmentView> commitments,
        @Nullable List<Campaign> campaigns,
        @Nullable Assessment assessment,
        @Nullable String followsUp,
        @Nullable List<String> followedBy) {

    /** A page of the list. */
    public record Page(
            List<ConsultationView> items, @Nullable String next) {}

    /** A standing channel. */
    public record Mechanism(
            String mechanism,
            String name,
            @Nullable String level,
            @Nullable String state) {

        /** Whether no meetings take place in it for the time being. */
        public boolean isSuspended() {
            return "SUSPENDED".equals(state);
        }
    }

    /** The ordinal as counted and as announced. */
    public record Round(@Nullable Integer counted, @Nullable Integer announced) {

        /** The one to show: what was counted, else what was announced. */
        public @Nullable Integer shown() {
            return counted == null ? announced : counted;
        }
    }

    /** A party with its names by language; only the code where it is not registered. */
    public record Party(
            String code,
            @Nullable String kind,
            Map<String, String> names,
            Map<String, String> adjectives,
            Map<String, String> capitals) {

        /** The name in a language, else in English, else the code. */
        public String name(String language) {
            return names.getOrDefault(language, names.getOrDefault("en", code));
        }
    }

    /** Who sits in without being a party. */
    public record Observer(
            String name,
            @Nullable String party,
            @Nullable String role,
            @Nullable String part) {}

    /** A goal above the meeting that a source names, and whose it is, as said. */
    public record Goal(String goal, @Nullable String by) {}

    /** When and where the sides wish to meet again, as said. */
    public record NextRound(
            @Nullable String phrase, @Nullable String place) {}

    /** The ordinal that an old record gives it, of one side or of all. */
    public record CountedAs(@Nullable String party, int ordinal) {}

    /** A reason as somebody gives it. */
    public record Reason(@Nullable String by, @Nullable String reason, String standing) {}

    /** Another consultation, as a link names it. */
    public record Link(
            String consultation,
            @Nullable String title,
            String status,
            @Nullable String date) {}

    /** What became of the date. */
    public record Step(
            String kind,
            @Nullable Schedule schedule,
            @Nullable Schedule before,
            List<String> by,
            List<Reason> reasons,
            @Nullable String on,
            @Nullable Told told,
            @Nullable Decided decision,
            @Nullable String marked,
            String at,
            String actor) {

        /** What happened in the words of a source, or null where the kind says it. */
        public @Nullable String event() {
            return told == null ? null : told.event();
        }

        /** When it happened: the day, or what is said of it. */
        public @Nullable String when() {
            return told != null && told.when() != null ? told.when() : on;
        }
    }

    /** A decision on several mechanisms, and its day where that is known. */
    public record Decided(String decision, @Nullable String on) {}

    /** How a source puts what happened, where the facts beside it say less. */
    public record Told(
            @Nullable String event,
            @Nullable String when,
            @Nullable String by,
            @Nullable String detail) {}

    /** Whether its plan may still change. */
    public boolean open() {
        return !status.equals("HELD") && !status.equals("CANCELLED");
    }

    /** Whether a date stands. */
    public boolean scheduled() {
        return status.equals("SCHEDULED");
    }

    /** Whether it took place. */
    public boolean held() {
        return status.equals("HELD");
    }

    /** Whether it took place and its record is not final. */
    public boolean heldOpenly() {
        return held() && !record.equals("CLOSED");
    }

    /** Whether it took place or still may. */
    public boolean notCancelled() {
        return !status.equals("CANCELLED");
    }

    /** Whether zone rules changed since somebody last looked at the time. */
    public boolean zoneRulesChanged() {
        return scheduled()
                && course != null
                && course.stream()
                        .filter(step -> !step.kind().equals("ANNOUNCED"))
                        .filter(step -> step.marked() == null)
                        .reduce((_, later) -> later)
                        .filter(step -> step.kind().equals("ZONE_RULES_CHANGED"))
                        .isPresent();
    }

    /** Whether fewer people could be let know of it. */
    public boolean raisable() {
        return !marking.equals("SECRET");
    }

    /** Whether more people could be let know of it. */
    public boolean lowerable() {
        return !marking.equals("PUBLIC");
    }

    /** Whether it is marked as nobody marked it. */
    public boolean plainlyMarked() {
        return marking.equals("OFFICIAL");
    }

    /** Whether its agenda may still change. */
    public boolean agendaOpen() {
        return open() && !Boolean.TRUE.equals(agendaLocked);
    }

    /** The state to show: a scheduled one of which the public was told is announced. */
    public String shownStatus() {
        return status.equals("SCHEDULED") && Boolean.TRUE.equals(dateAnnounced)
                ? "announced"
                : status.toLowerCase(Locale.ROOT);
    }

    /** The newest step of a kind, or null. */
    public @Nullable Step newest(String kind) {
        return course == null
                ? null
                : course.stream()
                        .filter(step -> step.kind().equals(kind))
                        .reduce((_, later) -> later)
                        .orElse(null);
    }

    /** How it was postponed or cancelled, where it is; else null. */
    public @Nullable Step givenUp() {
        return status.equals("POSTPONED") || status.equals("CANCELLED") ? newest(status) : null;
    }

    /** Whether what became of the date is more than that it was set, or a source tells of it. */
    public boolean hasCourse() {
        return course != null && (course.size() > 1 || givenUp() != null || newest("PROPOSED") != null);
    }

    /** The records that are not of the meeting itself. */
    public List<RecordView> otherRecords() {
        return records == null
                ? List.of()
                : records.stream().filter(record -> !record.main()).toList();
    }

    /** The record of the meeting itself, or null. */
    public @Nullable RecordView mainRecord() {
        return records == null
                ? null
                : records.stream().filter(RecordView::main).findFirst().orElse(null);
    }

    /** The statements of one record. */
    public List<StatementView> statementsOf(@Nullable String recordId) {
        return statements == null
                ? List.of()
                : statements.stream()
                        .filter(each -> each.record() == null || each.record().equals(recordId))
                        .toList();
    }

    /** Who sits for one side. */
    public record Delegation(
            String party,
            List<Delegate> chairs,
            List<Delegate> members,
            List<String> organisations,
            @Nullable String completeness) {

        /** The organisations that no chair is shown with. */
        public List<String> furtherOrganisations() {
            return organisations.stream()
                    .filter(each -> chairs.stream().noneMatch(chair -> each.equals(chair.organisation())))
                    .toList();
        }
    }

    /** A person with name and title as on the day; the name is null where only the title is known. */
    public record Delegate(
            @Nullable String name,
            @Nullable String title,
            @Nullable String organisation,
            @Nullable String presence) {

        /** What to call the person: the name, or the title where that is all that is known. */
        public @Nullable String shown() {
            return name == null ? title : name;
        }

        /** Whether somebody who was named did not come. */
        public boolean stayedAway() {
            return "EXCUSED".equals(presence) || "ABSENT".equals(presence);
        }
    }

    /** An agenda item; without a position it is proposed only. */
    public record AgendaItem(
            String item,
            String topic,
            @Nullable String proposedBy,
            @Nullable Integer position,
            @Nullable Integer minutes,
            @Nullable Boolean carriedOver,
            @Nullable String carriedTo) {

        /** Whether it is still to be talked about here. */
        public boolean stands() {
            return !Boolean.TRUE.equals(carriedOver);
        }
    }

    /** Whether anybody or anything is named for a side. */
    public boolean hasDelegation(String party) {
        return delegations != null
                && delegations.stream().anyMatch(each -> each.party().equals(party));
    }

    /** The accepted items of the agenda that are still to be talked about, in their order. */
    public List<AgendaItem> accepted() {
        return agenda == null
                ? List.of()
                : agenda.stream()
                        .filter(item -> item.position() != null && item.stands())
                        .toList();
    }

    /** Whose account a statement is, where it is not the account of its record's side; else null. */
    public @Nullable String account(StatementView statement) {
        return records == null
                ? null
                : records.stream()
                        .filter(record -> record.record().equals(statement.record()))
                        .map(record -> record.account(statement))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
    }

    /** A campaign that the consultation serves. */
    public record Campaign(String campaign, String name, String goal) {}

    /** What the own side makes of the meeting. */
    public record Assessment(String readout, int revision, String text) {}

    /** The parties' name by code, for everything that names a side by its code. */
    public String sideName(String code, String language) {
        return parties.stream()
                .filter(party -> party.code().equals(code))
                .map(party -> party.name(language))
                .findFirst()
                .orElse(code);
    }

    /** The commitment of this id that the consultation led to, or null where the reader may not see it. */
    public @Nullable CommitmentView commitment(String id) {
        return commitments == null
                ? null
                : commitments.stream()
                        .filter(commitment -> commitment.commitment().equals(id))
                        .findFirst()
                        .orElse(null);
    }

    /** What to call it: its own title, else its mechanism's name, else null. */
    public @Nullable String heading() {
        if (title != null) {
            return title;
        }
        return mechanism == null ? null : mechanism.name();
    }
}
