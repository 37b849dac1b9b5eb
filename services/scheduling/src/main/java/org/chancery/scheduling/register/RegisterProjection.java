package org.chancery.scheduling.register;

import java.util.List;
import org.chancery.platform.envelope.codec.EventCodec;
import org.chancery.platform.intake.Delivery;
import org.chancery.platform.intake.Feed;
import org.chancery.platform.intake.Projection;
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
import org.chancery.scheduling.events.PartyEvent;
import org.chancery.scheduling.events.PartyEvent.HolidaysSet;
import org.chancery.scheduling.events.PartyEvent.PartyRegistered;
import org.chancery.scheduling.events.PartyEvent.WorkingWeekSet;
import org.chancery.scheduling.events.PersonEvent;
import org.chancery.scheduling.events.PersonEvent.OfficeTaken;
import org.chancery.scheduling.events.PersonEvent.PersonRegistered;
import org.chancery.scheduling.events.SchedulingEvents;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the lists. */
@Component
final class RegisterProjection implements Projection {

    static final String VIEW = "register";

    @Override
    public String view() {
        return VIEW;
    }

    @Override
    public List<Feed> feeds() {
        return List.of(Feed.of(SchedulingEvents.TYPES)
                .on(PartyEvent.class, RegisterProjection::party)
                .on(PersonEvent.class, RegisterProjection::person)
                .on(MechanismEvent.class, RegisterProjection::mechanism));
    }

    private static void party(PartyEvent event, Delivery delivery, JdbcClient db) {
        switch (event) {
            case PartyRegistered e ->
                db.sql("""
                        insert into party (code, kind, names, adjectives, capitals, zone)
                        values (:code, :kind, :names::jsonb, :adjectives::jsonb, :capitals::jsonb, :zone)
                        """)
                        .param("code", e.party().value())
                        .param("kind", e.kind().name())
                        .param("names", EventCodec.mapper().writeValueAsString(e.names()))
                        .param("adjectives", EventCodec.mapper().writeValueAsString(e.adjectives()))
                        .param("capitals", EventCodec.mapper().writeValueAsString(e.capitals()))
                        .param("zone", e.zone())
                        .update();
            case WorkingWeekSet _, HolidaysSet _ -> {
                // The party itself tells when its offices are open.
            }
        }
    }

    private static void person(PersonEvent event, Delivery delivery, JdbcClient db) {
        switch (event) {
            case PersonRegistered e ->
                db.sql("insert into person (id, name, party) values (:id, :name, :party)")
                        .param("id", e.person().value())
                        .param("name", e.name().value())
                        .param("party", e.party().value())
                        .update();
            case OfficeTaken e ->
                db.sql("update person set title = :title, organisation = :organisation, since = :since where id = :id")
                        .param("id", e.person().value())
                        .param("title", e.title())
                        .param("organisation", e.organisation())
                        .param("since", e.since())
                        .update();
        }
    }

    private static void mechanism(MechanismEvent event, Delivery delivery, JdbcClient db) {
        switch (event) {
            case MechanismLaunched e ->
                db.sql("insert into mechanism (id, name, parties, level) values (:id, :name, :parties, :level) "
                                + "on conflict (id) do update set name = excluded.name, parties = excluded.parties, "
                                + "level = excluded.level")
                        .param("id", e.mechanism().value())
                        .param("name", e.name())
                        .param(
                                "parties",
                                e.parties().stream().map(PartyCode::value).toArray(String[]::new))
                        .param("level", e.level())
                        .update();
            case MechanismProposed e ->
                db.sql("insert into mechanism (id, name, parties) values (:id, :name, :parties)")
                        .param("id", e.mechanism().value())
                        .param("name", e.name())
                        .param(
                                "parties",
                                e.parties().stream().map(PartyCode::value).toArray(String[]::new))
                        .update();
            case MechanismRenamed e ->
                db.sql("update mechanism set name = :name where id = :id")
                        .param("id", e.mechanism().value())
                        .param("name", e.name())
                        .update();
            case LevelRaised e ->
                db.sql("update mechanism set level = :level where id = :id")
                        .param("id", e.mechanism().value())
                        .param("level", e.level())
                        .update();
            case AliasAdded _,
                    RhythmSet _,
                    MechanismSuspended _,
                    MechanismResumed _,
                    MechanismClosed _,
                    MechanismsMerged _,
                    RoundCounted _,
                    RoundCountWithdrawn _ -> {
                // The list names mechanisms; the mechanism itself tells the rest.
            }
        }
    }
}
