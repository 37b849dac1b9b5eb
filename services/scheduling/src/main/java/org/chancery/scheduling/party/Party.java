package org.chancery.scheduling.party;

import static org.chancery.platform.deciding.Refused.refused;
import static org.chancery.scheduling.party.PartyRefusal.A_HOLIDAY_IS_OF_ITS_YEAR;
import static org.chancery.scheduling.party.PartyRefusal.A_PARTY_HAS_A_NAME;
import static org.chancery.scheduling.party.PartyRefusal.A_WEEK_HAS_WORKING_DAYS;
import static org.chancery.scheduling.party.PartyRefusal.HOURS_END_AFTER_THEY_BEGIN;
import static org.chancery.scheduling.party.PartyRefusal.NO_SUCH_PARTY;
import static org.chancery.scheduling.party.PartyRefusal.NO_SUCH_ZONE;
import static org.chancery.scheduling.party.PartyRefusal.PARTY_IS_REGISTERED;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.chancery.platform.deciding.Decider;
import org.chancery.platform.envelope.Label;
import org.chancery.scheduling.events.Holiday;
import org.chancery.scheduling.events.PartyEvent;
import org.chancery.scheduling.events.PartyEvent.HolidaysSet;
import org.chancery.scheduling.events.PartyEvent.PartyRegistered;
import org.chancery.scheduling.events.PartyEvent.WorkingWeekSet;
import org.chancery.scheduling.party.PartyCommand.RegisterParty;
import org.chancery.scheduling.party.PartyCommand.SetHolidays;
import org.chancery.scheduling.party.PartyCommand.SetWorkingWeek;
import org.jspecify.annotations.Nullable;

/** A party of the register. */
public sealed interface Party extends Decider<Party, PartyCommand, PartyEvent> {

    /** The state before any event. */
    static Party unknown() {
        return new Unknown();
    }

    /** Nobody has registered it. */
    record Unknown() implements Party {}

    /**
     * It stands in the register with these particulars.
     *
     * @param week when its offices are open, or null where nobody has said
     * @param holidays by year
     */
    record Registered(PartyRegistered particulars, @Nullable WorkingWeekSet week, Map<Integer, List<Holiday>> holidays)
            implements Party {

        public Registered {
            holidays = Collections.unmodifiableMap(new TreeMap<>(holidays));
        }
    }

    @Override
    default List<PartyEvent> decide(PartyCommand command, Instant now) {
        return switch (command) {
            case RegisterParty c -> register(c);
            case SetWorkingWeek c -> setWeek(registered(), c);
            case SetHolidays c -> setHolidays(registered(), c);
        };
    }

    private List<PartyEvent> register(RegisterParty c) {
        if (c.names().isEmpty()) {
            throw refused(A_PARTY_HAS_A_NAME, "/names");
        }
        if (c.zone() != null && !ZoneId.getAvailableZoneIds().contains(c.zone())) {
            throw refused(NO_SUCH_ZONE, "/zone");
        }
        var registered = new PartyRegistered(c.party(), c.kind(), c.names(), c.adjectives(), c.capitals(), c.zone());
        return switch (this) {
            case Unknown _ -> List.of(registered);
            case Registered r when r.particulars().equals(registered) -> List.of();
            case Registered _ -> throw refused(PARTY_IS_REGISTERED);
        };
    }

    private Registered registered() {
        return switch (this) {
            case Unknown _ -> throw refused(NO_SUCH_PARTY);
            case Registered s -> s;
        };
    }

    private static List<PartyEvent> setWeek(Registered s, SetWorkingWeek c) {
        List<DayOfWeek> days = c.days().stream().sorted().distinct().toList();
        if (days.isEmpty() || days.size() < c.days().size()) {
            throw refused(A_WEEK_HAS_WORKING_DAYS, "/days");
        }
        if (!c.until().isAfter(c.from())) {
            throw refused(HOURS_END_AFTER_THEY_BEGIN, "/until");
        }
        var set = new WorkingWeekSet(c.party(), days, c.from(), c.until());
        return set.equals(s.week()) ? List.of() : List.of(set);
    }

    private static List<PartyEvent> setHolidays(Registered s, SetHolidays c) {
        var seen = new HashSet<LocalDate>();
        for (int i = 0; i < c.holidays().size(); i++) {
            LocalDate date = c.holidays().get(i).date();
            if (date.getYear() != c.year() || !seen.add(date)) {
                throw refused(A_HOLIDAY_IS_OF_ITS_YEAR, "/holidays/" + i + "/date");
            }
        }
        List<Holiday> holidays = c.holidays().stream()
                .sorted(Comparator.comparing(Holiday::date))
                .toList();
        return holidays.equals(s.holidays().getOrDefault(c.year(), List.of()))
                ? List.of()
                : List.of(new HolidaysSet(c.party(), c.year(), holidays));
    }

    @Override
    default Party evolve(PartyEvent event) {
        return switch (event) {
            case PartyRegistered e -> new Registered(e, null, Map.of());
            case WorkingWeekSet e ->
                this instanceof Registered s ? new Registered(s.particulars(), e, s.holidays()) : this;
            case HolidaysSet e -> this instanceof Registered s ? closedOn(s, e) : this;
        };
    }

    private static Party closedOn(Registered s, HolidaysSet e) {
        var years = new TreeMap<>(s.holidays());
        years.put(e.year(), e.holidays());
        return new Registered(s.particulars(), s.week(), years);
    }

    /** The party itself is the subject, so there is nothing else to name. */
    @Override
    default Label label(PartyEvent event) {
        return Label.about(List.of());
    }
}
