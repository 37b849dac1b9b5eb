package org.chancery.minutes.reactions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.chancery.minutes.events.AgendaPoint;
import org.chancery.minutes.events.Attendance;
import org.chancery.minutes.events.Attendance.Attendee;
import org.chancery.minutes.events.Occasion;
import org.chancery.minutes.events.RecordId;
import org.chancery.minutes.events.TemplateEvent.TemplateSet;
import org.chancery.minutes.events.TemplateId;
import org.chancery.minutes.record.RecordCommand.CorrectOccasion;
import org.chancery.minutes.record.RecordCommand.OpenRecord;
import org.chancery.minutes.record.RecordCommand.WithdrawOccasion;
import org.chancery.minutes.template.Kept;
import org.chancery.platform.envelope.PersonName;
import org.chancery.platform.envelope.Provenance;
import org.chancery.platform.intake.testing.Deliveries;
import org.chancery.scheduling.events.AgendaItemId;
import org.chancery.scheduling.events.AgendaTopic;
import org.chancery.scheduling.events.ConsultationEvent.AgendaItemAccepted;
import org.chancery.scheduling.events.ConsultationEvent.AttendanceCorrected;
import org.chancery.scheduling.events.ConsultationEvent.ConsultationHeld;
import org.chancery.scheduling.events.ConsultationEvent.HeldWithdrawn;
import org.chancery.scheduling.events.ConsultationId;
import org.chancery.scheduling.events.Delegation;
import org.chancery.scheduling.events.Delegation.Delegate;
import org.chancery.scheduling.events.MechanismId;
import org.chancery.scheduling.events.PartyCode;
import org.chancery.scheduling.events.ScheduleEntry;
import org.chancery.scheduling.events.SchedulingEvents;
import org.junit.jupiter.api.Test;

class WhenConsultationHeldThenOpenRecordTest {

    private static final PartyCode KR = new PartyCode("KR");
    private static final PartyCode IN = new PartyCode("IN");
    private static final ConsultationId CONSULTATION = new ConsultationId(new UUID(0x4000, 1));
    private static final MechanismId MECHANISM = new MechanismId(new UUID(0x4000, 2));
    private static final AgendaItemId ITEM = new AgendaItemId(new UUID(0x4000, 3));

    @Test
    void the_record_begins_with_attendance_and_agenda_as_on_the_day_on_the_own_sides_account() {
        var rule = new WhenConsultationHeldThenOpenRecord(Kept.of(), KR);
        var held = new ConsultationHeld(
                CONSULTATION,
                MECHANISM,
                "1st consultation",
                List.of(IN, KR),
                new ScheduleEntry(
                        LocalDate.of(2021, 1, 7),
                        LocalTime.of(15, 30),
                        null,
                        "Asia/Seoul",
                        null,
                        ScheduleEntry.Mode.VIRTUAL,
                        null),
                List.of(new Delegation(
                        KR,
                        List.of(new Delegate(null, new PersonName("Ham Sang-wook"), "Deputy Minister", "MOFA")),
                        List.of(
                                new Delegate(null, new PersonName("Han Ji-ho"), null, null),
                                delegate("Seo Yun", Delegation.Presence.PRESENT),
                                delegate("Jung Haneul", Delegation.Presence.EXCUSED),
                                delegate("Park Sora", Delegation.Presence.ABSENT)),
                        List.of("Ministry of Foreign Affairs"),
                        null,
                        List.of(new Delegation.Office("Ambassador", "MOFA")),
                        null)),
                List.of(new AgendaTopic(ITEM, 1, "Peacekeeping")));

        var commands = rule.react(held, Deliveries.of(SchedulingEvents.TYPES, CONSULTATION.subject(), 5, held));

        assertThat(rule.rule()).isEqualTo("when-consultation-held-then-open-record");
        assertThat(List.<Object>copyOf(commands))
                .containsExactly(new OpenRecord(
                        RecordId.ofConsultation(CONSULTATION),
                        CONSULTATION,
                        MECHANISM,
                        "1st consultation",
                        List.of(IN, KR),
                        new Occasion(Occasion.Kind.MEETING, LocalDate.of(2021, 1, 7), null),
                        KR,
                        List.of(new Attendance(
                                KR,
                                List.of(new Attendee(new PersonName("Ham Sang-wook"), "Deputy Minister", "MOFA")),
                                List.of(
                                        new Attendee(new PersonName("Han Ji-ho"), null, null),
                                        attendee("Seo Yun", Attendance.Presence.PRESENT),
                                        attendee("Jung Haneul", Attendance.Presence.EXCUSED),
                                        attendee("Park Sora", Attendance.Presence.ABSENT)),
                                List.of("Ministry of Foreign Affairs"),
                                List.of(new Attendance.Office("Ambassador", "MOFA")))),
                        List.of(new AgendaPoint(ITEM, 1, "Peacekeeping"))));
    }

    private static Delegate delegate(String name, Delegation.Presence presence) {
        return new Delegate(null, new PersonName(name), null, null, presence);
    }

    private static Attendee attendee(String name, Attendance.Presence presence) {
        return new Attendee(new PersonName(name), null, null, presence);
    }

    @Test
    void the_record_is_in_doubt_when_it_was_not_held_after_all() {
        var rule = new WhenConsultationHeldThenOpenRecord(Kept.of(), KR);
        var withdrawn = new HeldWithdrawn(CONSULTATION, MECHANISM, "It was put off.");

        var commands =
                rule.react(withdrawn, Deliveries.of(SchedulingEvents.TYPES, CONSULTATION.subject(), 6, withdrawn));

        assertThat(List.<Object>copyOf(commands))
                .containsExactly(
                        new WithdrawOccasion(RecordId.ofConsultation(CONSULTATION), CONSULTATION, "It was put off."));
    }

    @Test
    void the_record_is_told_who_sat_there_after_all() {
        var rule = new WhenConsultationHeldThenOpenRecord(Kept.of(), KR);
        var corrected = new AttendanceCorrected(
                CONSULTATION,
                new Delegation(IN, List.of(delegate("Vinay Kumar", Delegation.Presence.EXCUSED)), List.of(), List.of()),
                "Their letter came late.");

        var commands =
                rule.react(corrected, Deliveries.of(SchedulingEvents.TYPES, CONSULTATION.subject(), 6, corrected));

        assertThat(List.<Object>copyOf(commands))
                .containsExactly(new CorrectOccasion(
                        RecordId.ofConsultation(CONSULTATION),
                        CONSULTATION,
                        new Attendance(
                                IN,
                                List.of(attendee("Vinay Kumar", Attendance.Presence.EXCUSED)),
                                List.of(),
                                List.of()),
                        "Their letter came late."));
    }

    @Test
    void plans_leave_records_alone() {
        var rule = new WhenConsultationHeldThenOpenRecord(Kept.of(), KR);
        var accepted = new AgendaItemAccepted(CONSULTATION, ITEM, 1);

        assertThat(rule.react(accepted, Deliveries.of(SchedulingEvents.TYPES, CONSULTATION.subject(), 3, accepted)))
                .isEmpty();
    }

    @Test
    void it_begins_like_the_template_of_its_mechanism_where_it_tells_of_today() {
        var template = new TemplateSet(TemplateId.of(MECHANISM), MECHANISM, 1, null, null, List.of("Opening"), null);
        var rule = new WhenConsultationHeldThenOpenRecord(Kept.of(template), KR);
        var held = new ConsultationHeld(
                CONSULTATION,
                MECHANISM,
                null,
                List.of(IN, KR),
                new ScheduleEntry(LocalDate.of(2021, 1, 7), null, null, null, null, ScheduleEntry.Mode.VIRTUAL, null),
                List.of(),
                List.of());
        var imported = Deliveries.by("min.kim");
        var past = new Provenance(imported.actor(), null, imported.correlation(), "case-00");

        assertThat(List.<Object>copyOf(
                        rule.react(held, Deliveries.of(SchedulingEvents.TYPES, CONSULTATION.subject(), 5, held))))
                .singleElement()
                .extracting("template")
                .isEqualTo(template);
        assertThat(List.<Object>copyOf(rule.react(
                        held,
                        Deliveries.of(
                                SchedulingEvents.TYPES,
                                CONSULTATION.subject(),
                                5,
                                held,
                                0,
                                6,
                                past,
                                Deliveries.nothing()))))
                .singleElement()
                .extracting("template")
                .isNull();
    }
}
