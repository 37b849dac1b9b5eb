package org.chancery.scheduling.deadlines;

import java.time.Instant;
import java.util.List;
import org.chancery.scheduling.consultation.ConsultationCommand.WithdrawAgendaItem;
import org.chancery.scheduling.events.AgendaItemId;
import org.chancery.scheduling.events.ConsultationId;
import org.chancery.scheduling.outlook.Expectations;
import org.chancery.scheduling.outlook.Expectations.Settled;
import org.chancery.scheduling.outlook.Over;
import org.springframework.stereotype.Component;

/**
 * A topic that was put forward from an open commitment is taken off once that is over, as long as the agenda is not locked
 * and the meeting lies ahead. The reason says how it ended and none of the words about it, which not everybody may know
 * who reads agendas.
 */
@Component
final class WhenCommitmentIsOverThenTakeItOffTheAgenda implements StandingRule {

    private final Expectations expectations;

    WhenCommitmentIsOverThenTakeItOffTheAgenda(Expectations expectations) {
        this.expectations = expectations;
    }

    @Override
    public List<Due> due(Instant now) {
        return expectations.settled().stream().map(this::due).toList();
    }

    private Due due(Settled settled) {
        var withdraw = new WithdrawAgendaItem(
                new ConsultationId(settled.consultation()), new AgendaItemId(settled.item()), reason(settled.how()));
        return new Due(
                withdraw, settled.item() + " at " + settled.consultation(), settled.event(), settled.correlation());
    }

    private static String reason(Over how) {
        return switch (how) {
            case FULFILLED -> "The commitment was fulfilled.";
            case WITHDRAWN -> "The commitment was withdrawn.";
            case LAPSED -> "The commitment has lapsed.";
        };
    }
}
