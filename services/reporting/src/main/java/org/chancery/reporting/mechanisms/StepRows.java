package org.chancery.reporting.mechanisms;

import java.time.LocalDate;
import org.chancery.platform.intake.Delivery;
import org.chancery.reporting.Recording;
import org.chancery.reporting.mechanisms.MechanismStep.Kind;
import org.chancery.scheduling.events.DecisionId;
import org.chancery.scheduling.events.MechanismEvent;
import org.chancery.scheduling.events.MechanismEvent.AliasAdded;
import org.chancery.scheduling.events.MechanismEvent.LevelRaised;
import org.chancery.scheduling.events.MechanismEvent.MechanismClosed;
import org.chancery.scheduling.events.MechanismEvent.MechanismLaunched;
import org.chancery.scheduling.events.MechanismEvent.MechanismProposed;
import org.chancery.scheduling.events.MechanismEvent.MechanismRenamed;
import org.chancery.scheduling.events.MechanismEvent.MechanismResumed;
import org.chancery.scheduling.events.MechanismEvent.MechanismSuspended;
import org.chancery.scheduling.events.MechanismEvent.MechanismsMerged;
import org.chancery.scheduling.events.MechanismEvent.RhythmSet;
import org.chancery.scheduling.events.MechanismEvent.RoundCountWithdrawn;
import org.chancery.scheduling.events.MechanismEvent.RoundCounted;
import org.chancery.scheduling.events.PartyCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows that tell the life of a mechanism. */
record StepRows(
        Kind kind,
        @Nullable String words,
        @Nullable String before,
        @Nullable PartyCode side,
        @Nullable String reason,
        @Nullable DecisionId decision,
        @Nullable LocalDate on) {

    static void apply(MechanismEvent event, Delivery delivery, JdbcClient db) {
        StepRows row = row(event);
        if (row != null) {
            row.insert(event, delivery, db);
        }
    }

    private static @Nullable StepRows row(MechanismEvent event) {
        return switch (event) {
            case MechanismProposed e -> said(Kind.PROPOSED, e.name(), null, e.on());
            case MechanismLaunched e -> said(Kind.LAUNCHED, e.name(), null, e.founded());
            case MechanismRenamed e -> said(Kind.RENAMED, e.name(), e.before(), e.on());
            case LevelRaised e ->
                said(e.restarts() ? Kind.LEVEL_RAISED_ANEW : Kind.LEVEL_RAISED, e.level(), null, e.on());
            case RhythmSet e ->
                said(Kind.RHYTHM_SET, e.cadence() == null ? null : e.cadence().phrase(), null, null);
            case MechanismSuspended e -> decided(Kind.SUSPENDED, e.by(), e.reason(), e.decision(), e.on());
            case MechanismResumed e -> decided(Kind.RESUMED, e.by(), e.reason(), e.decision(), e.on());
            case MechanismClosed e -> decided(Kind.CLOSED, e.by(), e.reason(), e.decision(), e.on());
            case MechanismsMerged e -> decided(Kind.MERGED, e.by(), e.reason(), null, e.on());
            case AliasAdded _, RoundCounted _, RoundCountWithdrawn _ -> null;
        };
    }

    private static StepRows said(Kind kind, @Nullable String words, @Nullable String before, @Nullable LocalDate on) {
        return new StepRows(kind, words, before, null, null, null, on);
    }

    private static StepRows decided(
            Kind kind,
            @Nullable PartyCode side,
            @Nullable String reason,
            @Nullable DecisionId decision,
            @Nullable LocalDate on) {
        return new StepRows(kind, null, null, side, reason, decision, on);
    }

    private void insert(MechanismEvent event, Delivery delivery, JdbcClient db) {
        Recording.of(delivery)
                .put(db.sql("""
                        insert into step (mechanism, number, kind, words, before, side, reason, decision, on_date, by, at)
                        values (:id, :number, :kind, :words, :before, :side, :reason, :decision, :on, :by, :at)
                        """))
                .param("id", event.mechanism().value())
                .param("number", delivery.aggregateVersion())
                .param("kind", kind.name())
                .param("words", words)
                .param("before", before)
                .param("side", side == null ? null : side.value())
                .param("reason", reason)
                .param("decision", decision == null ? null : decision.value())
                .param("on", on)
                .update();
    }
}
