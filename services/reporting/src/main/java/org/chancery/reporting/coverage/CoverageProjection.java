package org.chancery.reporting.coverage;

import java.util.List;
import org.chancery.minutes.events.MinutesEvents;
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
import org.chancery.scheduling.events.PartyCode;
import org.chancery.scheduling.events.SchedulingEvents;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps campaigns with their targets and consultations, and what was asked in records. */
@Component
final class CoverageProjection implements Projection {

    static final String VIEW = "coverage";

    @Override
    public String view() {
        return VIEW;
    }

    @Override
    public List<Feed> feeds() {
        return List.of(
                Feed.of(SchedulingEvents.TYPES).on(CampaignEvent.class, CoverageProjection::campaign),
                Feed.of(MinutesEvents.TYPES).on(RecordEvent.class, RequestRows::apply));
    }

    private static void campaign(CampaignEvent event, Delivery delivery, JdbcClient db) {
        switch (event) {
            case CampaignOpened e ->
                db.sql("""
                        insert into campaign (id, name, goal, own_side, ends, place_in_list, marking)
                        values (:id, :name, :goal, :ownSide, :ends, :place, :marking)
                        """)
                        .param("id", e.campaign().value())
                        .param("name", e.name())
                        .param("goal", e.goal())
                        .param("ownSide", e.ownSide().value())
                        .param("ends", e.ends())
                        .param("place", e.name() + "/" + e.campaign().value())
                        .param("marking", Ranks.of(delivery.label().marking()))
                        .update();
            case TargetsSet e ->
                db.sql("update campaign set targets = :targets where id = :id")
                        .param(
                                "targets",
                                e.targets().stream().map(PartyCode::value).toArray(String[]::new))
                        .param("id", e.campaign().value())
                        .update();
            case CampaignEvent.PhasesPlanned e ->
                set(e, "phases", EventCodec.mapper().writeValueAsString(e.phases()), db);
            case CampaignEvent.PhaseBegun e ->
                set(e, "present", EventCodec.mapper().writeValueAsString(e), db);
            case CampaignEvent.CampaignClosed e ->
                set(e, "outcome", EventCodec.mapper().writeValueAsString(e), db);
            case ConsultationAssigned e ->
                db.sql(
                                "insert into assigned (campaign, consultation, number) values (:campaign, :consultation, :number)")
                        .param("campaign", e.campaign().value())
                        .param("consultation", e.consultation().value())
                        .param("number", delivery.aggregateVersion())
                        .update();
        }
    }

    private static void set(CampaignEvent event, String column, String json, JdbcClient db) {
        db.sql("update campaign set " + column + " = :json::jsonb where id = :id")
                .param("json", json)
                .param("id", event.campaign().value())
                .update();
    }
}
