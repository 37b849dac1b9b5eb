package org.chancery.scheduling.outlook;

import java.util.List;
import org.chancery.commitments.events.CommitmentEvent.CommitmentFrozen;
import org.chancery.commitments.events.CommitmentEvent.CommitmentFulfilled;
import org.chancery.commitments.events.CommitmentEvent.CommitmentFulfilledByRound;
import org.chancery.commitments.events.CommitmentEvent.CommitmentHandedOn;
import org.chancery.commitments.events.CommitmentEvent.CommitmentLapsed;
import org.chancery.commitments.events.CommitmentEvent.CommitmentMarkingLowered;
import org.chancery.commitments.events.CommitmentEvent.CommitmentMarkingRaised;
import org.chancery.commitments.events.CommitmentEvent.CommitmentRestated;
import org.chancery.commitments.events.CommitmentEvent.CommitmentThawed;
import org.chancery.commitments.events.CommitmentEvent.CommitmentWithdrawn;
import org.chancery.commitments.events.CommitmentEvent.FollowUpAgreed;
import org.chancery.commitments.events.CommitmentEvent.FulfilmentByRoundWithdrawn;
import org.chancery.commitments.events.CommitmentEvent.PromiseMade;
import org.chancery.commitments.events.CommitmentEvent.RequestAnswered;
import org.chancery.commitments.events.CommitmentEvent.RequestMade;
import org.chancery.commitments.events.CommitmentsEvents;
import org.chancery.platform.envelope.codec.EventCodec;
import org.chancery.platform.intake.Delivery;
import org.chancery.platform.intake.Feed;
import org.chancery.platform.intake.Projection;
import org.chancery.scheduling.events.ConsultationEvent;
import org.chancery.scheduling.events.MechanismEvent;
import org.chancery.scheduling.events.MechanismEvent.AliasAdded;
import org.chancery.scheduling.events.MechanismEvent.Cadence;
import org.chancery.scheduling.events.MechanismEvent.HostRule;
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
import org.chancery.scheduling.events.MechanismId;
import org.chancery.scheduling.events.PartyCode;
import org.chancery.scheduling.events.SchedulingEvents;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps mechanisms with their meetings and the commitments made there. */
@Component
final class OutlookProjection implements Projection {

    static final String VIEW = "outlook";

    @Override
    public String view() {
        return VIEW;
    }

    @Override
    public List<Feed> feeds() {
        return List.of(
                Feed.of(SchedulingEvents.TYPES)
                        .on(MechanismEvent.class, OutlookProjection::mechanism)
                        .on(ConsultationEvent.class, RoundRows::apply),
                Feed.of(CommitmentsEvents.TYPES)
                        .on(
                                FollowUpAgreed.class,
                                (e, d, db) -> CommitmentRows.raise(e.commitment(), e.terms(), e.source(), d, db))
                        .on(
                                RequestMade.class,
                                (e, d, db) -> CommitmentRows.raise(e.commitment(), e.terms(), e.source(), d, db))
                        .on(
                                PromiseMade.class,
                                (e, d, db) -> CommitmentRows.raise(e.commitment(), e.terms(), e.source(), d, db))
                        .on(
                                CommitmentFulfilled.class,
                                (e, _, db) -> CommitmentRows.end(e.commitment(), Over.FULFILLED, db))
                        .on(CommitmentFulfilledByRound.class, (e, _, db) -> {
                            if (e.forGood()) {
                                CommitmentRows.end(e.commitment(), Over.FULFILLED, db);
                            }
                        })
                        .on(FulfilmentByRoundWithdrawn.class, (e, _, db) -> CommitmentRows.reopen(e.commitment(), db))
                        .on(CommitmentFrozen.class, (e, _, db) -> CommitmentRows.freeze(e.commitment(), true, db))
                        .on(CommitmentThawed.class, (e, _, db) -> CommitmentRows.freeze(e.commitment(), false, db))
                        .on(CommitmentHandedOn.class, (e, _, db) -> CommitmentRows.handOn(e, db))
                        .on(RequestAnswered.class, (e, _, db) -> CommitmentRows.answer(e, db))
                        .on(
                                CommitmentRestated.class,
                                (e, d, db) -> CommitmentRows.mark(
                                        e.commitment(), d.label().marking(), db))
                        .on(
                                CommitmentMarkingRaised.class,
                                (e, _, db) -> CommitmentRows.mark(e.commitment(), e.marking(), db))
                        .on(
                                CommitmentMarkingLowered.class,
                                (e, _, db) -> CommitmentRows.mark(e.commitment(), e.marking(), db))
                        .on(
                                CommitmentWithdrawn.class,
                                (e, _, db) -> CommitmentRows.end(e.commitment(), Over.WITHDRAWN, db))
                        .on(CommitmentLapsed.class, (e, _, db) -> CommitmentRows.end(e.commitment(), Over.LAPSED, db)));
    }

    private static void mechanism(MechanismEvent event, Delivery delivery, JdbcClient db) {
        switch (event) {
            case MechanismProposed e -> enter(e.mechanism(), e.name(), e.parties(), false, db);
            case MechanismLaunched e -> {
                enter(e.mechanism(), e.name(), e.parties(), true, db);
                rhythm(e.mechanism(), e.cadence(), e.hostRule(), db);
            }
            case MechanismRenamed e ->
                db.sql("update mechanism set name = :name where id = :id")
                        .param("name", e.name())
                        .param("id", e.mechanism().value())
                        .update();
            case RhythmSet e -> rhythm(e.mechanism(), e.cadence(), e.hostRule(), db);
            case MechanismSuspended e -> meets(e.mechanism(), false, db);
            case MechanismResumed e -> meets(e.mechanism(), true, db);
            case MechanismClosed e -> meets(e.mechanism(), false, db);
            case AliasAdded _, LevelRaised _, MechanismsMerged _, RoundCounted _, RoundCountWithdrawn _ -> {
                // None of them says when or where the next round is.
            }
        }
    }

    private static void enter(
            MechanismId mechanism, String name, List<PartyCode> parties, boolean launched, JdbcClient db) {
        db.sql("""
                insert into mechanism (id, name, parties, meets, launched) values (:id, :name, :parties, :launched, :launched)
                on conflict (id) do update set name = excluded.name, parties = excluded.parties,
                    meets = excluded.meets, launched = excluded.launched
                """)
                .param("id", mechanism.value())
                .param("name", name)
                .param("parties", parties.stream().map(PartyCode::value).toArray(String[]::new))
                .param("launched", launched)
                .update();
    }

    private static void rhythm(MechanismId mechanism, @Nullable Cadence cadence, HostRule rule, JdbcClient db) {
        db.sql("update mechanism set cadence = :cadence::jsonb, host_rule = :rule where id = :id")
                .param("cadence", cadence == null ? null : EventCodec.mapper().writeValueAsString(cadence))
                .param("rule", rule.name())
                .param("id", mechanism.value())
                .update();
    }

    private static void meets(MechanismId mechanism, boolean meets, JdbcClient db) {
        db.sql("update mechanism set meets = :meets where id = :id")
                .param("meets", meets)
                .param("id", mechanism.value())
                .update();
    }
}
