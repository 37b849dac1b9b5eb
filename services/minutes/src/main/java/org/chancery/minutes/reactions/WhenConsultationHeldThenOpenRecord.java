package org.chancery.minutes.reactions;

import java.util.List;
import org.chancery.minutes.events.AgendaPoint;
import org.chancery.minutes.events.Attendance;
import org.chancery.minutes.events.Attendance.Attendee;
import org.chancery.minutes.events.Attendance.Office;
import org.chancery.minutes.events.Attendance.Presence;
import org.chancery.minutes.events.Occasion;
import org.chancery.minutes.events.RecordId;
import org.chancery.minutes.events.TemplateEvent.TemplateSet;
import org.chancery.minutes.record.RecordCommand.CorrectOccasion;
import org.chancery.minutes.record.RecordCommand.OpenRecord;
import org.chancery.minutes.record.RecordCommand.WithdrawOccasion;
import org.chancery.minutes.template.Templates;
import org.chancery.platform.deciding.Command;
import org.chancery.platform.deciding.Streams;
import org.chancery.platform.envelope.EventTypes;
import org.chancery.platform.envelope.Marking;
import org.chancery.platform.intake.Delivery;
import org.chancery.platform.intake.Reaction;
import org.chancery.scheduling.events.ConsultationEvent;
import org.chancery.scheduling.events.ConsultationEvent.AttendanceCorrected;
import org.chancery.scheduling.events.ConsultationEvent.ConsultationHeld;
import org.chancery.scheduling.events.ConsultationEvent.HeldWithdrawn;
import org.chancery.scheduling.events.Delegation;
import org.chancery.scheduling.events.Delegation.Delegate;
import org.chancery.scheduling.events.PartyCode;
import org.chancery.scheduling.events.SchedulingEvents;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Once a consultation was held, the own side has a record of it, with attendance and agenda as they were on the day. Where
 * that is taken back, or who sat there is corrected, the record says so: one rule hears all of it, so that it hears it in
 * its order.
 */
@Component
final class WhenConsultationHeldThenOpenRecord implements Reaction<ConsultationEvent> {

    private final Templates templates;
    private final PartyCode ownSide;

    WhenConsultationHeldThenOpenRecord(Streams streams, @Value("${chancery.own-side}") PartyCode ownSide) {
        this.templates = new Templates(streams);
        this.ownSide = ownSide;
    }

    @Override
    public EventTypes from() {
        return SchedulingEvents.TYPES;
    }

    @Override
    public List<? extends Command> react(ConsultationEvent event, Delivery delivery) {
        if (event instanceof ConsultationHeld held) {
            // How records begin today says nothing of a meeting of the past.
            Marking marking = delivery.label().marking();
            return List.of(opening(
                    held,
                    delivery.provenance().isImported() ? null : templates.ofMechanism(held.mechanism()),
                    Marking.DEFAULT.reaches(marking) ? null : marking));
        }
        if (event instanceof AttendanceCorrected corrected) {
            return List.of(new CorrectOccasion(
                    RecordId.ofConsultation(corrected.consultation()),
                    corrected.consultation(),
                    attendance(corrected.delegation()),
                    corrected.reason()));
        }
        return event instanceof HeldWithdrawn withdrawn
                ? List.of(new WithdrawOccasion(
                        RecordId.ofConsultation(withdrawn.consultation()),
                        withdrawn.consultation(),
                        withdrawn.reason()))
                : List.of();
    }

    private OpenRecord opening(ConsultationHeld held, @Nullable TemplateSet template, @Nullable Marking marking) {
        return new OpenRecord(
                RecordId.ofConsultation(held.consultation()),
                held.consultation(),
                held.mechanism(),
                held.title(),
                held.parties(),
                new Occasion(Occasion.Kind.MEETING, held.entry().date(), null),
                ownSide,
                held.attendance().stream()
                        .map(WhenConsultationHeldThenOpenRecord::attendance)
                        .toList(),
                held.agenda().stream()
                        .map(topic -> new AgendaPoint(topic.item(), topic.position(), topic.topic()))
                        .toList(),
                null,
                null,
                List.of(),
                template,
                marking);
    }

    private static Attendance attendance(Delegation delegation) {
        return new Attendance(
                delegation.party(),
                attendees(delegation.chairs()),
                attendees(delegation.members()),
                delegation.organisations(),
                delegation.unnamedChairs().stream()
                        .map(chair -> new Office(chair.title(), chair.organisation()))
                        .toList());
    }

    private static List<Attendee> attendees(List<Delegate> delegates) {
        return delegates.stream()
                .map(delegate -> new Attendee(
                        delegate.name(), delegate.title(), delegate.organisation(), presence(delegate.presence())))
                .toList();
    }

    private static @Nullable Presence presence(Delegation.@Nullable Presence presence) {
        return switch (presence) {
            case null -> null;
            case PRESENT -> Presence.PRESENT;
            case EXCUSED -> Presence.EXCUSED;
            case ABSENT -> Presence.ABSENT;
        };
    }
}
