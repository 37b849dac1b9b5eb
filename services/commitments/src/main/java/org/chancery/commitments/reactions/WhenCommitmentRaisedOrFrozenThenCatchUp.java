package org.chancery.commitments.reactions;

import java.util.ArrayList;
import java.util.List;
import org.chancery.commitments.commitment.CommitmentCommand.Flag;
import org.chancery.commitments.commitment.CommitmentCommand.FollowMarking;
import org.chancery.commitments.commitment.CommitmentCommand.Freeze;
import org.chancery.commitments.commitment.CommitmentCommand.HandOn;
import org.chancery.commitments.commitment.CommitmentCommand.KeepByRound;
import org.chancery.commitments.commitment.CommitmentCommand.RaiseStanding;
import org.chancery.commitments.commitment.CommitmentCommand.Thaw;
import org.chancery.commitments.events.CommitmentEvent;
import org.chancery.commitments.events.CommitmentEvent.CommitmentFrozen;
import org.chancery.commitments.events.CommitmentEvent.CommitmentHandedOn;
import org.chancery.commitments.events.CommitmentEvent.CommitmentMarkingLowered;
import org.chancery.commitments.events.CommitmentEvent.CommitmentMarkingRaised;
import org.chancery.commitments.events.CommitmentEvent.CommitmentRestated;
import org.chancery.commitments.events.CommitmentEvent.CommitmentThawed;
import org.chancery.commitments.events.CommitmentEvent.FollowUpAgreed;
import org.chancery.commitments.events.CommitmentEvent.FulfilmentByRoundWithdrawn;
import org.chancery.commitments.events.CommitmentEvent.PromiseMade;
import org.chancery.commitments.events.CommitmentEvent.RequestMade;
import org.chancery.commitments.events.CommitmentId;
import org.chancery.commitments.events.CommitmentsEvents;
import org.chancery.commitments.links.Links;
import org.chancery.commitments.links.Links.News;
import org.chancery.commitments.links.Links.Suspension;
import org.chancery.platform.deciding.Command;
import org.chancery.platform.envelope.EventTypes;
import org.chancery.platform.envelope.Marking;
import org.chancery.platform.intake.Delivery;
import org.chancery.platform.intake.Reaction;
import org.springframework.stereotype.Component;

/**
 * A commitment may be raised after its mechanism was suspended or went into another, its words corrected or agreed, or the round held that it
 * promises, and then takes that up. Old records come in in any order, and lead to the same. What froze or thawed on news that
 * was overtaken meanwhile is set right.
 */
@Component
final class WhenCommitmentRaisedOrFrozenThenCatchUp implements Reaction<CommitmentEvent> {

    private final Links links;

    WhenCommitmentRaisedOrFrozenThenCatchUp(Links links) {
        this.links = links;
    }

    @Override
    public EventTypes from() {
        return CommitmentsEvents.TYPES;
    }

    @Override
    public String item(Command command, int place) {
        return command.toString();
    }

    @Override
    public List<? extends Command> react(CommitmentEvent event, Delivery delivery) {
        return switch (event) {
            case FollowUpAgreed _,
                    RequestMade _,
                    PromiseMade _,
                    CommitmentRestated _,
                    CommitmentMarkingRaised _,
                    CommitmentMarkingLowered _,
                    FulfilmentByRoundWithdrawn _ -> {
                links.await(delivery);
                yield catchUp(event.commitment(), delivery.label().marking());
            }
            case CommitmentHandedOn e -> {
                links.await(delivery);
                // Which rounds came later, days alone can tell.
                yield e.on() == null
                        ? moved(e.commitment(), links.news(e.commitment()))
                        : catchUp(e.commitment(), delivery.label().marking());
            }
            case CommitmentFrozen e -> {
                links.await(delivery);
                yield links.suspensions(e.commitment()).stream()
                                .anyMatch(one -> one.mechanism().equals(e.mechanism()))
                        ? List.of()
                        : List.of(new Thaw(e.commitment(), e.mechanism(), null));
            }
            case CommitmentThawed e -> {
                links.await(delivery);
                yield links.suspensions(e.commitment()).stream()
                        .filter(one -> one.mechanism().equals(e.mechanism()))
                        .map(one -> freeze(e.commitment(), one))
                        .toList();
            }
            case CommitmentEvent.PledgeRecorded _,
                    CommitmentEvent.RequestAnswered _,
                    CommitmentEvent.AdReferendumSettled _,
                    CommitmentEvent.ProgressReported _,
                    CommitmentEvent.ProgressReviewed _,
                    CommitmentEvent.ReportingScheduleSet _,
                    CommitmentEvent.ProgressReportDrewNear _,
                    CommitmentEvent.ProgressReportFellDue _,
                    CommitmentEvent.ProgressReportEscalated _,
                    CommitmentEvent.CommitmentFulfilled _,
                    CommitmentEvent.CommitmentDeferred _,
                    CommitmentEvent.MilestonesSet _,
                    CommitmentEvent.MilestoneMet _,
                    CommitmentEvent.CommitmentDrewNear _,
                    CommitmentEvent.CommitmentFellDue _,
                    CommitmentEvent.CommitmentEscalated _,
                    CommitmentEvent.CommitmentFulfilledByRound _,
                    CommitmentEvent.CommitmentFlagged _,
                    CommitmentEvent.CommitmentFlagCleared _,
                    CommitmentEvent.StandingRaised _,
                    CommitmentEvent.CommitmentWithdrawn _,
                    CommitmentEvent.CommitmentLapsed _ -> List.of();
        };
    }

    private static List<Command> moved(CommitmentId id, News news) {
        var commands = new ArrayList<Command>();
        news.suspensions().forEach(one -> commands.add(freeze(id, one)));
        news.mergers().forEach(one -> commands.add(new HandOn(id, one.mechanism(), one.into(), one.on())));
        return commands;
    }

    private List<Command> catchUp(CommitmentId id, Marking marking) {
        var commands = new ArrayList<Command>();
        News news = links.news(id);
        if (!marking.reaches(news.occasions())) {
            // Before whatever else happens to it, which not everybody may know of either.
            commands.add(new FollowMarking(id, news.occasions()));
        }
        commands.addAll(moved(id, news));
        news.corrections()
                .forEach(one ->
                        commands.add(new Flag(id, one.corrigendum(), one.statement(), one.reason(), one.marking())));
        news.agreements().forEach(one -> commands.add(new RaiseStanding(id, one.text(), one.on(), one.marking())));
        news.rounds()
                .forEach(one -> commands.add(
                        new KeepByRound(id, one.mechanism(), one.consultation(), one.on(), one.marking())));
        return commands;
    }

    private static Freeze freeze(CommitmentId id, Suspension suspension) {
        return new Freeze(id, suspension.mechanism(), suspension.reason(), suspension.on());
    }
}
