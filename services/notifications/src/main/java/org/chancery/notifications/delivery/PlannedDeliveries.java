package org.chancery.notifications.delivery;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.chancery.notifications.message.Happening;
import org.chancery.notifications.subscription.Followable;
import org.chancery.platform.envelope.Marking;
import org.chancery.platform.envelope.Subject;
import org.chancery.platform.intake.Rows;

/** Writes what is to be sent. */
final class PlannedDeliveries {

    private final Rows rows;

    PlannedDeliveries(Rows rows) {
        this.rows = rows;
    }

    /**
     * Plans one letter for every person, channel and address that follows anything the event is about, is cleared for it,
     * wants to hear of more than escalations or it is one, and did so before it was recorded. The lock on the subscriptions makes whoever ends one wait, and see these letters.
     */
    void plan(Happening happening, Instant now) {
        List<String> about =
                happening.about().stream().map(Subject::toString).sorted().toList();
        rows.sql("""
                insert into delivery (id, event_id, subscription, owner, channel, address, service, type, subject,
                    version, about, marking, happened_at, planned_at, next_try)
                select md5(:event || '/' || s.id)::uuid, :event::uuid, s.id, s.owner, s.channel, s.address, :service,
                    :type, :subject, :version, :about, :marking, :time, :now, :now
                from (select * from subscription
                    where state = 'ACTIVE' and about = any(:followed) and created_at <= :time
                        and clearance = any(:cleared) and (:escalated or not escalations_only)
                    order by created_at, id for share) s
                on conflict do nothing""")
                .param("event", happening.event().toString())
                .param("service", happening.service())
                .param("type", happening.name())
                .param("subject", happening.subject().toString())
                .param("version", happening.version())
                .param("about", about.toArray(String[]::new))
                .param("marking", happening.marking().name())
                .param("time", happening.time().atOffset(ZoneOffset.UTC))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("followed", followed(happening))
                .param("cleared", cleared(happening.marking()))
                .param("escalated", happening.isEscalation())
                .update();
    }

    private static String[] followed(Happening happening) {
        return Stream.concat(Stream.of(happening.subject()), happening.about().stream())
                .filter(Followable::is)
                .map(Subject::toString)
                .toArray(String[]::new);
    }

    private static String[] cleared(Marking marking) {
        return Arrays.stream(Marking.values())
                .filter(clearance -> clearance.reaches(marking))
                .map(Marking::name)
                .toArray(String[]::new);
    }
}
