package org.chancery.scheduling.consultation;

import static org.chancery.scheduling.consultation.SeoulDelhi.CHANNEL;
import static org.chancery.scheduling.consultation.SeoulDelhi.IN;
import static org.chancery.scheduling.consultation.SeoulDelhi.KR;
import static org.chancery.scheduling.consultation.SeoulDelhi.MEETING;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.chancery.scheduling.consultation.ConsultationCommand.CancelConsultation;
import org.chancery.scheduling.consultation.ConsultationCommand.GivingUp;
import org.chancery.scheduling.consultation.ConsultationCommand.PostponeConsultation;
import org.chancery.scheduling.events.ConsultationEvent.ConsultationAnnounced;
import org.chancery.scheduling.events.ConsultationEvent.ConsultationCancelled;
import org.chancery.scheduling.events.ConsultationEvent.ConsultationPostponed;
import org.chancery.scheduling.events.ScheduleEntry;
import org.chancery.scheduling.events.StatedReason;
import org.chancery.scheduling.events.StatedReason.Standing;

/** The first consultation between Korea and India as one that was announced, put off or given up for good. */
final class GivenUp {

    static final LocalDate THE_EVE = LocalDate.of(2021, 1, 6);
    static final GivingUp ILL = new GivingUp(
            List.of(KR), List.of(new StatedReason(KR, "The deputy minister is ill", Standing.STATED)), THE_EVE);
    static final GivingUp WITHHELD =
            new GivingUp(List.of(), List.of(new StatedReason(null, null, Standing.WITHHELD)), null);
    static final ScheduleEntry LATER = SeoulDelhi.entry(LocalTime.of(16, 0), null, "Asia/Kolkata");
    static final ConsultationPostponed POSTPONED =
            new ConsultationPostponed(MEETING, CHANNEL, null, List.of(KR, IN), ILL.askedBy(), ILL.reasons(), ILL.on());
    static final ConsultationCancelled CANCELLED =
            new ConsultationCancelled(MEETING, CHANNEL, null, List.of(KR, IN), ILL.askedBy(), ILL.reasons(), ILL.on());
    static final ConsultationAnnounced ANNOUNCED = new ConsultationAnnounced(MEETING, IN, THE_EVE);

    private GivenUp() {}

    static PostponeConsultation postpone(GivingUp how) {
        return new PostponeConsultation(MEETING, how);
    }

    static CancelConsultation cancel(GivingUp how) {
        return new CancelConsultation(MEETING, how);
    }

    static GivingUp because(StatedReason... reasons) {
        return new GivingUp(List.of(), List.of(reasons), null);
    }
}
