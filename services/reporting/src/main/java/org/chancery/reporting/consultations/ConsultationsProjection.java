package org.chancery.reporting.consultations;

import java.util.List;
import org.chancery.minutes.events.MinutesEvents;
import org.chancery.minutes.events.ReadoutEvent;
import org.chancery.minutes.events.RecordEvent;
import org.chancery.platform.envelope.codec.EventCodec;
import org.chancery.platform.intake.Delivery;
import org.chancery.platform.intake.Feed;
import org.chancery.platform.intake.Projection;
import org.chancery.reporting.Ranks;
import org.chancery.scheduling.events.CampaignEvent;
import org.chancery.scheduling.events.CampaignEvent.CampaignOpened;
import org.chancery.scheduling.events.CampaignEvent.ConsultationAssigned;
import org.chancery.scheduling.events.CampaignEvent.TargetsSet;
import org.chancery.scheduling.events.ConsultationEvent;
import org.chancery.scheduling.events.DecisionEvent;
import org.chancery.scheduling.events.DecisionEvent.MechanismsDecided;
import org.chancery.scheduling.events.MechanismEvent;
import org.chancery.scheduling.events.MechanismEvent.MechanismLaunched;
import org.chancery.scheduling.events.MechanismEvent.RoundCountWithdrawn;
import org.chancery.scheduling.events.MechanismEvent.RoundCounted;
import org.chancery.scheduling.events.PartyEvent;
import org.chancery.scheduling.events.PartyEvent.PartyRegistered;
import org.chancery.scheduling.events.SchedulingEvents;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what the list and the page of a consultation show. */
@Component
final class ConsultationsProjection implements Projection {

    static final String VIEW = "consultations";

    @Override
    public String view() {
        return VIEW;
    }

    @Override
    public List<Feed> feeds() {
        return List.of(
                Feed.of(SchedulingEvents.TYPES)
                        .on(PartyEvent.class, ConsultationsProjection::party)
                        .on(MechanismEvent.class, ConsultationsProjection::mechanism)
                        .on(ConsultationEvent.class, PlanRows::apply)
                        .on(CampaignEvent.class, ConsultationsProjection::campaign)
                        .on(DecisionEvent.class, ConsultationsProjection::decision),
                Feed.of(MinutesEvents.TYPES)
                        .on(RecordEvent.class, RecordRows::record)
                        .on(ReadoutEvent.class, RecordRows::readout));
    }

    private static void party(PartyEvent event, Delivery delivery, JdbcClient db) {
        switch (event) {
            case PartyRegistered e ->
                db.sql("insert into party (code, registered) values (:code, :registered::jsonb)")
                        .param("code", e.party().value())
                        .param("registered", EventCodec.mapper().writeValueAsString(e))
                        .update();
            case PartyEvent.WorkingWeekSet _, PartyEvent.HolidaysSet _ -> {
                // When its offices are open matters to those who plan, who ask scheduling.
            }
        }
    }

    private static void meets(MechanismEvent event, String state, JdbcClient db) {
        db.sql("update mechanism set state = :state where id = :id")
                .param("id", event.mechanism().value())
                .param("state", state)
                .update();
    }

    private static void mechanism(MechanismEvent event, Delivery delivery, JdbcClient db) {
        switch (event) {
            case MechanismLaunched e ->
                db.sql("""
                        insert into mechanism (id, name, level) values (:id, :name, :level)
                        on conflict (id) do update set name = excluded.name, level = excluded.level
                        """)
                        .param("id", e.mechanism().value())
                        .param("name", e.name())
                        .param("level", e.level())
                        .update();
            case MechanismEvent.MechanismProposed e ->
                db.sql("insert into mechanism (id, name) values (:id, :name)")
                        .param("id", e.mechanism().value())
                        .param("name", e.name())
                        .update();
            case MechanismEvent.MechanismRenamed e ->
                db.sql("update mechanism set name = :name where id = :id")
                        .param("id", e.mechanism().value())
                        .param("name", e.name())
                        .update();
            case MechanismEvent.LevelRaised e ->
                db.sql("update mechanism set level = :level where id = :id")
                        .param("id", e.mechanism().value())
                        .param("level", e.level())
                        .update();
            case MechanismEvent.MechanismSuspended e -> meets(e, "SUSPENDED", db);
            case MechanismEvent.MechanismResumed e -> meets(e, "LAUNCHED", db);
            case MechanismEvent.MechanismClosed e -> meets(e, "CLOSED", db);
            case MechanismEvent.AliasAdded _, MechanismEvent.RhythmSet _, MechanismEvent.MechanismsMerged _ -> {
                // Consultations are shown under the mechanism's own name, whatever its rhythm and whatever it took in.
            }
            case RoundCounted e ->
                db.sql("""
                        insert into round (consultation, mechanism, ordinal, level)
                        values (:consultation, :mechanism, :ordinal, (select level from mechanism where id = :mechanism))
                        """)
                        .param("consultation", e.consultation().value())
                        .param("mechanism", e.mechanism().value())
                        .param("ordinal", e.ordinal())
                        .update();
            case RoundCountWithdrawn e ->
                db.sql("delete from round where consultation = :consultation and mechanism = :mechanism")
                        .param("consultation", e.consultation().value())
                        .param("mechanism", e.mechanism().value())
                        .update();
        }
    }

    private static void decision(DecisionEvent event, Delivery delivery, JdbcClient db) {
        switch (event) {
            case MechanismsDecided e ->
                db.sql("insert into decision (id, on_date, marking) values (:id, :on, :marking)")
                        .param("id", e.decision().value())
                        .param("on", e.on())
                        .param("marking", Ranks.of(delivery.label().marking()))
                        .update();
        }
    }

    private static void campaign(CampaignEvent event, Delivery delivery, JdbcClient db) {
        switch (event) {
            case CampaignOpened e ->
                db.sql("insert into campaign (id, name, goal, marking) values (:id, :name, :goal, :marking)")
                        .param("id", e.campaign().value())
                        .param("name", e.name())
                        .param("goal", e.goal())
                        .param("marking", Ranks.of(delivery.label().marking()))
                        .update();
            case ConsultationAssigned e ->
                db.sql("insert into campaign_consultation (campaign, consultation) values (:campaign, :consultation)")
                        .param("campaign", e.campaign().value())
                        .param("consultation", e.consultation().value())
                        .update();
            case TargetsSet _,
                    CampaignEvent.PhasesPlanned _,
                    CampaignEvent.PhaseBegun _,
                    CampaignEvent.CampaignClosed _ -> {
                // A consultation shows which campaigns it serves, not how far those have come.
            }
        }
    }
}
