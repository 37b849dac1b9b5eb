package org.chancery.reporting.readout;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.chancery.commitments.events.CommitmentEvent;
import org.chancery.commitments.events.CommitmentId;
import org.chancery.commitments.events.Source;
import org.chancery.commitments.events.Terms;
import org.chancery.minutes.events.StatementId;
import org.chancery.platform.envelope.Marking;
import org.chancery.scheduling.events.PartyCode;

/** What was asked and promised, and answered. */
final class Commitments {

    /** In the order in which they came about. */
    final Map<CommitmentId, Commitment> byId = new LinkedHashMap<>();

    /**
     * A commitment with the newest answer of each owner.
     *
     * @param terms as they were put, under the marking of today
     * @param saidIn the statements that say it, those of later occasions among them
     */
    record Commitment(
            Terms terms,
            Source source,
            Fact fact,
            Map<PartyCode, Known<CommitmentEvent.RequestAnswered>> answers,
            Set<StatementId> saidIn) {}

    /** Adds an event, those of one commitment in their order. */
    void add(CommitmentEvent event, Fact fact) {
        switch (event) {
            case CommitmentEvent.FollowUpAgreed e -> raise(e.commitment(), e.terms(), e.source(), fact);
            case CommitmentEvent.RequestMade e -> raise(e.commitment(), e.terms(), e.source(), fact);
            case CommitmentEvent.PromiseMade e -> raise(e.commitment(), e.terms(), e.source(), fact);
            case CommitmentEvent.RequestAnswered e -> {
                Commitment asked = byId.get(e.commitment());
                if (asked != null) {
                    asked.answers().put(e.by(), new Known<>(e, fact));
                }
            }
            case CommitmentEvent.CommitmentRestated e -> {
                Commitment before = byId.get(e.commitment());
                if (before != null) {
                    mark(e.commitment(), before.terms().marking().or(e.terms().marking()));
                    if (e.source().statement() != null) {
                        before.saidIn().add(e.source().statement());
                    }
                }
            }
            case CommitmentEvent.CommitmentMarkingRaised e -> mark(e.commitment(), e.marking());
            case CommitmentEvent.CommitmentMarkingLowered e -> mark(e.commitment(), e.marking());
            case CommitmentEvent.PledgeRecorded _,
                    CommitmentEvent.AdReferendumSettled _,
                    CommitmentEvent.ProgressReviewed _,
                    CommitmentEvent.ReportingScheduleSet _,
                    CommitmentEvent.ProgressReportDrewNear _,
                    CommitmentEvent.ProgressReportFellDue _,
                    CommitmentEvent.ProgressReportEscalated _,
                    CommitmentEvent.MilestonesSet _,
                    CommitmentEvent.MilestoneMet _,
                    CommitmentEvent.CommitmentDrewNear _,
                    CommitmentEvent.CommitmentFellDue _,
                    CommitmentEvent.CommitmentEscalated _,
                    CommitmentEvent.CommitmentFulfilledByRound _,
                    CommitmentEvent.FulfilmentByRoundWithdrawn _,
                    CommitmentEvent.CommitmentFrozen _,
                    CommitmentEvent.CommitmentThawed _,
                    CommitmentEvent.CommitmentHandedOn _,
                    CommitmentEvent.CommitmentFlagged _,
                    CommitmentEvent.CommitmentFlagCleared _,
                    CommitmentEvent.StandingRaised _,
                    CommitmentEvent.ProgressReported _,
                    CommitmentEvent.CommitmentDeferred _,
                    CommitmentEvent.CommitmentWithdrawn _,
                    CommitmentEvent.CommitmentLapsed _,
                    CommitmentEvent.CommitmentFulfilled _ -> {
                // Later than the readout.
            }
        }
    }

    private void mark(CommitmentId id, Marking now) {
        byId.computeIfPresent(
                id,
                (_, one) ->
                        new Commitment(one.terms().marked(now), one.source(), one.fact(), one.answers(), one.saidIn()));
    }

    private void raise(CommitmentId id, Terms terms, Source source, Fact fact) {
        Set<StatementId> saidIn = new LinkedHashSet<>();
        if (source.statement() != null) {
            saidIn.add(source.statement());
        }
        byId.put(id, new Commitment(terms, source, fact, new LinkedHashMap<>(), saidIn));
    }
}
