package org.chancery.commitments.reactions;

import java.util.List;
import org.chancery.commitments.commitment.CommitmentCommand.FollowMarking;
import org.chancery.commitments.links.Links;
import org.chancery.commitments.links.Meetings;
import org.chancery.platform.deciding.Command;
import org.chancery.platform.envelope.EventTypes;
import org.chancery.platform.intake.Delivery;
import org.chancery.platform.intake.Reaction;
import org.chancery.scheduling.events.ConsultationEvent.ConsultationMarkingRaised;
import org.chancery.scheduling.events.SchedulingEvents;
import org.springframework.stereotype.Component;

/**
 * What was promised at a meeting is marked as high as the meeting is raised. Where the meeting is lowered it stays as it
 * is: who may know of the one need not know of the other, and whoever has the authority lowers it by itself.
 */
@Component
final class WhenMeetingMarkedHigherThenMarkItsCommitments implements Reaction<ConsultationMarkingRaised> {

    private final Links links;

    WhenMeetingMarkedHigherThenMarkItsCommitments(Links links) {
        this.links = links;
    }

    @Override
    public EventTypes from() {
        return SchedulingEvents.TYPES;
    }

    @Override
    public String item(Command command, int place) {
        return command.toString();
    }

    @Override
    public List<FollowMarking> react(ConsultationMarkingRaised event, Delivery delivery) {
        links.await(delivery);
        return links.saidAt(event.consultation()).stream()
                .map(one -> new FollowMarking(one, Meetings.counted(event.marking())))
                .toList();
    }
}
