package org.chancery.portal.commitments;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A commitment as reporting tells it. */
public record CommitmentView(
        String commitment,
        String kind,
        String state,
        List<Bearer> owners,
        List<Bearer> counterparts,
        String text,
        @Nullable String modality,
        @Nullable String condition,
        Due due,
        String standing,
        String marking,
        @Nullable String nextRoundOf,
        Source source,
        @Nullable Answer answer,
        @Nullable List<Answer> answers,
        List<Progress> progress,
        @Nullable List<Deferral> deferrals,
        @Nullable End ended,
        @Nullable Fulfilment fulfilled,
        @Nullable String fellDue,
        @Nullable String escalated,
        @Nullable List<String> flags,
        @Nullable Milestones milestones,
        @Nullable String pledge,
        @Nullable String since) {

    /** Its steps, and which of them were taken. */
    public record Milestones(
            List<Milestone> milestones, @Nullable List<Met> met) {

        /** How a step was taken, or null where it was not. */
        public @Nullable Met met(int number) {
            return met == null
                    ? null
                    : met.stream()
                            .filter(each -> each.milestone() == number)
                            .findFirst()
                            .orElse(null);
        }
    }

    /** A step with a due of its own. */
    public record Milestone(int number, String text, Due due) {}

    /** A step that was taken. */
    public record Met(int milestone, String on, String evidence) {}

    /** What was decided at home about an answer that needed that. */
    public record Settlement(
            String decision, @Nullable String on, @Nullable String words) {}

    /** What a reviewer made of a report. */
    public record Reviewed(String review, @Nullable String reason) {}

    /** It is to be kept later than was said. */
    public record Deferral(Due due, String reason, @Nullable String on) {}

    /** How it was withdrawn or lapsed. */
    public record End(
            @Nullable String by, String reason, @Nullable String on) {}

    /** A page of the list. */
    public record Page(List<CommitmentView> items, @Nullable String next) {}

    /** A party, or somebody else by name. */
    public record Bearer(@Nullable String party, @Nullable String name) {

        /** How to name them. */
        public String shown() {
            return party != null ? party : String.valueOf(name);
        }
    }

    /** When it is to be kept. */
    public record Due(
            String shape,
            String phrase,
            @Nullable String date,
            @Nullable String until) {

        /** The days in digits where they can be told, else nothing. */
        public String days() {
            if (date == null) {
                return "";
            }
            return until == null ? date : date + " – " + until;
        }
    }

    /** Where it comes from. */
    public record Source(
            String occasion,
            @Nullable String date,
            @Nullable String description,
            @Nullable String statement,
            @Nullable String consultation,
            @Nullable String mechanism,
            @Nullable String record,
            @Nullable String campaign,
            @Nullable String repeats) {}

    /** What became of a request. */
    public record Answer(
            String response,
            String by,
            @Nullable String on,
            @Nullable String words,
            @Nullable String statement,
            @Nullable Settlement settled) {}

    /** What was done for it. */
    public record Progress(
            String on,
            String text,
            @Nullable String evidence,
            @Nullable Reviewed review) {}

    /** How it was kept. */
    public record Fulfilment(String on, String evidence) {}

    /** The verb of the promise to read, where there is one: verbs of old records have underscores for spaces. */
    public @Nullable String verb() {
        return modality == null ? null : modality.replace('_', ' ');
    }

    /** Whether words that it rests on were corrected and nobody has looked at that yet. */
    public boolean flagged() {
        return flags != null && !flags.isEmpty();
    }

    /** Whether a side still owes an answer, or may yet give another. */
    public boolean awaitsAnswer() {
        return kind.equals("REQUEST")
                && !state.equals("FULFILLED")
                && (answer == null
                        || answer.response().equals("AD_REFERENDUM")
                        || answer.response().equals("NOTED"));
    }

    /** Whether an answer of an owner needs approval at home that is not told yet. */
    public boolean awaitsHome() {
        return isOpen()
                && answered().stream()
                        .anyMatch(each -> each.response().equals("AD_REFERENDUM") && each.settled() == null);
    }

    /** Whether it is kept step by step. */
    public boolean hasSteps() {
        return isOpen() && milestones != null;
    }

    /** Whether somebody reported what was done. */
    public boolean hasReports() {
        return isOpen() && !progress.isEmpty();
    }

    /** The newest answer of each owner. */
    public List<Answer> answered() {
        return answers == null ? (answer == null ? List.of() : List.of(answer)) : answers;
    }

    /** Whether nothing has become of it. */
    public boolean nothingYet() {
        return answered().isEmpty()
                && progress.isEmpty()
                && fulfilled == null
                && (deferrals == null || deferrals.isEmpty());
    }

    /** Whether fewer people could be let know of it. */
    public boolean raisable() {
        return !marking.equals("SECRET");
    }

    /** Whether more people could be let know of it. */
    public boolean lowerable() {
        return !marking.equals("PUBLIC");
    }

    /** Whether it is still to be kept. */
    public boolean isOpen() {
        return !List.of("FULFILLED", "DECLINED", "WITHDRAWN", "LAPSED").contains(state);
    }
}
