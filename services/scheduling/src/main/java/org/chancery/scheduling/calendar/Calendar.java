package org.chancery.scheduling.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chancery.platform.envelope.Marking;
import org.chancery.platform.envelope.codec.EventCodec;
import org.chancery.platform.intake.Applied;
import org.chancery.platform.intake.Views;
import org.chancery.scheduling.events.Holiday;
import org.chancery.scheduling.events.PartyCode;
import org.chancery.scheduling.events.PartyEvent.WorkingWeekSet;
import org.chancery.scheduling.events.ScheduleEntry;
import org.chancery.scheduling.planning.Meeting;
import org.chancery.scheduling.planning.Meeting.Person;
import org.chancery.scheduling.planning.Office;
import org.chancery.scheduling.sight.Sight;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Asks the calendar. */
@Component
final class Calendar {

    private static final String MEETING = """
            select m.id, coalesce(m.title, c.name) as title, m.parties, m.entry from meeting m
            left join mechanism c on c.id = m.mechanism
            """;

    private final Views views;

    Calendar(Views views) {
        this.views = views;
    }

    /**
     * What one question sees.
     *
     * @param own the consultation asked for, with the date that it has; empty where there is none
     */
    record Seen(Optional<Meeting> own, List<Meeting> others, List<Office> offices) {}

    /**
     * A consultation with its planned date, and what stands about it.
     *
     * @param daysOff whether holidays matter
     * @param clearance of the reader, above which nothing is seen
     */
    Seen about(UUID consultation, boolean daysOff, Marking clearance, @Nullable Applied applied) {
        return views.query(CalendarProjection.VIEW, applied, db -> {
            Optional<Meeting> own = one(consultation, clearance, db);
            return own.map(meeting -> seen(meeting, own, daysOff, clearance, db))
                    .orElse(new Seen(own, List.of(), List.of()));
        });
    }

    /** A slot that is tried, perhaps for a consultation whose delegations are set, and what stands about it. */
    Seen about(Meeting tried, boolean daysOff, Marking clearance, @Nullable Applied applied) {
        return views.query(CalendarProjection.VIEW, applied, db -> {
            if (tried.consultation() == null) {
                return seen(tried, Optional.of(tried), daysOff, clearance, db);
            }
            List<Person> people = Stream.concat(tried.people().stream(), people(tried.consultation(), db).stream())
                    .toList();
            var whole = new Meeting(tried.consultation(), tried.title(), tried.parties(), tried.entry(), people);
            return seen(whole, Optional.of(whole), daysOff, clearance, db);
        });
    }

    /** The offices of these parties; fewer where the zone of a capital is not known. */
    List<Office> offices(List<PartyCode> parties, boolean daysOff, @Nullable Applied applied) {
        return views.query(CalendarProjection.VIEW, applied, db -> offices(parties, daysOff, db));
    }

    private static Seen seen(Meeting tried, Optional<Meeting> own, boolean daysOff, Marking clearance, JdbcClient db) {
        return new Seen(own, others(tried, clearance, db), offices(tried.parties(), daysOff, db));
    }

    private static Optional<Meeting> one(UUID id, Marking clearance, JdbcClient db) {
        return db.sql(MEETING + "where m.id = :id and m.planned and m.marking = any (:readable)")
                .param("readable", Sight.reachedBy(clearance))
                .param("id", id)
                .query((row, _) -> meeting(row))
                .optional()
                .map(meeting -> with(meeting, people(id, db)));
    }

    /** Those that may be about the same time: local dates of one instant differ by a day at most. */
    private static List<Meeting> others(Meeting tried, Marking clearance, JdbcClient db) {
        LocalDate first = tried.entry().date();
        if (first == null) {
            return List.of();
        }
        LocalDate last = tried.entry().until() == null ? first : tried.entry().until();
        List<Meeting> near = db.sql(MEETING + """
                        where m.planned and m.first_day <= :last and m.last_day >= :first
                          and (:own::uuid is null or m.id <> :own)
                          and m.marking = any (:readable)
                        order by m.first_day, m.id
                        """)
                .param("readable", Sight.reachedBy(clearance))
                .param("first", first.minusDays(2))
                .param("last", last.plusDays(2))
                .param("own", tried.consultation())
                .query((row, _) -> meeting(row))
                .list();
        var others = new ArrayList<Meeting>();
        for (Meeting meeting : near) {
            others.add(meeting.consultation() == null ? meeting : with(meeting, people(meeting.consultation(), db)));
        }
        return others;
    }

    private static Meeting with(Meeting meeting, List<Person> people) {
        return new Meeting(meeting.consultation(), meeting.title(), meeting.parties(), meeting.entry(), people);
    }

    private static List<Person> people(UUID meeting, JdbcClient db) {
        return db.sql("select person, name, party from delegate where meeting = :id order by party, place")
                .param("id", meeting)
                .query((row, _) -> new Person(
                        row.getObject("person", UUID.class),
                        row.getString("name"),
                        new PartyCode(row.getString("party"))))
                .list();
    }

    private static Meeting meeting(ResultSet row) throws SQLException {
        return new Meeting(
                row.getObject("id", UUID.class),
                row.getString("title"),
                Stream.of((String[]) row.getArray("parties").getArray())
                        .map(PartyCode::new)
                        .toList(),
                EventCodec.mapper().readValue(row.getString("entry"), ScheduleEntry.class),
                List.of());
    }

    private static List<Office> offices(List<PartyCode> parties, boolean daysOff, JdbcClient db) {
        return parties.stream()
                .flatMap(party -> db
                        .sql("select zone, week from party where code = :code and zone is not null")
                        .param("code", party.value())
                        .query((row, _) -> office(
                                party,
                                ZoneId.of(row.getString("zone")),
                                row.getString("week"),
                                daysOff ? holidays(party, db) : Map.of()))
                        .list()
                        .stream())
                .toList();
    }

    private static Office office(PartyCode party, ZoneId zone, @Nullable String week, Map<LocalDate, String> holidays) {
        if (week == null) {
            return Office.usual(party, zone, holidays);
        }
        var set = EventCodec.mapper().readValue(week, WorkingWeekSet.class);
        return new Office(party, zone, new HashSet<>(set.days()), set.from(), set.until(), holidays);
    }

    private static Map<LocalDate, String> holidays(PartyCode party, JdbcClient db) {
        return db
                .sql("select date, name from holiday where party = :party")
                .param("party", party.value())
                .query((row, _) -> new Holiday(row.getObject("date", LocalDate.class), row.getString("name")))
                .list()
                .stream()
                .collect(Collectors.toMap(Holiday::date, Holiday::name));
    }
}
