package org.chancery.scheduling.outlook;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;
import static java.util.Comparator.nullsLast;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.chancery.platform.envelope.Marking;
import org.chancery.platform.envelope.codec.EventCodec;
import org.chancery.platform.identity.Caller;
import org.chancery.platform.intake.Applied;
import org.chancery.platform.intake.Views;
import org.chancery.platform.problems.Cursor;
import org.chancery.platform.problems.Keyset;
import org.chancery.platform.problems.Page;
import org.chancery.scheduling.events.MechanismEvent.Cadence;
import org.chancery.scheduling.events.MechanismEvent.HostRule;
import org.chancery.scheduling.events.PartyCode;
import org.chancery.scheduling.events.ScheduleEntry;
import org.chancery.scheduling.planning.NextHost;
import org.chancery.scheduling.planning.Outlook;
import org.chancery.scheduling.planning.Rhythm;
import org.chancery.scheduling.planning.Round;
import org.chancery.scheduling.sight.Sight;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who hosts next, and which mechanism should have met by now? In the order of their names. */
@RestController
final class ShowOutlook {

    private static final String SELECT = "select id, name, parties, cadence, host_rule, meets from mechanism ";

    private final Views views;
    private final Clock clock;

    ShowOutlook(Views views, Clock clock) {
        this.views = views;
        this.clock = clock;
    }

    /**
     * What is to be expected of a mechanism.
     *
     * @param months from one round to the next, with what tells so
     * @param due the day by which the next round is expected
     * @param nextHost whose turn it is, with what tells so
     * @param planned the next round that has a date to come, or is to be given one
     */
    record Item(
            UUID mechanism,
            String name,
            List<String> parties,
            Outlook.Alert alert,
            @Nullable Integer months,
            Rhythm.Basis basis,
            int rounds,
            @Nullable LocalDate last,
            @Nullable LocalDate due,
            NextHost nextHost,
            @Nullable Planned planned) {}

    /**
     * A round to come.
     *
     * @param status as in PROPOSED, SCHEDULED, POSTPONED
     * @param host as planned
     */
    record Planned(
            UUID consultation,
            String status,
            @Nullable LocalDate date,
            @Nullable PartyCode host) {}

    @GetMapping("/api/scheduling/outlook")
    @PreAuthorize("hasAnyRole('DESK_OFFICER', 'NOTE_TAKER', 'HEAD_OF_DELEGATION')")
    Page<Item> list(
            Caller caller,
            Keyset keyset,
            @RequestParam(required = false) @Nullable UUID mechanism,
            @RequestParam(required = false) @Nullable PartyCode party,
            @RequestParam(required = false) @Nullable Applied applied) {
        LocalDate today = LocalDate.now(clock);
        List<Item> items = views.query(
                OutlookProjection.VIEW,
                applied,
                db -> db.sql(SELECT + """
                        where launched and (:mechanism::uuid is null or id = :mechanism)
                          and (:party::text is null or :party = any (parties))
                          and (:name::text is null or (name, id) > (:name, :id::uuid))
                        order by name, id limit :limit
                        """)
                        .param("mechanism", mechanism)
                        .param("party", party == null ? null : party.value())
                        .param("name", keyset.key(0, 2))
                        .param("id", keyset.key(1, 2, UUID::fromString))
                        .param("limit", keyset.fetch())
                        .query((row, _) -> item(row, today, caller.clearance(), db))
                        .list());
        return Page.of(
                items, keyset, item -> Cursor.of(item.name(), item.mechanism().toString()));
    }

    private record Meeting(UUID id, String status, @Nullable ScheduleEntry entry) {

        @Nullable
        LocalDate day() {
            return entry == null ? null : entry.date();
        }

        Round round() {
            return entry == null
                    ? new Round(id, null, null, ScheduleEntry.Mode.UNSTATED)
                    : new Round(id, entry.date(), entry.host(), entry.mode());
        }

        Planned planned() {
            return new Planned(id, status, day(), entry == null ? null : entry.host());
        }
    }

    private static Item item(ResultSet row, LocalDate today, Marking clearance, JdbcClient db) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        List<Meeting> meetings = meetings(id, clearance, db);
        List<Meeting> held = meetings.stream()
                .filter(meeting -> meeting.status().equals("HELD"))
                .toList();
        Meeting next = meetings.stream()
                .filter(meeting -> !meeting.status().equals("HELD"))
                .min(comparing(Meeting::day, nullsLast(naturalOrder())))
                .orElse(null);
        String cadence = row.getString("cadence");
        List<LocalDate> days =
                held.stream().map(Meeting::day).filter(Objects::nonNull).toList();
        Rhythm rhythm = Rhythm.of(cadence == null ? null : EventCodec.mapper().readValue(cadence, Cadence.class), days);
        boolean planned = next != null && next.status().equals("SCHEDULED") && !isBefore(next.day(), today);
        Outlook outlook = Outlook.on(today, rhythm, days, planned, row.getBoolean("meets"));
        List<String> parties = List.of((String[]) row.getArray("parties").getArray());
        return new Item(
                id,
                row.getString("name"),
                parties,
                outlook.alert(),
                rhythm.months(),
                rhythm.basis(),
                held.size(),
                outlook.last(),
                outlook.due(),
                NextHost.after(
                        held.stream().map(Meeting::round).toList(),
                        HostRule.valueOf(row.getString("host_rule")),
                        parties.stream().map(PartyCode::new).toList()),
                next == null ? null : next.planned());
    }

    private static boolean isBefore(@Nullable LocalDate day, LocalDate today) {
        return day != null && day.isBefore(today);
    }

    /** Those that were held and those to come, as far as the reader may know of them, by their days; of unknown days first. */
    private static List<Meeting> meetings(UUID mechanism, Marking clearance, JdbcClient db) {
        return db
                .sql("""
                        select id, status, entry from meeting
                        where mechanism = :id and status <> 'CANCELLED' and marking = any (:readable)
                        """)
                .param("id", mechanism)
                .param("readable", Sight.reachedBy(clearance))
                .query((row, _) -> new Meeting(row.getObject("id", UUID.class), row.getString("status"), entry(row)))
                .list()
                .stream()
                .sorted(comparing(Meeting::day, nullsFirst(naturalOrder())))
                .toList();
    }

    private static @Nullable ScheduleEntry entry(ResultSet row) throws SQLException {
        String entry = row.getString("entry");
        return entry == null ? null : EventCodec.mapper().readValue(entry, ScheduleEntry.class);
    }
}
