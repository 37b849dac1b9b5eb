package org.chancery.scheduling.calendar;

import java.util.List;
import org.chancery.platform.envelope.codec.EventCodec;
import org.chancery.platform.intake.Delivery;
import org.chancery.platform.intake.Feed;
import org.chancery.platform.intake.Projection;
import org.chancery.scheduling.events.ConsultationEvent;
import org.chancery.scheduling.events.Holiday;
import org.chancery.scheduling.events.MechanismEvent.MechanismLaunched;
import org.chancery.scheduling.events.MechanismEvent.MechanismProposed;
import org.chancery.scheduling.events.MechanismEvent.MechanismRenamed;
import org.chancery.scheduling.events.MechanismId;
import org.chancery.scheduling.events.PartyEvent;
import org.chancery.scheduling.events.PartyEvent.HolidaysSet;
import org.chancery.scheduling.events.PartyEvent.PartyRegistered;
import org.chancery.scheduling.events.PartyEvent.WorkingWeekSet;
import org.chancery.scheduling.events.SchedulingEvents;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the calendar. */
@Component
final class CalendarProjection implements Projection {

    static final String VIEW = "calendar";

    @Override
    public String view() {
        return VIEW;
    }

    @Override
    public List<Feed> feeds() {
        return List.of(Feed.of(SchedulingEvents.TYPES)
                .on(PartyEvent.class, CalendarProjection::party)
                .on(MechanismProposed.class, (e, _, db) -> mechanism(e.mechanism(), e.name(), db))
                .on(MechanismLaunched.class, (e, _, db) -> mechanism(e.mechanism(), e.name(), db))
                .on(MechanismRenamed.class, (e, _, db) -> mechanism(e.mechanism(), e.name(), db))
                .on(ConsultationEvent.class, MeetingRows::apply));
    }

    private static void party(PartyEvent event, Delivery delivery, JdbcClient db) {
        switch (event) {
            case PartyRegistered e ->
                db.sql("insert into party (code, zone) values (:code, :zone)")
                        .param("code", e.party().value())
                        .param("zone", e.zone())
                        .update();
            case WorkingWeekSet e ->
                db.sql("update party set week = :week::jsonb where code = :code")
                        .param("code", e.party().value())
                        .param("week", EventCodec.mapper().writeValueAsString(e))
                        .update();
            case HolidaysSet e -> holidays(e, db);
        }
    }

    private static void holidays(HolidaysSet event, JdbcClient db) {
        db.sql("delete from holiday where party = :party and extract(year from date) = :year")
                .param("party", event.party().value())
                .param("year", event.year())
                .update();
        for (Holiday holiday : event.holidays()) {
            db.sql("insert into holiday (party, date, name) values (:party, :date, :name)")
                    .param("party", event.party().value())
                    .param("date", holiday.date())
                    .param("name", holiday.name())
                    .update();
        }
    }

    private static void mechanism(MechanismId mechanism, String name, JdbcClient db) {
        db.sql(
                        "insert into mechanism (id, name) values (:id, :name) on conflict (id) do update set name = excluded.name")
                .param("id", mechanism.value())
                .param("name", name)
                .update();
    }
}
