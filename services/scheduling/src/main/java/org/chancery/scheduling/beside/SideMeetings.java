package org.chancery.scheduling.beside;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.chancery.platform.intake.Delivery;
import org.chancery.platform.intake.Views;
import org.chancery.scheduling.events.ConsultationId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.stereotype.Component;

/**
 * The consultations that accompany others. Whoever reacts to an event asks only after the view has taken that event, so
 * that of two events that meet the second finds the first.
 */
@Component
public final class SideMeetings {

    static final String VIEW = "beside";

    private static final Duration ON_THE_WAY = Duration.ofSeconds(10);

    /** The intake that offers the views also runs the rules that ask this one, so it is fetched when it is there. */
    private final ObjectProvider<Views> views;

    SideMeetings(ObjectProvider<Views> views) {
        this.views = views;
    }

    /** @throws TransientDataAccessResourceException where the view is late, so that the event is taken again */
    public void await(Delivery delivery) {
        if (!views.getObject().awaitApplied(VIEW, delivery.subject(), delivery.aggregateVersion(), ON_THE_WAY)) {
            throw new TransientDataAccessResourceException(
                    "the view " + VIEW + " has not taken " + delivery.subject() + " yet");
        }
    }

    /** Those that accompany the consultation. */
    public List<ConsultationId> of(ConsultationId consultation) {
        return views.getObject()
                .query(
                        VIEW,
                        db -> db.sql("select id from side_meeting where accompanies = :id order by id")
                                .param("id", consultation.value())
                                .query((row, _) -> new ConsultationId(row.getObject("id", UUID.class)))
                                .list());
    }
}
