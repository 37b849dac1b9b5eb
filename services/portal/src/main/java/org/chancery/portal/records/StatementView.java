package org.chancery.portal.records;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A statement as reporting tells it, with what corrigenda say of it and the commitments that it led to. */
public record StatementView(
        String statement,
        @Nullable String record,
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
        @Nullable Occasion occasion,
        @Nullable List<String> releasableTo,
        @Nullable String embargoUntil,
        @Nullable String address,
        @Nullable Boolean derived,
        @Nullable Boolean accountInferred,
        @Nullable List<Corrected> corrections,
        List<String> commitments) {

    /** Where something was said. */
    public record Occasion(
            String kind, @Nullable String date, @Nullable String description) {}

    /** What a corrigendum says of it; without a text it ought not to stand there. */
    public record Corrected(
            int number,
            @Nullable List<String> sides,
            @Nullable String act,
            @Nullable String text,
            @Nullable String note) {

        /** The verb to read, where there is one. */
        public @Nullable String verb() {
            return act == null ? null : act.replace('_', ' ');
        }
    }

    /** The verb to read: verbs of old records have underscores for spaces. */
    public String verb() {
        return act.replace('_', ' ');
    }

    /** Whose words they are: those of the account's own side, of another one, or of several. */
    public String voice() {
        return sides.size() > 1 ? "joint" : sides.contains(account) ? "own" : "other";
    }
}
