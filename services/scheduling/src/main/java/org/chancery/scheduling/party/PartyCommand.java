package org.chancery.scheduling.party;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.chancery.platform.deciding.Command;
import org.chancery.platform.deciding.Founding;
import org.chancery.platform.envelope.Subject;
import org.chancery.scheduling.events.Holiday;
import org.chancery.scheduling.events.PartyCode;
import org.chancery.scheduling.events.PartyEvent.PartyKind;
import org.jspecify.annotations.Nullable;

/** What a party of the register can be asked to do. */
public sealed interface PartyCommand extends Command {

    /** The party that is asked. */
    PartyCode party();

    @Override
    default Subject target() {
        return party().subject();
    }

    /**
     * Enter the register.
     *
     * @param names by language tag (BCP 47); at least one
     * @param adjectives by language tag, as in "the Korean side"
     * @param capitals the capital or seat by language tag
     * @param zone the IANA zone of the capital, or null where unknown
     */
    record RegisterParty(
            PartyCode party,
            PartyKind kind,
            Map<String, String> names,
            Map<String, String> adjectives,
            Map<String, String> capitals,
            @Nullable String zone)
            implements PartyCommand, Founding {}

    /**
     * Set when its offices are open.
     *
     * @param days in any order; at least one
     */
    record SetWorkingWeek(PartyCode party, List<DayOfWeek> days, LocalTime from, LocalTime until)
            implements PartyCommand {

        public SetWorkingWeek {
            days = List.copyOf(days);
        }
    }

    /** Set on which days of a year its offices are closed, in place of those set before; perhaps on none. */
    record SetHolidays(PartyCode party, int year, List<Holiday> holidays) implements PartyCommand {

        public SetHolidays {
            holidays = List.copyOf(holidays);
        }
    }
}
