package org.chancery.scheduling.beside;

import java.util.List;
import org.chancery.platform.intake.Delivery;
import org.chancery.platform.intake.Feed;
import org.chancery.platform.intake.Projection;
import org.chancery.scheduling.events.ConsultationEvent.ConsultationProposed;
import org.chancery.scheduling.events.SchedulingEvents;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps which consultation accompanies which. */
@Component
final class BesideProjection implements Projection {

    @Override
    public String view() {
        return SideMeetings.VIEW;
    }

    @Override
    public List<Feed> feeds() {
        return List.of(Feed.of(SchedulingEvents.TYPES).on(ConsultationProposed.class, BesideProjection::proposed));
    }

    private static void proposed(ConsultationProposed event, Delivery delivery, JdbcClient db) {
        if (event.sideMeetingOf() != null) {
            db.sql("insert into side_meeting (id, accompanies) values (:id, :accompanies)")
                    .param("id", event.consultation().value())
                    .param("accompanies", event.sideMeetingOf().value())
                    .update();
        }
    }
}
