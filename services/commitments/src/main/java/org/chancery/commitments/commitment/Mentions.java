package org.chancery.commitments.commitment;

import java.util.List;
import java.util.stream.Stream;
import org.chancery.commitments.events.CommitmentEvent;
import org.chancery.commitments.events.CommitmentEvent.AdReferendumSettled;
import org.chancery.commitments.events.CommitmentEvent.CommitmentDeferred;
import org.chancery.commitments.events.CommitmentEvent.CommitmentDrewNear;
import org.chancery.commitments.events.CommitmentEvent.CommitmentEscalated;
import org.chancery.commitments.events.CommitmentEvent.CommitmentFellDue;
import org.chancery.commitments.events.CommitmentEvent.CommitmentFlagCleared;
import org.chancery.commitments.events.CommitmentEvent.CommitmentFlagged;
import org.chancery.commitments.events.CommitmentEvent.CommitmentFrozen;
import org.chancery.commitments.events.CommitmentEvent.CommitmentFulfilled;
import org.chancery.commitments.events.CommitmentEvent.CommitmentFulfilledByRound;
import org.chancery.commitments.events.CommitmentEvent.CommitmentHandedOn;
import org.chancery.commitments.events.CommitmentEvent.CommitmentLapsed;
import org.chancery.commitments.events.CommitmentEvent.CommitmentMarkingLowered;
import org.chancery.commitments.events.CommitmentEvent.CommitmentMarkingRaised;
import org.chancery.commitments.events.CommitmentEvent.CommitmentRestated;
import org.chancery.commitments.events.CommitmentEvent.CommitmentThawed;
import org.chancery.commitments.events.CommitmentEvent.CommitmentWithdrawn;
import org.chancery.commitments.events.CommitmentEvent.FollowUpAgreed;
import org.chancery.commitments.events.CommitmentEvent.FulfilmentByRoundWithdrawn;
import org.chancery.commitments.events.CommitmentEvent.MilestoneMet;
import org.chancery.commitments.events.CommitmentEvent.MilestonesSet;
import org.chancery.commitments.events.CommitmentEvent.PledgeRecorded;
import org.chancery.commitments.events.CommitmentEvent.ProgressReportDrewNear;
import org.chancery.commitments.events.CommitmentEvent.ProgressReportEscalated;
import org.chancery.commitments.events.CommitmentEvent.ProgressReportFellDue;
import org.chancery.commitments.events.CommitmentEvent.ProgressReported;
import org.chancery.commitments.events.CommitmentEvent.ProgressReviewed;
import org.chancery.commitments.events.CommitmentEvent.PromiseMade;
import org.chancery.commitments.events.CommitmentEvent.ReportingScheduleSet;
import org.chancery.commitments.events.CommitmentEvent.RequestAnswered;
import org.chancery.commitments.events.CommitmentEvent.RequestMade;
import org.chancery.commitments.events.CommitmentEvent.StandingRaised;
import org.chancery.platform.envelope.Marking;
import org.chancery.platform.envelope.TypedId;
import org.jspecify.annotations.Nullable;

/** What an event names beside what its whole commitment is about. */
final class Mentions {

    private Mentions() {}

    static List<TypedId> of(CommitmentEvent event) {
        return switch (event) {
            case RequestAnswered e -> ids(e.statement(), e.counteredBy());
            case AdReferendumSettled e -> ids(e.statement());
            case CommitmentFulfilledByRound e -> ids(e.consultation());
            case FulfilmentByRoundWithdrawn e -> ids(e.consultation());
            case CommitmentFrozen e -> ids(e.mechanism());
            case CommitmentThawed e -> ids(e.mechanism());
            case CommitmentHandedOn e -> ids(e.from(), e.to());
            case CommitmentFlagged e -> ids(e.statement());
            case StandingRaised e -> ids(e.text());
            case FollowUpAgreed _,
                    RequestMade _,
                    PromiseMade _,
                    CommitmentRestated _,
                    PledgeRecorded _,
                    ProgressReported _,
                    ProgressReviewed _,
                    ReportingScheduleSet _,
                    ProgressReportDrewNear _,
                    ProgressReportFellDue _,
                    ProgressReportEscalated _,
                    CommitmentFulfilled _,
                    CommitmentDeferred _,
                    MilestonesSet _,
                    MilestoneMet _,
                    CommitmentDrewNear _,
                    CommitmentFellDue _,
                    CommitmentEscalated _,
                    CommitmentFlagCleared _,
                    CommitmentMarkingRaised _,
                    CommitmentMarkingLowered _,
                    CommitmentWithdrawn _,
                    CommitmentLapsed _ -> List.of();
        };
    }

    /** How that is marked, where it is above the commitment; else PUBLIC. */
    static Marking marking(CommitmentEvent event) {
        Marking marking = event instanceof RequestAnswered e
                ? e.marking()
                : event instanceof AdReferendumSettled e
                        ? e.marking()
                        : event instanceof FulfilmentByRoundWithdrawn e
                                ? e.marking()
                                : event instanceof StandingRaised e
                                        ? e.marking()
                                        : event instanceof CommitmentFlagged e ? e.marking() : null;
        return marking == null ? Marking.PUBLIC : marking;
    }

    private static List<TypedId> ids(@Nullable TypedId... ids) {
        return Stream.of(ids).flatMap(Stream::ofNullable).toList();
    }
}
