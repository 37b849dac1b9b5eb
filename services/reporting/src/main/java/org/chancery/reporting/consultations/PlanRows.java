package org.chancery.reporting.consultations;

import java.util.List;
import java.util.UUID;
import org.chancery.platform.envelope.Marking;
import org.chancery.platform.envelope.codec.EventCodec;
import org.chancery.platform.intake.Delivery;
import org.chancery.reporting.Ranks;
import org.chancery.scheduling.events.AgendaTopic;
import org.chancery.scheduling.events.ConsultationEvent;
import org.chancery.scheduling.events.ConsultationEvent.AgendaDeadlineSet;
import org.chancery.scheduling.events.ConsultationEvent.AgendaItemAccepted;
import org.chancery.scheduling.events.ConsultationEvent.AgendaItemCarriedOver;
import org.chancery.scheduling.events.ConsultationEvent.AgendaItemProposed;
import org.chancery.scheduling.events.ConsultationEvent.AgendaItemTimed;
import org.chancery.scheduling.events.ConsultationEvent.AgendaItemWithdrawn;
import org.chancery.scheduling.events.ConsultationEvent.AgendaLocked;
import org.chancery.scheduling.events.ConsultationEvent.AgendaOrdered;
import org.chancery.scheduling.events.ConsultationEvent.AttendanceCorrected;
import org.chancery.scheduling.events.ConsultationEvent.ConsultationAnnounced;
import org.chancery.scheduling.events.ConsultationEvent.ConsultationCancelled;
import org.chancery.scheduling.events.ConsultationEvent.ConsultationHeld;
import org.chancery.scheduling.events.ConsultationEvent.ConsultationMarkingLowered;
import org.chancery.scheduling.events.ConsultationEvent.ConsultationMarkingRaised;
import org.chancery.scheduling.events.ConsultationEvent.ConsultationPostponed;
import org.chancery.scheduling.events.ConsultationEvent.ConsultationProposed;
import org.chancery.scheduling.events.ConsultationEvent.ConsultationRescheduled;
import org.chancery.scheduling.events.ConsultationEvent.ConsultationScheduled;
import org.chancery.scheduling.events.ConsultationEvent.DelegationSet;
import org.chancery.scheduling.events.ConsultationEvent.GoalNamed;
import org.chancery.scheduling.events.ConsultationEvent.HeldWithdrawn;
import org.chancery.scheduling.events.ConsultationEvent.HistoryNoted;
import org.chancery.scheduling.events.ConsultationEvent.NextRoundWished;
import org.chancery.scheduling.events.ConsultationEvent.ObserversSet;
import org.chancery.scheduling.events.ConsultationEvent.WallTimeKept;
import org.chancery.scheduling.events.ConsultationEvent.ZoneRulesChangeNoticed;
import org.chancery.scheduling.events.Delegation;
import org.chancery.scheduling.events.Observer;
import org.chancery.scheduling.events.PartyCode;
import org.chancery.scheduling.events.ScheduleEntry;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of a consultation itself: its plan, and how it was held. */
final class PlanRows {

    private PlanRows() {}

    static void apply(ConsultationEvent event, Delivery delivery, JdbcClient db) {
        UUID id = event.consultation().value();
        switch (event) {
            case ConsultationProposed e ->
                propose(id, e, Ranks.of(delivery.label().marking()), db);
            case ConsultationScheduled e -> schedule(id, ConsultationStatus.SCHEDULED, e.entry(), db);
            case ConsultationRescheduled e -> schedule(id, ConsultationStatus.SCHEDULED, e.entry(), db);
            case ConsultationAnnounced _ ->
                db.sql("update consultation set announced_date = true where id = :id")
                        .param("id", id)
                        .update();
            case ConsultationPostponed _ -> status(id, ConsultationStatus.POSTPONED, db);
            case ConsultationCancelled _ -> status(id, ConsultationStatus.CANCELLED, db);
            case NextRoundWished e ->
                db.sql("update consultation set next_phrase = :phrase, next_place = :place where id = :id")
                        .param("id", id)
                        .param("phrase", e.phrase())
                        .param("place", e.place())
                        .update();
            case GoalNamed e ->
                db.sql("update consultation set goal = :goal, goal_by = :by where id = :id")
                        .param("id", id)
                        .param("goal", e.goal())
                        .param("by", e.by())
                        .update();
            case ObserversSet e -> observers(id, e.observers(), db);
            case AttendanceCorrected e -> delegation(id, e.delegation(), db);
            case AgendaItemWithdrawn e ->
                db.sql("delete from agenda_item where consultation = :id and item = :item")
                        .param("id", id)
                        .param("item", e.item().value())
                        .update();
            case AgendaItemCarriedOver e ->
                db.sql("update agenda_item set carried_to = :to where consultation = :id and item = :item")
                        .param("id", id)
                        .param("item", e.item().value())
                        .param("to", e.to().value())
                        .update();
            case AgendaOrdered e -> {
                for (int i = 0; i < e.items().size(); i++) {
                    accept(id, e.items().get(i).value(), i + 1, db);
                }
            }
            case AgendaItemTimed e ->
                db.sql("update agenda_item set minutes = :minutes where consultation = :id and item = :item")
                        .param("id", id)
                        .param("item", e.item().value())
                        .param("minutes", e.minutes())
                        .update();
            case AgendaDeadlineSet _ -> {
                // That the agenda is locked is shown; until when it stays open, scheduling tells.
            }
            case ZoneRulesChangeNoticed _, WallTimeKept _, HistoryNoted _ -> {
                // What is planned stands; the course tells of them.
            }
            case ConsultationMarkingRaised e -> mark(id, e.marking(), db);
            case ConsultationMarkingLowered e -> mark(id, e.marking(), db);
            case AgendaLocked _ ->
                db.sql("update consultation set agenda_locked = true where id = :id")
                        .param("id", id)
                        .update();
            case DelegationSet e -> delegation(id, e.delegation(), db);
            case AgendaItemProposed e -> item(id, e, delivery.aggregateVersion(), db);
            case AgendaItemAccepted e -> accept(id, e.item().value(), e.position(), db);
            case ConsultationHeld e -> {
                schedule(id, ConsultationStatus.HELD, e.entry(), db);
                db.sql("delete from delegation where consultation = :id")
                        .param("id", id)
                        .update();
                db.sql(
                                "update consultation set observers = :observers::jsonb, counted_as = :counted::jsonb where id = :id")
                        .param("observers", EventCodec.mapper().writeValueAsString(e.observers()))
                        .param("counted", EventCodec.mapper().writeValueAsString(e.countedAs()))
                        .param("id", id)
                        .update();
                e.attendance().forEach(delegation -> delegation(id, delegation, db));
                for (AgendaTopic topic : e.agenda()) {
                    accept(id, topic.item().value(), topic.position(), db);
                }
            }
            case HeldWithdrawn _ ->
                db.sql("update consultation set status = :status, counted_as = '[]' where id = :id")
                        .param("status", ConsultationStatus.SCHEDULED.name())
                        .param("id", id)
                        .update();
        }
        CourseRows.apply(event, delivery, db);
    }

    private static void mark(UUID id, Marking marking, JdbcClient db) {
        db.sql("update consultation set marking = :marking where id = :id")
                .param("marking", Ranks.of(marking))
                .param("id", id)
                .update();
    }

    private static void propose(UUID id, ConsultationProposed event, int marking, JdbcClient db) {
        db.sql("""
                insert into consultation
                    (id, mechanism, title, parties, announced, proposed_by, follows_up, margins_of, side_meeting_of,
                     status, place_in_list, marking)
                values (:id, :mechanism, :title, :parties, :announced, :proposedBy, :followsUp, :marginsOf, :sideMeetingOf,
                     :status, :place, :marking)
                """)
                .param("marking", marking)
                .param(
                        "proposedBy",
                        event.proposedBy() == null ? null : event.proposedBy().value())
                .param("marginsOf", event.marginsOf())
                .param(
                        "sideMeetingOf",
                        event.sideMeetingOf() == null
                                ? null
                                : event.sideMeetingOf().value())
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
        db.sql("""
                update consultation set status = :status, entry = :entry::jsonb, announced_date = announced_date and not :moved,
                    place_in_list = :place
                where id = :id
                """)
                .param("moved", status == ConsultationStatus.SCHEDULED)
                .param("status", status.name())
                .param("entry", EventCodec.mapper().writeValueAsString(entry))
                .param("place", (entry.date() == null ? "~" : entry.date()) + "/" + id)
                .param("id", id)
                .update();
    }

    private static void status(UUID id, ConsultationStatus status, JdbcClient db) {
        db.sql("update consultation set status = :status where id = :id")
                .param("status", status.name())
                .param("id", id)
                .update();
    }

    private static void observers(UUID id, List<Observer> observers, JdbcClient db) {
        db.sql("update consultation set observers = :observers::jsonb where id = :id")
                .param("observers", EventCodec.mapper().writeValueAsString(observers))
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
                insert into agenda_item (consultation, item, topic, proposed_by, commitment, number)
                values (:id, :item, :topic, :proposedBy, :commitment, :number)
                """)
                .param(
                        "commitment",
                        event.commitment() == null ? null : event.commitment().toString())
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
