package org.chancery.reporting.mechanisms;

import java.util.List;
import java.util.UUID;
import org.chancery.platform.intake.Delivery;
import org.chancery.platform.intake.Feed;
import org.chancery.platform.intake.Projection;
import org.chancery.reporting.Ranks;
import org.chancery.reporting.Recording;
import org.chancery.scheduling.events.DecisionEvent;
import org.chancery.scheduling.events.DecisionEvent.MechanismsDecided;
import org.chancery.scheduling.events.MechanismEvent;
import org.chancery.scheduling.events.SchedulingEvents;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps mechanisms with their lives and rounds, and the decisions on several of them. */
@Component
final class MechanismsProjection implements Projection {

    static final String VIEW = "mechanisms";

    @Override
    public String view() {
        return VIEW;
    }

    @Override
    public List<Feed> feeds() {
        return List.of(Feed.of(SchedulingEvents.TYPES)
                .on(MechanismEvent.class, MechanismRows::apply)
                .on(MechanismEvent.class, StepRows::apply)
                .on(DecisionEvent.class, MechanismsProjection::decision));
    }

    private static void decision(DecisionEvent event, Delivery delivery, JdbcClient db) {
        switch (event) {
            case MechanismsDecided e ->
                Recording.of(delivery)
                        .put(db.sql("""
                                insert into decision (id, act, mechanisms, side, reason, on_date, by, at, marking)
                                values (:id, :act, :mechanisms, :side, :reason, :on, :by, :at, :marking)
                                """))
                        .param("id", e.decision().value())
                        .param("act", e.act().name())
                        .param(
                                "mechanisms",
                                e.mechanisms().stream()
                                        .map(each -> each.value())
                                        .toArray(UUID[]::new))
                        .param("side", e.by() == null ? null : e.by().value())
                        .param("reason", e.reason())
                        .param("on", e.on())
                        .param("marking", Ranks.of(delivery.label().marking()))
                        .update();
        }
    }
}
