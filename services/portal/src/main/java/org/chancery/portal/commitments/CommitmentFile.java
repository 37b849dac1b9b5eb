package org.chancery.portal.commitments;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.chancery.portal.forms.About.Option;
import org.jspecify.annotations.Nullable;

/** What the commitments service alone tells of a commitment. */
record CommitmentFile(
        @Nullable List<Restated> restated,
        @Nullable Reporting reporting,
        @Nullable List<Flag> flags,
        @Nullable List<String> handedOnTo) {

    /** A later occasion on which it was said again. */
    record Restated(CommitmentView.Source source) {}

    /** By when reports are due. */
    record Reporting(
            List<String> dates,
            @Nullable Integer everyMonths,
            List<String> fellDue,
            @Nullable List<String> escalated) {

        /** Whether a day went by without a report. */
        public boolean missed(String date) {
            return fellDue.contains(date);
        }

        /** Whether it stayed late so long that those above were told. */
        public boolean wentUp(String date) {
            return escalated != null && escalated.contains(date);
        }
    }

    /** A corrigendum to words that it rests on; without an outcome nobody has looked yet. */
    record Flag(
            @Nullable String record,
            @Nullable String text,
            int number,
            String reason,
            @Nullable String outcome) {

        /** What it mends and its number there. */
        String key() {
            return (record == null ? "text/" + text : "record/" + record) + "/" + number;
        }
    }

    /** The later occasions on which it was said again. */
    public List<Restated> again() {
        return Objects.requireNonNullElse(restated, List.of());
    }

    /** The mechanisms that took the place of the one it was made in, one after another. */
    List<String> heirs() {
        return Objects.requireNonNullElse(handedOnTo, List.of());
    }

    /** The corrigenda, those that nobody has looked at included. */
    public List<Flag> corrigenda() {
        return Objects.requireNonNullElse(flags, List.of());
    }

    /** The corrigenda that somebody has to look at, to choose from. */
    List<Option> toLookAt() {
        return corrigenda().stream()
                .filter(flag -> flag.outcome() == null)
                .map(flag -> new Option(flag.key(), flag.number() + ": " + flag.reason()))
                .toList();
    }

    /** The request that clears a flag, out of the form that chose one. */
    static Map<String, Object> clearance(Map<String, Object> form) {
        String[] key = form.getOrDefault("flag", "").toString().split("/", -1);
        Object outcome = form.getOrDefault("outcome", "");
        return key.length == 3
                ? Map.of(key[0], key[1], "number", Long.valueOf(key[2]), "outcome", outcome)
                : Map.of("outcome", outcome);
    }
}
