package org.chancery.scheduling.consultation;

import static org.chancery.scheduling.consultation.ConsultationRefusal.A_LINK_IS_AN_ADDRESS;
import static org.chancery.scheduling.consultation.ConsultationRefusal.NOBODY_JOINS_FROM_AFAR;
import static org.chancery.scheduling.consultation.SeoulDelhi.MEETING;
import static org.chancery.scheduling.consultation.SeoulDelhi.PROPOSED;
import static org.chancery.scheduling.consultation.SeoulDelhi.consultation;

import java.time.LocalDate;
import org.chancery.platform.deciding.testing.DeciderScenario;
import org.chancery.scheduling.consultation.ConsultationCommand.ScheduleConsultation;
import org.chancery.scheduling.events.ConsultationEvent;
import org.chancery.scheduling.events.ConsultationEvent.ConsultationScheduled;
import org.chancery.scheduling.events.ScheduleEntry;
import org.chancery.scheduling.events.ScheduleEntry.Mode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class JoiningTest {

    private static final String LINK = "https://meet.example.org/talks?pwd=1";

    @ParameterizedTest
    @ValueSource(strings = {LINK, "HTTPS://meet.example.org", "tel:+82-2-2100-2114"})
    void a_meeting_is_joined_at_a_page_or_a_number(String link) {
        var entry = joined(Mode.HYBRID, link);
        schedule(entry).thenEvents(new ConsultationScheduled(MEETING, entry));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "meet.example.org/talks",
                "/talks",
                "http://meet.example.org",
                "javascript:alert(1)",
                "https:talks",
                "https:///talks",
                "tel:",
                "tel:/1",
                "https://meet.example.org/a b"
            })
    void and_at_nothing_else(String link) {
        schedule(joined(Mode.VIRTUAL, link)).thenRefused(A_LINK_IS_AN_ADDRESS).at("/link");
    }

    @ParameterizedTest
    @EnumSource(names = "IN_PERSON", mode = EnumSource.Mode.EXCLUDE)
    void from_afar_it_is_joined_in_every_other_mode(Mode mode) {
        var entry = joined(mode, LINK);
        schedule(entry).thenEvents(new ConsultationScheduled(MEETING, entry));
    }

    @Test
    void but_not_where_all_meet_in_person() {
        schedule(joined(Mode.IN_PERSON, LINK))
                .thenRefused(NOBODY_JOINS_FROM_AFAR)
                .at("/link");
    }

    @Test
    void nor_where_the_date_is_moved() {
        consultation()
                .given(PROPOSED, new ConsultationScheduled(MEETING, joined(Mode.VIRTUAL, LINK)))
                .when(new ScheduleConsultation(MEETING, joined(Mode.IN_PERSON, LINK)))
                .thenRefused(NOBODY_JOINS_FROM_AFAR)
                .at("/link");
    }

    private static ScheduleEntry joined(Mode mode, String link) {
        return new ScheduleEntry(
                LocalDate.of(2021, 1, 7),
                null,
                null,
                null,
                null,
                null,
                null,
                "Bangkok",
                mode,
                null,
                null,
                null,
                null,
                "Narai Hall",
                link);
    }

    private static DeciderScenario<Consultation, ConsultationCommand, ConsultationEvent>.Outcome schedule(
            ScheduleEntry entry) {
        return consultation().given(PROPOSED).when(new ScheduleConsultation(MEETING, entry));
    }
}
