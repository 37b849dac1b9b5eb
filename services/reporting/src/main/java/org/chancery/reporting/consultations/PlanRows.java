package org.chancery.reporting.consultations;

import java.util.UUID;
import org.chancery.platform.envelope.codec.EventCodec;
import org.chancery.platform.intake.Delivery;
import org.chancery.reporting.Ranks;
import org.chancery.scheduling.events.AgendaTopic;
import org.chancery.scheduling.events.ConsultationEvent;
import org.chancery.scheduling.events.ConsultationEvent.AgendaItemAccepted;
import org.chancery.scheduling.events.ConsultationEvent.AgendaItemProposed;
import org.chancery.scheduling.events.ConsultationEvent.ConsultationHeld;
import org.chancery.scheduling.events.ConsultationEvent.ConsultationProposed;
import org.chancery.scheduling.events.ConsultationEvent.ConsultationScheduled;
import org.chancery.scheduling.events.ConsultationEvent.DelegationSet;
import org.chancery.scheduling.events.ConsultationEvent.HeldWithdrawn;
import org.chancery.scheduling.events.Delegation;
import org.chancery.scheduling.events.PartyCode;
import org.chancery.scheduling.events.ScheduleEntry;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of a consultation itself: its plan, and how it was held. */
final class PlanRows {

    private PlanRows() {}

    static void apply(ConsultationEvent event, Delivery delivery, JdbcClient db) {
        UUID id = event.consultation().value();
        switch (event) {
            case ConsultationProposed e -> propose(id, e, db);
            case ConsultationScheduled e -> schedule(id, ConsultationStatus.SCHEDULED, e.entry(), db);
            case DelegationSet e -> delegation(id, e.delegation(), db);
            case AgendaItemProposed e -> item(id, e, delivery.aggregateVersion(), db);
            case AgendaItemAccepted e -> accept(id, e.item().value(), e.position(), db);
            case ConsultationHeld e -> {
                schedule(id, ConsultationStatus.HELD, e.entry(), db);
                db.sql("delete from delegation where consultation = :id")
                        .param("id", id)
                        .update();
                e.attendance().forEach(delegation -> delegation(id, delegation, db));
                for (AgendaTopic topic : e.agenda()) {
                    accept(id, topic.item().value(), topic.position(), db);
                }
            }
            case HeldWithdrawn _ ->
                db.sql("update consultation set status = :status where id = :id")
                        .param("status", ConsultationStatus.SCHEDULED.name())
                        .param("id", id)
                        .update();
        }
        db.sql("update consultation set marking = greatest(marking, :marking) where id = :id")
                .param("marking", Ranks.of(delivery.label().marking()))
                .param("id", id)
                .update();
    }

    private static void propose(UUID id, ConsultationProposed event, JdbcClient db) {
        db.sql("""
                insert into consultation
                    (id, mechanism, title, parties, announced, follows_up, status, place_in_list, marking)
                values (:id, :mechanism, :title, :parties, :announced, :followsUp, :status, :place, 0)
                """)
                .param("id", id)
                .param(
                        "mechanism",
                        event.mechanism() == null ? null : event.mechanism().value())
                .param("title", event.title())
                .param("parties", event.parties().stream().map(PartyCode::value).toArray(String[]::new))
                .param("announced", event.announcedRound())
                .param(
                        "followsUp",
                        event.followsUp() == null ? null : event.followsUp().toString())
                .param("status", ConsultationStatus.PROPOSED.name())
                .param("place", "~/" + id)
                .update();
    }

    private static void schedule(UUID id, ConsultationStatus status, ScheduleEntry entry, JdbcClient db) {
        db.sql("update consultation set status = :status, entry = :entry::jsonb, place_in_list = :place where id = :id")
                .param("status", status.name())
                .param("entry", EventCodec.mapper().writeValueAsString(entry))
                .param("place", entry.date() + "/" + id)
                .param("id", id)
                .update();
    }

    private static void delegation(UUID id, Delegation delegation, JdbcClient db) {
        db.sql("""
                insert into delegation (consultation, party, content) values (:id, :party, :content::jsonb)
                on conflict (consultation, party) do update set content = excluded.content
                """)
                .param("id", id)
                .param("party", delegation.party().value())
                .param("content", EventCodec.mapper().writeValueAsString(delegation))
                .update();
    }

    private static void item(UUID id, AgendaItemProposed event, long number, JdbcClient db) {
        db.sql("""
                insert into agenda_item (consultation, item, topic, proposed_by, number)
                values (:id, :item, :topic, :proposedBy, :number)
                """)
                .param("id", id)
                .param("item", event.item().value())
                .param("topic", event.topic())
                .param(
                        "proposedBy",
                        event.proposedBy() == null ? null : event.proposedBy().value())
                .param("number", number)
                .update();
    }

    private static void accept(UUID id, UUID item, int position, JdbcClient db) {
        db.sql("update agenda_item set position = :position where consultation = :id and item = :item")
                .param("position", position)
                .param("id", id)
                .param("item", item)
                .update();
    }
}
