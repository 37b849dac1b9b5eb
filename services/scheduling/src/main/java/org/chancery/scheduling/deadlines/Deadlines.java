package org.chancery.scheduling.deadlines;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.chancery.platform.deciding.Commands;
import org.chancery.platform.deciding.Instruction;
import org.chancery.platform.deciding.Refused;
import org.chancery.platform.deciding.RequestKey;
import org.chancery.platform.envelope.Actor;
import org.chancery.platform.envelope.DerivedId;
import org.chancery.platform.envelope.Provenance;
import org.chancery.scheduling.deadlines.StandingRule.Due;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Asks each rule what is due, and sends it. What goes wrong is due again the next time. */
@Component
final class Deadlines {

    private static final Logger LOG = LoggerFactory.getLogger(Deadlines.class);

    /** Everything that is set off by time is derived within this one. */
    private static final UUID NAMESPACE = UUID.fromString("c1a7b7d2-20f5-5f0e-9a57-6d1f0f6b2e11");

    private final List<StandingRule> rules;
    private final Commands commands;
    private final Clock clock;

    Deadlines(List<StandingRule> rules, Commands commands, Clock clock) {
        this.rules = List.copyOf(rules);
        this.commands = commands;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${chancery.deadlines.every}", initialDelayString = "${chancery.deadlines.every}")
    void ask() {
        for (StandingRule rule : rules) {
            try {
                rule.due(clock.instant()).forEach(due -> send(rule, due));
            } catch (RuntimeException e) {
                // While the service starts or stops, its views or its database may be away.
                LOG.debug("{} is asked again later", rule.rule(), e);
            }
        }
    }

    private void send(StandingRule rule, Due due) {
        String key = DerivedId.of(NAMESPACE, rule.rule(), due.occasion()).toString();
        var actor = new Actor(Actor.Kind.DEADLINE, rule.rule());
        UUID correlation = Objects.requireNonNullElseGet(
                due.correlation(), () -> DerivedId.of(NAMESPACE, "correlation", rule.rule(), due.occasion()));
        try {
            commands.send(new Instruction(
                    due.command(),
                    new Provenance(actor, due.cause(), correlation),
                    null,
                    new RequestKey(actor.toString(), key, fingerprint(key))));
        } catch (Refused no) {
            // The view that told of it lags behind somebody who has just decided otherwise.
            LOG.debug("{} was refused: {}", rule.rule(), no.getMessage());
        }
    }

    /** Rule and occasion say which request it is, so they alone are its fingerprint. */
    private static String fingerprint(String key) {
        return Fingerprint.of(key.getBytes(StandardCharsets.UTF_8));
    }
}
