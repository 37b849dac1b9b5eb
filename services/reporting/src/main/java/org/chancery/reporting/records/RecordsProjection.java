package org.chancery.reporting.records;

import java.util.List;
import org.chancery.minutes.events.MinutesEvents;
import org.chancery.minutes.events.ReadoutEvent;
import org.chancery.minutes.events.ReadoutEvent.AssessmentWritten;
import org.chancery.minutes.events.ReadoutEvent.ReadoutReleased;
import org.chancery.minutes.events.RecordEvent;
import org.chancery.platform.envelope.codec.EventCodec;
import org.chancery.platform.intake.Delivery;
import org.chancery.platform.intake.Feed;
import org.chancery.platform.intake.Projection;
import org.chancery.reporting.ConsultationMarks;
import org.chancery.reporting.Ranks;
import org.chancery.reporting.Recording;
import org.chancery.scheduling.events.ConsultationEvent.ConsultationMarkingLowered;
import org.chancery.scheduling.events.ConsultationEvent.ConsultationMarkingRaised;
import org.chancery.scheduling.events.ConsultationEvent.ConsultationProposed;
import org.chancery.scheduling.events.MechanismEvent;
import org.chancery.scheduling.events.SchedulingEvents;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps records with everything that belongs to them. */
@Component
final class RecordsProjection implements Projection {

    static final String VIEW = "records";

    @Override
    public String view() {
        return VIEW;
    }

    @Override
    public List<Feed> feeds() {
        return List.of(
                Feed.of(SchedulingEvents.TYPES)
                        .on(MechanismEvent.class, MechanismNames::apply)
                        .inBatches(ConsultationProposed.class, ConsultationMarks::apply)
                        .inBatches(ConsultationMarkingRaised.class, ConsultationMarks::apply)
                        .inBatches(ConsultationMarkingLowered.class, ConsultationMarks::apply),
                Feed.of(MinutesEvents.TYPES)
                        .on(RecordEvent.class, RecordRows::apply)
                        .on(RecordEvent.class, PaperRows::apply)
                        .on(ReadoutEvent.class, RecordsProjection::readout));
    }

    private static void readout(ReadoutEvent event, Delivery delivery, JdbcClient db) {
        switch (event) {
            case ReadoutReleased e ->
                Recording.of(delivery)
                        .put(db.sql("""
                                insert into released (record, content, by, at, marking)
                                values (:record, :content::jsonb, :by, :at, :marking)
                                """))
                        .param("record", e.record().value())
                        .param("content", EventCodec.mapper().writeValueAsString(e))
                        .param("marking", Ranks.of(delivery.label().marking()))
                        .update();
            case AssessmentWritten _ -> {
                // A judgement of the meeting is shown with the meeting.
            }
        }
    }
}
