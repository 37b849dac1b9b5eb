package org.chancery.portal.mechanisms;

import java.util.List;
import org.chancery.portal.consultations.ConsultationView;
import org.jspecify.annotations.Nullable;

/** A mechanism as reporting tells it: what lists show, and on its own page everything. */
record MechanismView(
        String mechanism,
        String name,
        List<Alias> aliases,
        List<String> parties,
        @Nullable String level,
        @Nullable Cadence cadence,
        String hostRule,
        @Nullable String founded,
        @Nullable String foundingText,
        String state,
        @Nullable Other parent,
        @Nullable Other into,
        int rounds,
        @Nullable String lastRound,
        @Nullable Step standing,
        @Nullable List<ConsultationView.Party> sides,
        @Nullable List<Other> parts,
        @Nullable List<Other> others,
        @Nullable List<Step> life,
        @Nullable List<Round> counted) {

    /** A page of the list. */
    record Page(List<MechanismView> items, @Nullable String next) {}

    /** Another name. */
    record Alias(@Nullable String party, String language, String name) {

        /** The language to mark the name with; nothing where it is not known. */
        public @Nullable String tag() {
            return language.equals("und") ? null : language;
        }
    }

    /** How often it meets. */
    record Cadence(String phrase, @Nullable Integer months) {}

    /** Another mechanism. */
    record Other(String mechanism, String name, String state) {}

    /** What became of it. */
    record Step(
            String kind,
            @Nullable String words,
            @Nullable String before,
            @Nullable String side,
            @Nullable String reason,
            @Nullable String decision,
            @Nullable String on) {}

    /** A round that was held. */
    record Round(int ordinal, int era, List<ConsultationView.CountedAs> countedAs, ConsultationView consultation) {}

    /** One decision on several mechanisms. */
    record Decision(
            String decision,
            String act,
            List<Other> mechanisms,
            @Nullable String side,
            String reason,
            @Nullable String on,
            String by,
            String at) {}

    /** Whether it has not begun. */
    boolean proposed() {
        return state.equals("PROPOSED");
    }

    /** Whether it meets. */
    boolean launched() {
        return state.equals("LAUNCHED");
    }

    /** Whether it does not meet for the time being. */
    boolean suspended() {
        return state.equals("SUSPENDED");
    }

    /** Whether it has begun and not ended. */
    boolean standsOpen() {
        return launched() || suspended();
    }
}
