package org.chancery.scheduling.deadlines;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.chancery.scheduling.calendar.Upcoming;
import org.chancery.scheduling.consultation.ConsultationCommand.LockAgenda;
import org.chancery.scheduling.events.ConsultationEvent.AgendaDeadlineSet;
import org.chancery.scheduling.zones.ZoneRulesInForce;
import org.springframework.stereotype.Component;

/** Once its deadline has passed, an agenda is locked. */
@Component
final class WhenAgendaDeadlinePassesThenLockIt implements StandingRule {

    private final Upcoming upcoming;
    private final ZoneRulesInForce rules;

    WhenAgendaDeadlinePassesThenLockIt(Upcoming upcoming, ZoneRulesInForce rules) {
        this.upcoming = upcoming;
        this.rules = rules;
    }

    @Override
    public List<Due> due(Instant now) {
        return upcoming.agendaDeadlines().stream()
                .filter(deadline -> !instant(deadline).isAfter(now))
                .map(deadline -> new Due(
                        new LockAgenda(deadline.consultation()),
                        deadline.consultation() + " " + deadline.date() + " " + deadline.time() + " " + deadline.zone(),
                        null,
                        null))
                .toList();
    }

    private Instant instant(AgendaDeadlineSet deadline) {
        var time = deadline.date().atTime(deadline.time());
        return time.toInstant(rules.of(ZoneId.of(deadline.zone())).getOffset(time));
    }
}
