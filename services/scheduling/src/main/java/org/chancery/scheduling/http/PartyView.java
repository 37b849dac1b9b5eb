package org.chancery.scheduling.http;

import static org.chancery.platform.deciding.Refused.refused;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.chancery.platform.deciding.Streams;
import org.chancery.platform.door.AsOf;
import org.chancery.platform.door.Between;
import org.chancery.platform.door.Changes;
import org.chancery.scheduling.events.Holiday;
import org.chancery.scheduling.events.PartyCode;
import org.chancery.scheduling.events.PartyEvent;
import org.chancery.scheduling.events.PartyEvent.PartyKind;
import org.chancery.scheduling.party.Party;
import org.chancery.scheduling.party.PartyRefusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** One party of the register. */
@RestController
final class PartyView {

    private final Streams streams;

    PartyView(Streams streams) {
        this.streams = streams;
    }

    /**
     * A party; names, adjectives and capitals by language tag.
     *
     * @param workingWeek when its offices are open, or null where nobody has said
     * @param holidays on which they are closed beside that, by date
     */
    record Body(
            PartyCode code,
            PartyKind kind,
            Map<String, String> names,
            Map<String, String> adjectives,
            Map<String, String> capitals,
            @Nullable String zone,
            @Nullable Week workingWeek,
            List<Holiday> holidays) {

        static Body of(Party.Registered s) {
            var p = s.particulars();
            var week = s.week();
            return new Body(
                    p.party(),
                    p.kind(),
                    p.names(),
                    p.adjectives(),
                    p.capitals(),
                    p.zone(),
                    week == null ? null : new Week(week.days(), week.from(), week.until()),
                    s.holidays().values().stream().flatMap(List::stream).toList());
        }
    }

    /** Hours of the capital. */
    record Week(List<DayOfWeek> days, LocalTime from, LocalTime until) {}

    @GetMapping("/api/scheduling/parties/{code}")
    @PreAuthorize("isAuthenticated()")
    ResponseEntity<Body> get(@PathVariable PartyCode code, AsOf asOf) {
        Current<Party> current = Current.of(streams, code.subject(), PartyEvent.class, Party.unknown(), asOf);
        return switch (current.state()) {
            case Party.Unknown _ -> throw refused(PartyRefusal.NO_SUCH_PARTY);
            case Party.Registered s -> current.as(Body.of(s));
        };
    }

    @GetMapping("/api/scheduling/parties/{code}/changes")
    @PreAuthorize("isAuthenticated()")
    Changes changes(@PathVariable PartyCode code, Between between) {
        return between.compare(asOf -> get(code, asOf));
    }
}
