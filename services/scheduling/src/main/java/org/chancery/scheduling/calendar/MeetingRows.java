package org.chancery.scheduling.calendar;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
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
import org.chancery.scheduling.events.Delegation;
import org.chancery.scheduling.events.Delegation.Delegate;
import org.chancery.scheduling.events.PartyCode;
import org.chancery.scheduling.events.Reckoning;
import org.chancery.scheduling.events.ScheduleEntry;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of a consultation. */
final class MeetingRows {

    private MeetingRows() {}

    static void apply(ConsultationEvent event, Delivery delivery, JdbcClient db) {
        UUID id = event.consultation().value();
        switch (event) {
            case ConsultationProposed e -> propose(id, e, delivery.label().marking(), db);
            case ConsultationMarkingRaised e -> mark(id, e.marking(), db);
            case ConsultationMarkingLowered e -> mark(id, e.marking(), db);
            case ConsultationScheduled e -> date(id, e.entry(), e.reckoning(), db);
            case ConsultationRescheduled e -> date(id, e.entry(), e.reckoning(), db);
            case ConsultationPostponed _ -> planned(id, false, false, db);
            case ConsultationCancelled _, ConsultationHeld _ -> planned(id, false, true, db);
            case HeldWithdrawn _ -> planned(id, true, false, db);
            case DelegationSet e -> sit(id, e.delegation(), db);
            case AttendanceCorrected e -> sit(id, e.delegation(), db);
            case ZoneRulesChangeNoticed e -> {
                // Where an earlier change still waits, what stood before that one is what people know.
                db.sql("""
                        update meeting set before = coalesce(before, :before::jsonb), after = :after::jsonb,
                            reckoning = :after::jsonb
                        where id = :id
                        """)
                        .param("before", EventCodec.mapper().writeValueAsString(e.before()))
                        .param("after", EventCodec.mapper().writeValueAsString(e.after()))
                        .param("id", id)
                        .update();
                db.sql("""
                        update meeting set before = null, after = null
                        where id = :id and before - 'rules' = after - 'rules'
                        """).param("id", id).update();
            }
            case WallTimeKept _ ->
                db.sql("update meeting set before = null, after = null where id = :id")
                        .param("id", id)
                        .update();
            case AgendaDeadlineSet e ->
                db.sql("update meeting set deadline = :deadline::jsonb where id = :id")
                        .param("deadline", EventCodec.mapper().writeValueAsString(e))
                        .param("id", id)
                        .update();
            case AgendaLocked _ ->
                db.sql("update meeting set locked = true where id = :id")
                        .param("id", id)
                        .update();
            case ConsultationAnnounced _,
                    ObserversSet _,
                    HistoryNoted _,
                    NextRoundWished _,
                    GoalNamed _,
                    AgendaItemProposed _,
                    AgendaItemAccepted _,
                    AgendaItemWithdrawn _,
                    AgendaItemCarriedOver _,
                    AgendaItemTimed _,
                    AgendaOrdered _ -> {
                // None of them takes anybody's time.
            }
        }
    }

    private static void propose(UUID id, ConsultationProposed event, Marking marking, JdbcClient db) {
        db.sql("""
                insert into meeting (id, mechanism, title, parties, marking)
                values (:id, :mechanism, :title, :parties, :marking)
                """)
                .param("marking", marking.name())
                .param("id", id)
                .param(
                        "mechanism",
                        event.mechanism() == null ? null : event.mechanism().value())
                .param("title", event.title())
                .param("parties", event.parties().stream().map(PartyCode::value).toArray(String[]::new))
                .update();
    }

    private static void mark(UUID id, Marking marking, JdbcClient db) {
        db.sql("update meeting set marking = :marking where id = :id")
                .param("marking", marking.name())
                .param("id", id)
                .update();
    }

    private static void date(UUID id, ScheduleEntry entry, @Nullable Reckoning reckoning, JdbcClient db) {
        db.sql("""
                update meeting set planned = true, entry = :entry::jsonb, first_day = :first, last_day = :last,
                    reckoning = :reckoning::jsonb, before = null, after = null
                where id = :id
                """)
                .param(
                        "reckoning",
                        reckoning == null ? null : EventCodec.mapper().writeValueAsString(reckoning))
                .param("entry", EventCodec.mapper().writeValueAsString(entry))
                .param("first", entry.date())
                .param("last", entry.until() == null ? entry.date() : entry.until())
                .param("id", id)
                .update();
    }

    private static void planned(UUID id, boolean planned, boolean over, JdbcClient db) {
        db.sql("""
                update meeting set planned = :planned, over = :over, reckoning = null, before = null, after = null
                where id = :id
                """)
                .param("planned", planned)
                .param("over", over)
                .param("id", id)
                .update();
    }

    private static void sit(UUID id, Delegation delegation, JdbcClient db) {
        db.sql("delete from delegate where meeting = :id and party = :party")
                .param("id", id)
                .param("party", delegation.party().value())
                .update();
        List<Delegate> there = Stream.concat(delegation.chairs().stream(), delegation.members().stream())
                .filter(delegate -> !delegate.stayedAway())
                .toList();
        db.sql("""
                insert into delegate (meeting, party, place, person, name)
                select :id, :party, place - 1, person, name
                from unnest(:persons::uuid[], :names::text[]) with ordinality as there (person, name, place)
                """)
                .param("id", id)
                .param("party", delegation.party().value())
                .param(
                        "persons",
                        there.stream()
                                .map(one -> one.person() == null
                                        ? null
                                        : one.person().value())
                                .toArray(UUID[]::new))
                .param("names", there.stream().map(one -> one.name().value()).toArray(String[]::new))
                .update();
    }
}
