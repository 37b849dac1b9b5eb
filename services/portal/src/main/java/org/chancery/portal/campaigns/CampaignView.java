package org.chancery.portal.campaigns;

import java.util.List;
import org.chancery.portal.commitments.CommitmentView;
import org.chancery.portal.consultations.ConsultationView;
import org.jspecify.annotations.Nullable;

/** A campaign as reporting tells it. */
record CampaignView(
        String campaign,
        String name,
        String goal,
        String ownSide,
        @Nullable String ends,
        List<String> targets,
        int consulted) {

    record Page(List<CampaignView> items, @Nullable String next) {}

    /** Whom a campaign has reached, and what became of it. */
    record Coverage(
            String campaign,
            String name,
            String goal,
            String ownSide,
            @Nullable String ends,
            List<Target> targets,
            @Nullable List<Phase> phases,
            @Nullable String presentPhase,
            @Nullable Outcome outcome) {

        /** Whether it goes on. */
        public boolean open() {
            return outcome == null;
        }

        /** Whether a party is among the targets. */
        public boolean aimsAt(String party) {
            return targets.stream().anyMatch(target -> target.party().code().equals(party));
        }
    }

    /** A part of a campaign with aims of its own. */
    record Phase(
            String name,
            List<String> targets,
            @Nullable String begins,
            @Nullable String ends) {}

    /** How it ended. */
    record Outcome(
            String outcome,
            @Nullable String words,
            @Nullable String on) {}

    record Target(
            ConsultationView.Party party,
            boolean consulted,
            List<Meeting> consultations,
            List<Asked> asked,
            @Nullable List<CommitmentView> pledges) {}

    record Meeting(
            String consultation,
            @Nullable String title,
            ConsultationView.@Nullable Mechanism mechanism,
            ConsultationView.Round round,
            String status,
            @Nullable String date,
            @Nullable String mode) {}

    record Asked(
            @Nullable String consultation,
            @Nullable String commitment,
            String text,
            @Nullable String on,
            CommitmentView.@Nullable Answer answer) {}
}
