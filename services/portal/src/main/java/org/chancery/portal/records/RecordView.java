package org.chancery.portal.records;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chancery.portal.commitments.CommitmentView;
import org.jspecify.annotations.Nullable;

/** A record as reporting tells it: what lists show, what belongs to it, and, on its own page, what it says. */
public record RecordView(
        String record,
        @Nullable String consultation,
        @Nullable String mechanism,
        @Nullable String mechanismName,
        @Nullable String title,
        List<String> parties,
        String occasion,
        @Nullable String occasionDate,
        @Nullable String occasionDescription,
        String account,
        boolean main,
        String state,
        String marking,
        @Nullable String meeting,
        int statements,
        @Nullable String reservation,
        @Nullable String defaultMarking,
        @Nullable String inDoubt,
        List<String> headings,
        String openedAt,
        @Nullable Recording closed,
        @Nullable List<Attendance> attendance,
        @Nullable List<AgendaPoint> agenda,
        @Nullable List<StatementView> said,
        @Nullable List<Comment> comments,
        @Nullable List<Paper> attachments,
        @Nullable List<Source> sources,
        @Nullable List<Corrigendum> corrigenda,
        @Nullable Released released,
        @Nullable List<CommitmentView> commitments) {

    /** A page of the list. */
    public record Page(List<RecordView> items, @Nullable String next) {}

    /** Who recorded something, and when. */
    public record Recording(String by, String at) {

        /** The name alone. */
        public String who() {
            return by.substring(by.indexOf(':') + 1);
        }

        /** The day and minute, in UTC. */
        public String when() {
            return at.length() < 16 ? at : at.substring(0, 16).replace('T', ' ');
        }
    }

    /** Who sat for one side, as on the day; of unnamed chairs the title alone is known. */
    public record Attendance(
            String party,
            List<Attendee> chairs,
            List<Attendee> members,
            List<String> organisations,
            @Nullable List<Attendee> unnamedChairs) {

        /** Those who chaired, the unnamed ones among them. */
        public List<Attendee> chairing() {
            return Stream.concat(there(chairs), unnamedChairs == null ? Stream.of() : unnamedChairs.stream())
                    .toList();
        }

        /** Those who sat there and did not chair. */
        public List<Attendee> sitting() {
            return there(members).toList();
        }

        /** Those who were named and did not come. */
        public List<Attendee> away() {
            return Stream.concat(chairs.stream(), members.stream())
                    .filter(Attendee::stayedAway)
                    .toList();
        }

        private static Stream<Attendee> there(List<Attendee> attendees) {
            return attendees.stream().filter(each -> !each.stayedAway());
        }
    }

    /** A person who was named for a side; the name is null where only the title is known. */
    public record Attendee(
            @Nullable String name,
            @Nullable String title,
            @Nullable String organisation,
            @Nullable String presence) {

        /** Name, title and organisation, as far as they are known. */
        public String shown() {
            return Stream.of(name, title, organisation).filter(Objects::nonNull).collect(Collectors.joining(", "));
        }

        /** Whether somebody who was named did not come. */
        public boolean stayedAway() {
            return "EXCUSED".equals(presence) || "ABSENT".equals(presence);
        }
    }

    /** An agenda item as the record found it. */
    public record AgendaPoint(String item, int position, String topic) {}

    /** A reviewer's comment. */
    public record Comment(
            String comment,
            @Nullable String statement,
            String text,
            String marking,
            Recording made,
            @Nullable Recording resolved,
            @Nullable String resolution) {}

    /** A document that is kept elsewhere. */
    public record Paper(
            String attachment, String name, String uri, String sha256, long size, String mediaType, String marking) {

        /** Whether a browser may be led to it. */
        public boolean linked() {
            return uri.startsWith("https://") || uri.startsWith("http://");
        }
    }

    /** Where what it tells can be read. */
    public record Source(
            String source,
            @Nullable String kind,
            @Nullable String title,
            @Nullable String uri,
            @Nullable String identifier,
            @Nullable String published,
            @Nullable String language,
            @Nullable String structure,
            @Nullable String beyond,
            String marking) {

        /** Whether a browser may be led to it. */
        public boolean linked() {
            return uri != null && (uri.startsWith("https://") || uri.startsWith("http://"));
        }

        /** What it is called: by its title, or else by where it is found, its number, or what it is. */
        public String name() {
            return Stream.of(title, uri, identifier, kind)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(source);
        }

        /** What else is to be said of it, in one line. */
        public String about() {
            return Stream.of(kind, identifier, published, language)
                    .filter(Objects::nonNull)
                    .filter(each -> !each.equals(name()))
                    .collect(Collectors.joining(", "));
        }
    }

    /** What mends a closed record. */
    public record Corrigendum(int number, String reason, Recording issued, List<String> statements) {}

    /** Words in one language. */
    public record Words(String language, String text) {}

    /** The readout as it was released. */
    public record Released(
            List<Words> texts,
            String hash,
            String releasedOn,
            @Nullable String embargoUntil,
            String by,
            String at) {}

    /** What to call it: its own title, else its mechanism's name, else null. */
    public @Nullable String heading() {
        return title == null ? mechanismName : title;
    }

    /** Whether statements still come. */
    public boolean open() {
        return state.equals("OPEN");
    }

    /** Whether it says what it will always say. */
    public boolean isFinal() {
        return !open();
    }

    /** Whether a readout of it may be released. */
    public boolean releasable() {
        return isFinal() && released == null && !isOfAMarkedMeeting();
    }

    /** Whether not everybody may know that the sides met, so that no readout of it is released. */
    public boolean isOfAMarkedMeeting() {
        return meeting != null && !meeting.equals("PUBLIC") && !meeting.equals("OFFICIAL");
    }

    /** Where it is shown: the record of a meeting with the meeting. */
    public String page() {
        return main && consultation != null ? "/consultations/" + consultation : "/records/" + record;
    }

    /** Whose account a statement is, where it is not that of the record's side; else null. */
    public @Nullable String account(StatementView statement) {
        return statement.account().equals(account) ? null : statement.account();
    }

    /** The commitment of this id that it led to, or null where the reader may not see it. */
    public @Nullable CommitmentView commitment(String id) {
        return commitments == null
                ? null
                : commitments.stream()
                        .filter(each -> each.commitment().equals(id))
                        .findFirst()
                        .orElse(null);
    }

    /** How many comments nobody has dealt with. */
    public long unresolved() {
        return comments == null
                ? 0
                : comments.stream()
                        .filter(comment -> comment.resolved() == null)
                        .count();
    }
}
