package org.chancery.reporting.consultations;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.chancery.platform.envelope.Marking;
import org.chancery.platform.envelope.codec.EventCodec;
import org.chancery.platform.intake.Delivery;
import org.chancery.reporting.Ranks;
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
import org.chancery.scheduling.events.DecisionId;
import org.chancery.scheduling.events.PartyCode;
import org.chancery.scheduling.events.ScheduleEntry;
import org.chancery.scheduling.events.StatedReason;
import org.chancery.scheduling.events.Told;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows that tell what became of the date: set, announced, moved, postponed, given up, held. */
final class CourseRows {

    private CourseRows() {}

    /** @param by those who asked for it or told of it */
    private record Row(
            ConsultationStep.Kind kind,
            @Nullable ScheduleEntry entry,
            @Nullable ScheduleEntry before,
            List<PartyCode> by,
            List<StatedReason> reasons,
            @Nullable LocalDate on,
            @Nullable Told told,
            @Nullable DecisionId decision,
            @Nullable Marking marked) {

        Row(
                ConsultationStep.Kind kind,
                @Nullable ScheduleEntry entry,
                @Nullable ScheduleEntry before,
                List<PartyCode> by,
                List<StatedReason> reasons,
                @Nullable LocalDate on,
                @Nullable Told told) {
            this(kind, entry, before, by, reasons, on, told, null, null);
        }

        static Row dated(ConsultationStep.Kind kind, ScheduleEntry entry, @Nullable Told told) {
            return new Row(kind, entry, null, List.of(), List.of(), null, told);
        }

        static Row corrected(ConsultationStep.Kind kind, String reason) {
            return new Row(kind, null, null, List.of(), stated(reason), null, null);
        }

        static Row marked(ConsultationStep.Kind kind, Marking marking, List<StatedReason> reasons) {
            return new Row(kind, null, null, List.of(), reasons, null, null, null, marking);
        }
    }

    private static List<StatedReason> stated(String reason) {
        return List.of(new StatedReason(null, reason, StatedReason.Standing.STATED));
    }

    static void apply(ConsultationEvent event, Delivery delivery, JdbcClient db) {
        Row row = row(event);
        if (row == null) {
            return;
        }
        db.sql("""
                insert into course
                    (consultation, number, kind, entry, before, by, reasons, on_date, told, decision, marked, at, actor,
                     marking)
                values (:id, :number, :kind, :entry::jsonb, :before::jsonb, :by, :reasons::jsonb, :on, :told::jsonb,
                        :decision, :marked, :at, :actor, :marking)
                """)
                .param("id", event.consultation().value())
                .param("number", delivery.aggregateVersion())
                .param("kind", row.kind().name())
                .param("entry", json(row.entry()))
                .param("before", json(row.before()))
                .param("by", row.by().stream().map(PartyCode::value).toArray(String[]::new))
                .param("reasons", EventCodec.mapper().writeValueAsString(row.reasons()))
                .param("on", row.on())
                .param("told", json(row.told()))
                .param(
                        "decision",
                        row.decision() == null ? null : row.decision().value())
                .param("marked", row.marked() == null ? null : row.marked().name())
                .param("marking", Ranks.of(delivery.label().marking()))
                .param("at", delivery.time().atOffset(ZoneOffset.UTC))
                .param("actor", delivery.provenance().actor().toString())
                .update();
    }

    private static @Nullable String json(@Nullable Object content) {
        return content == null ? null : EventCodec.mapper().writeValueAsString(content);
    }

    private static @Nullable Row row(ConsultationEvent event) {
        return switch (event) {
            case ConsultationProposed e ->
                e.told() == null
                        ? null
                        : new Row(ConsultationStep.Kind.PROPOSED, null, null, List.of(), List.of(), null, e.told());
            case ConsultationScheduled e -> Row.dated(ConsultationStep.Kind.SCHEDULED, e.entry(), e.told());
            case ConsultationRescheduled e ->
                new Row(
                        ConsultationStep.Kind.RESCHEDULED,
                        e.entry(),
                        e.before(),
                        e.askedBy(),
                        e.reasons(),
                        null,
                        e.told());
            case ZoneRulesChangeNoticed e -> Row.dated(ConsultationStep.Kind.ZONE_RULES_CHANGED, e.entry(), null);
            case WallTimeKept _ ->
                new Row(ConsultationStep.Kind.WALL_TIME_KEPT, null, null, List.of(), List.of(), null, null);
            case ConsultationAnnounced e ->
                new Row(
                        ConsultationStep.Kind.ANNOUNCED,
                        null,
                        null,
                        e.by() == null ? List.of() : List.of(e.by()),
                        List.of(),
                        e.on(),
                        e.told());
            case ConsultationPostponed e ->
                new Row(ConsultationStep.Kind.POSTPONED, null, null, e.askedBy(), e.reasons(), e.on(), e.told());
            case ConsultationCancelled e ->
                new Row(
                        ConsultationStep.Kind.CANCELLED,
                        null,
                        null,
                        e.askedBy(),
                        e.reasons(),
                        e.on(),
                        e.told(),
                        e.decision(),
                        null);
            case ConsultationHeld e -> Row.dated(ConsultationStep.Kind.HELD, e.entry(), null);
            case HistoryNoted e ->
                new Row(ConsultationStep.Kind.NOTED, null, null, List.of(), List.of(), e.on(), e.told());
            case ConsultationMarkingRaised e ->
                Row.marked(ConsultationStep.Kind.MARKING_RAISED, e.marking(), List.of());
            case ConsultationMarkingLowered e ->
                Row.marked(ConsultationStep.Kind.MARKING_LOWERED, e.marking(), stated(e.reason()));
            case HeldWithdrawn e -> Row.corrected(ConsultationStep.Kind.HELD_WITHDRAWN, e.reason());
            case AttendanceCorrected e -> Row.corrected(ConsultationStep.Kind.ATTENDANCE_CORRECTED, e.reason());
            case NextRoundWished _,
                    GoalNamed _,
                    DelegationSet _,
                    ObserversSet _,
                    AgendaItemProposed _,
                    AgendaItemAccepted _,
                    AgendaItemWithdrawn _,
                    AgendaItemCarriedOver _,
                    AgendaItemTimed _,
                    AgendaDeadlineSet _,
                    AgendaOrdered _,
                    AgendaLocked _ -> null;
        };
    }
}
