package org.chancery.portal.consultations;

import java.util.List;
import java.util.Map;
import org.chancery.portal.commitments.CommitmentView;
import org.jspecify.annotations.Nullable;

/** A consultation as reporting tells it: what the list shows of it, and what its own page shows. */
public record ConsultationView(
        String consultation,
        @Nullable String title,
        @Nullable Mechanism mechanism,
        Round round,
        List<Party> parties,
        String status,
        @Nullable Schedule schedule,
        String record,
        @Nullable Boolean dateAnnounced,
        @Nullable Boolean agendaLocked,
        @Nullable String marginsOf,
        @Nullable String sideMeetingOf,
        @Nullable List<Observer> observers,
        @Nullable List<CountedAs> countedAs,
        @Nullable List<Step> course,
        @Nullable List<Delegation> delegations,
        @Nullable List<AgendaItem> agenda,
        @Nullable String recordId,
        @Nullable List<Statement> statements,
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
            String code, Map<String, String> names, Map<String, String> adjectives, Map<String, String> capitals) {

        /** The name in a language, else in English, else the code. */
        public String name(String language) {
            return names.getOrDefault(language, names.getOrDefault("en", code));
        }
    }

    /** When, where and how, with the time in every capital. */
    public record Schedule(
            @Nullable String date,
            @Nullable String until,
            @Nullable String start,
            @Nullable String end,
            @Nullable Integer lengthMinutes,
            @Nullable String partOfDay,
            @Nullable String zone,
            @Nullable String place,
            String mode,
            @Nullable String host,
            @Nullable String phrase,
            List<CapitalTime> capitals) {

        /** The days in digits, or the words that stand for them. */
        public String days() {
            if (date == null) {
                return phrase == null ? "" : phrase;
            }
            return until == null ? date : date + " – " + until;
        }
    }

    /** Who sits in without being a party. */
    public record Observer(
            String name, @Nullable String party, @Nullable String role) {}

    /** The ordinal that an old record gives it, of one side or of all. */
    public record CountedAs(@Nullable String party, int ordinal) {}

    /** A reason as somebody gives it. */
    public record Reason(@Nullable String by, @Nullable String reason, String standing) {}

    /** What became of the date. */
    public record Step(
            String kind,
            @Nullable Schedule schedule,
            List<String> by,
            List<Reason> reasons,
            @Nullable String on,
            String at,
            String actor) {}

    /** Whether its plan may still change. */
    public boolean open() {
        return !status.equals("HELD") && !status.equals("CANCELLED");
    }

    /** The time in one capital. */
    public record CapitalTime(
            String party,
            Map<String, String> capital,
            String zone,
            Map<String, String> zoneName,
            @Nullable Moment start,
            @Nullable Moment end,
            List<String> dates) {

        /** The capital in a language, else in English, else the party's code. */
        public String capitalName(String language) {
            return capital.getOrDefault(language, capital.getOrDefault("en", party));
        }

        /** The zone in a language, else its IANA name. */
        public String zoneLabel(String language) {
            return zoneName.getOrDefault(language, zone);
        }
    }

    /** A local date and time. */
    public record Moment(String date, String time) {}

    /** Who sits for one side. */
    public record Delegation(String party, List<Delegate> chairs, List<Delegate> members, List<String> organisations) {

        /** The organisations that no chair is shown with. */
        public List<String> furtherOrganisations() {
            return organisations.stream()
                    .filter(each -> chairs.stream().noneMatch(chair -> each.equals(chair.organisation())))
                    .toList();
        }
    }

    /** A person with name and title as on the day. */
    public record Delegate(
            String name, @Nullable String title, @Nullable String organisation) {}

    /** An agenda item; without a position it is proposed only. */
    public record AgendaItem(
            String item,
            String topic,
            @Nullable String proposedBy,
            @Nullable Integer position,
            @Nullable String carriedTo) {}

    /** A statement with the commitments that it led to. */
    public record Statement(
            String statement,
            int revision,
            List<String> sides,
            @Nullable String speaker,
            @Nullable String capacity,
            String act,
            String effect,
            @Nullable String addressee,
            @Nullable String item,
            @Nullable String topic,
            String text,
            String marking,
            boolean releasable,
            String account,
            List<String> commitments) {}

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
