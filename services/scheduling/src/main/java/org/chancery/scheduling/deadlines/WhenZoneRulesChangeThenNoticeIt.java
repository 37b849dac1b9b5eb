package org.chancery.scheduling.deadlines;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.chancery.scheduling.calendar.Upcoming;
import org.chancery.scheduling.calendar.Upcoming.Reckoned;
import org.chancery.scheduling.consultation.ConsultationCommand.NoticeZoneRules;
import org.chancery.scheduling.events.ConsultationId;
import org.chancery.scheduling.events.Reckoning;
import org.chancery.scheduling.zones.Reckoner;
import org.springframework.stereotype.Component;

/** Where zone rules have changed what a wall time means, the meeting is named, and its wall time stands. */
@Component
final class WhenZoneRulesChangeThenNoticeIt implements StandingRule {

    private final Upcoming upcoming;
    private final Reckoner reckoner;

    WhenZoneRulesChangeThenNoticeIt(Upcoming upcoming, Reckoner reckoner) {
        this.upcoming = upcoming;
        this.reckoner = reckoner;
    }

    @Override
    public List<Due> due(Instant now) {
        return upcoming.reckoned(LocalDate.ofInstant(now, ZoneOffset.UTC)).stream()
                .flatMap(this::due)
                .toList();
    }

    private Stream<Due> due(Reckoned meeting) {
        List<String> capitals = meeting.reckoning().capitals().stream()
                .map(Reckoning.WallTime::zone)
                .toList();
        Reckoning present = reckoner.reckon(meeting.entry(), capitals);
        return present == null || meeting.reckoning().agreesWith(present)
                ? Stream.of()
                : Stream.of(new Due(
                        new NoticeZoneRules(new ConsultationId(meeting.consultation()), present),
                        meeting.consultation() + " from " + meeting.reckoning() + " to " + present,
                        null,
                        null));
    }
}
