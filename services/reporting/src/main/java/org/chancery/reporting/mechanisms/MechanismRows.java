package org.chancery.reporting.mechanisms;

import java.util.List;
import java.util.UUID;
import org.chancery.platform.envelope.codec.EventCodec;
import org.chancery.platform.intake.Delivery;
import org.chancery.reporting.Ranks;
import org.chancery.scheduling.events.MechanismEvent;
import org.chancery.scheduling.events.MechanismEvent.Alias;
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

/** The rows of a mechanism as it stands, and of its rounds. */
record MechanismRows(UUID id, JdbcClient db) {

    static void apply(MechanismEvent event, Delivery delivery, JdbcClient db) {
        var rows = new MechanismRows(event.mechanism().value(), db);
        switch (event) {
            case MechanismProposed e -> rows.enter(e.name(), e.parties(), "PROPOSED", delivery);
            case MechanismLaunched e -> rows.launch(e, delivery);
            case MechanismRenamed e -> {
                rows.rename(e.name());
                rows.alias(new Alias(null, "und", e.before()));
            }
            case AliasAdded e -> rows.alias(e.alias());
            case LevelRaised e ->
                db.sql("update mechanism set level = :level where id = :id")
                        .param("level", e.level())
                        .param("id", rows.id)
                        .update();
            case RhythmSet e ->
                db.sql("update mechanism set cadence = :cadence::jsonb, host_rule = :rule where id = :id")
                        .param("cadence", json(e.cadence()))
                        .param("rule", e.hostRule().name())
                        .param("id", rows.id)
                        .update();
            case MechanismSuspended _ -> rows.state("SUSPENDED", null);
            case MechanismResumed _ -> rows.state("LAUNCHED", null);
            case MechanismClosed e ->
                rows.state("CLOSED", e.into() == null ? null : e.into().value());
            case MechanismsMerged _ -> {
                // It is the same; those that went into it are closed by events of their own.
            }
            case RoundCounted e -> rows.count(e);
            case RoundCountWithdrawn e ->
                db.sql("delete from round where mechanism = :id and consultation = :consultation")
                        .param("id", rows.id)
                        .param("consultation", e.consultation().value())
                        .update();
        }
    }

    private void enter(String name, List<PartyCode> parties, String state, Delivery delivery) {
        db.sql("""
                insert into mechanism (id, name, parties, state, place_in_list, marking)
                values (:id, :name, :parties, :state, :place, :marking)
                on conflict (id) do update set name = excluded.name, parties = excluded.parties, state = excluded.state,
                    place_in_list = excluded.place_in_list
                """)
                .param("id", id)
                .param("name", name)
                .param("parties", parties.stream().map(PartyCode::value).toArray(String[]::new))
                .param("state", state)
                .param("place", place(name))
                .param("marking", Ranks.of(delivery.label().marking()))
                .update();
    }

    private void launch(MechanismLaunched event, Delivery delivery) {
        enter(event.name(), event.parties(), "LAUNCHED", delivery);
        db.sql("""
                update mechanism set aliases = :aliases::jsonb, level = :level, cadence = :cadence::jsonb,
                    host_rule = :rule, founded = :founded, founding_text = :foundingText, parent = :parent
                where id = :id
                """)
                .param("aliases", EventCodec.mapper().writeValueAsString(event.aliases()))
                .param("level", event.level())
                .param("cadence", json(event.cadence()))
                .param("rule", event.hostRule().name())
                .param("founded", event.founded())
                .param("foundingText", event.foundingText())
                .param("parent", event.parent() == null ? null : event.parent().value())
                .param("id", id)
                .update();
    }

    private void rename(String name) {
        db.sql("update mechanism set name = :name, place_in_list = :place where id = :id")
                .param("name", name)
                .param("place", place(name))
                .param("id", id)
                .update();
    }

    private String place(String name) {
        return name + "/" + id;
    }

    private void alias(Alias alias) {
        db.sql("update mechanism set aliases = aliases || jsonb_build_array(:alias::jsonb) where id = :id")
                .param("alias", json(alias))
                .param("id", id)
                .update();
    }

    private void state(String state, @Nullable UUID into) {
        db.sql("update mechanism set state = :state, into_other = :into where id = :id")
                .param("state", state)
                .param("into", into)
                .param("id", id)
                .update();
    }

    private void count(RoundCounted event) {
        db.sql("""
                insert into round (mechanism, consultation, ordinal, counted_as, era)
                values (:id, :consultation, :ordinal, :countedAs::jsonb,
                    (select count(*) from step s where s.mechanism = :id and s.kind = 'LEVEL_RAISED_ANEW'))
                """)
                .param("id", id)
                .param("consultation", event.consultation().value())
                .param("ordinal", event.ordinal())
                .param("countedAs", EventCodec.mapper().writeValueAsString(event.countedAs()))
                .update();
    }

    private static @Nullable String json(@Nullable Object value) {
        return value == null ? null : EventCodec.mapper().writeValueAsString(value);
    }
}
