package org.chancery.scheduling.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.chancery.platform.envelope.codec.EventCodec;
import org.chancery.platform.intake.Views;
import org.chancery.scheduling.events.ConsultationEvent.AgendaDeadlineSet;
import org.chancery.scheduling.events.Reckoning;
import org.chancery.scheduling.events.ScheduleEntry;
import org.springframework.stereotype.Component;

/** What the calendar says of meetings to come, for those who look after them. */
@Component
public final class Upcoming {

    private final Views views;

    Upcoming(Views views) {
        this.views = views;
    }

    /**
     * A meeting whose start was reckoned.
     *
     * @param reckoning what it came to when it was looked at last
     */
    public record Reckoned(UUID consultation, ScheduleEntry entry, Reckoning reckoning) {}

    /** The meetings from this day on whose start was reckoned. */
    public List<Reckoned> reckoned(LocalDate from) {
        return views.query(
                CalendarProjection.VIEW,
                db -> db.sql("""
                        select id, entry, reckoning from meeting
                        where planned and reckoning is not null and last_day >= :from order by id
                        """)
                        .param("from", from)
                        .query((row, _) -> new Reckoned(
                                row.getObject("id", UUID.class),
                                EventCodec.mapper().readValue(row.getString("entry"), ScheduleEntry.class),
                                EventCodec.mapper().readValue(row.getString("reckoning"), Reckoning.class)))
                        .list());
    }

    /** The deadlines of agendas that are not locked yet. */
    public List<AgendaDeadlineSet> agendaDeadlines() {
        return views.query(
                CalendarProjection.VIEW,
                db -> db.sql(
                                "select deadline from meeting where deadline is not null and not locked and not over order by id")
                        .query((row, _) ->
                                EventCodec.mapper().readValue(row.getString("deadline"), AgendaDeadlineSet.class))
                        .list());
    }
}
