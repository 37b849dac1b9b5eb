package org.chancery.scheduling.outlook;

import java.util.UUID;
import org.chancery.commitments.events.CommitmentId;
import org.chancery.platform.envelope.Marking;
import org.chancery.platform.envelope.codec.EventCodec;
import org.chancery.platform.intake.Delivery;
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
import org.chancery.scheduling.events.ScheduleEntry;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of consultations in mechanisms. */
final class RoundRows {

    private RoundRows() {}

    static void apply(ConsultationEvent event, Delivery delivery, JdbcClient db) {
        UUID id = event.consultation().value();
        switch (event) {
            case ConsultationProposed e
            when e.mechanism() != null ->
                db.sql(
                                "insert into meeting (id, mechanism, marking, status, imported) values (:id, :mechanism, :marking, 'PROPOSED', :imported)")
                        .param("marking", delivery.label().marking().name())
                        .param("id", id)
                        .param("mechanism", e.mechanism().value())
                        .param("imported", delivery.provenance().isImported())
                        .update();
            case ConsultationScheduled e -> date(id, "SCHEDULED", e.entry(), db);
            case ConsultationRescheduled e -> date(id, "SCHEDULED", e.entry(), db);
            case ConsultationPostponed _ -> status(id, "POSTPONED", db);
            case ConsultationCancelled _ -> status(id, "CANCELLED", db);
            case ConsultationHeld e -> date(id, "HELD", e.entry(), db);
            case HeldWithdrawn _ -> status(id, "SCHEDULED", db);
            case ConsultationMarkingRaised e -> mark(id, e.marking(), db);
            case ConsultationMarkingLowered e -> mark(id, e.marking(), db);
            case AgendaLocked _ ->
                db.sql("update meeting set locked = true where id = :id")
                        .param("id", id)
                        .update();
            case AgendaItemProposed e
            when e.commitment() != null && e.commitment().kind().equals(CommitmentId.KIND) ->
                db.sql(
                                "insert into put_forward (meeting, commitment, item) values (:id, :commitment::uuid, :item) on conflict do nothing")
                        .param("id", id)
                        .param("commitment", e.commitment().id())
                        .param("item", e.item().value())
                        .update();
            case AgendaItemWithdrawn e ->
                db.sql("update put_forward set withdrawn = true where meeting = :id and item = :item")
                        .param("id", id)
                        .param("item", e.item().value())
                        .update();
            case ConsultationProposed _,
                    AgendaItemProposed _,
                    ConsultationAnnounced _,
                    DelegationSet _,
                    AttendanceCorrected _,
                    ObserversSet _,
                    HistoryNoted _,
                    NextRoundWished _,
                    GoalNamed _,
                    ZoneRulesChangeNoticed _,
                    WallTimeKept _,
                    AgendaItemAccepted _,
                    AgendaItemCarriedOver _,
                    AgendaItemTimed _,
                    AgendaDeadlineSet _,
                    AgendaOrdered _ -> {
                // None of them says when or where a round of a mechanism is.
            }
        }
    }

    private static void mark(UUID id, Marking marking, JdbcClient db) {
        db.sql("update meeting set marking = :marking where id = :id")
                .param("marking", marking.name())
                .param("id", id)
                .update();
    }

    private static void date(UUID id, String status, ScheduleEntry entry, JdbcClient db) {
        db.sql("update meeting set status = :status, entry = :entry::jsonb, day = :day where id = :id")
                .param("status", status)
                .param("entry", EventCodec.mapper().writeValueAsString(entry))
                .param("day", entry.date())
                .param("id", id)
                .update();
    }

    private static void status(UUID id, String status, JdbcClient db) {
        db.sql("update meeting set status = :status where id = :id")
                .param("status", status)
                .param("id", id)
                .update();
    }
}
