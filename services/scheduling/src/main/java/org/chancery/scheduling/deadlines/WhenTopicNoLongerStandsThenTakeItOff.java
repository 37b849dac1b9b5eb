package org.chancery.scheduling.deadlines;

import java.time.Instant;
import java.util.List;
import org.chancery.scheduling.consultation.ConsultationCommand.WithdrawAgendaItem;
import org.chancery.scheduling.events.AgendaItemId;
import org.chancery.scheduling.events.ConsultationId;
import org.chancery.scheduling.outlook.Expectations;
import org.chancery.scheduling.outlook.Expectations.Exposed;
import org.springframework.stereotype.Component;

/**
 * A topic is taken off where its commitment has come to be marked higher than the meeting, as long as the agenda is not
 * locked and the meeting lies ahead. Neither a reason nor the name of the rule says so, since both are read by those who
 * may no longer know of the commitment.
 */
@Component
final class WhenTopicNoLongerStandsThenTakeItOff implements StandingRule {

    private final Expectations expectations;

    WhenTopicNoLongerStandsThenTakeItOff(Expectations expectations) {
        this.expectations = expectations;
    }

    @Override
    public List<Due> due(Instant now) {
        return expectations.exposed().stream()
                .map(WhenTopicNoLongerStandsThenTakeItOff::due)
                .toList();
    }

    private static Due due(Exposed topic) {
        var withdraw =
                new WithdrawAgendaItem(new ConsultationId(topic.consultation()), new AgendaItemId(topic.item()), null);
        return new Due(withdraw, topic.item() + " at " + topic.consultation(), topic.event(), topic.correlation());
    }
}
