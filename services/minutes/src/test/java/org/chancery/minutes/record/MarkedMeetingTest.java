package org.chancery.minutes.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chancery.minutes.record.FoundingRecord.KR;
import static org.chancery.minutes.record.FoundingRecord.MECHANISM;
import static org.chancery.minutes.record.FoundingRecord.asked;
import static org.chancery.minutes.record.FoundingRecord.open;
import static org.chancery.minutes.record.FoundingRecord.opened;
import static org.chancery.minutes.record.FoundingRecord.saying;
import static org.chancery.minutes.record.RecordRefusal.MARKING_IS_LOWERED;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.chancery.minutes.events.RecordEvent;
import org.chancery.minutes.events.RecordEvent.RecordOpened;
import org.chancery.minutes.events.RecordEvent.ReservationSet;
import org.chancery.minutes.events.RecordEvent.StatementRecorded;
import org.chancery.minutes.events.StatementId;
import org.chancery.minutes.events.TemplateEvent.TemplateSet;
import org.chancery.minutes.events.TemplateId;
import org.chancery.minutes.record.RecordCommand.OpenRecord;
import org.chancery.platform.deciding.testing.DeciderScenario;
import org.chancery.platform.envelope.Marking;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The record of a meeting that not everybody may know of. */
class MarkedMeetingTest {

    private final DeciderScenario<OccasionRecord, RecordCommand, RecordEvent> record =
            DeciderScenario.of(OccasionRecord.unknown(), Instant.parse("2021-01-09T09:00:00Z"));

    private static OpenRecord opening(@Nullable Marking said, @Nullable Marking ofTemplate) {
        var o = open();
        return new OpenRecord(
                o.record(),
                o.consultation(),
                o.mechanism(),
                o.title(),
                o.parties(),
                o.occasion(),
                o.account(),
                o.attendance(),
                o.agenda(),
                null,
                said,
                List.of(),
                ofTemplate == null
                        ? null
                        : new TemplateSet(TemplateId.of(MECHANISM), MECHANISM, 1, ofTemplate, null, List.of(), null),
                Marking.CONFIDENTIAL);
    }

    private static RecordOpened openedWith(Marking defaultMarking) {
        var o = opened();
        return new RecordOpened(
                o.record(),
                o.consultation(),
                o.mechanism(),
                o.title(),
                o.parties(),
                o.occasion(),
                o.account(),
                o.attendance(),
                o.agenda(),
                null,
                defaultMarking,
                List.of(),
                Marking.CONFIDENTIAL);
    }

    @Test
    void marks_what_states_no_marking_as_the_meeting_is_or_as_the_template_says_where_that_is_higher() {
        record.given().when(opening(null, null)).thenEvents(openedWith(Marking.CONFIDENTIAL));
        record.given().when(opening(null, Marking.RESTRICTED)).thenEvents(openedWith(Marking.CONFIDENTIAL));
        record.given().when(opening(null, Marking.SECRET)).thenEvents(openedWith(Marking.SECRET));
        record.given().when(opening(Marking.SECRET, null)).thenEvents(openedWith(Marking.SECRET));
        record.given()
                .when(opening(Marking.OFFICIAL, null))
                .thenRefused(MARKING_IS_LOWERED)
                .at("/defaultMarking");
    }

    @Test
    void marks_every_envelope_at_least_as_the_meeting_was() {
        RecordOpened opened = openedWith(Marking.CONFIDENTIAL);
        OccasionRecord state = OccasionRecord.unknown().evolve(opened);
        var reserved = new ReservationSet(opened.record(), null);
        var low = new StatementRecorded(opened.record(), new StatementId(UUID.randomUUID()), asked());
        var high = new StatementRecorded(
                opened.record(),
                new StatementId(UUID.randomUUID()),
                saying("Hush.").marked(Marking.SECRET).statement());

        assertThat(state.label(opened).marking()).isEqualTo(Marking.CONFIDENTIAL);
        assertThat(state.label(reserved).marking()).isEqualTo(Marking.CONFIDENTIAL);
        assertThat(state.evolve(low).label(low).marking()).isEqualTo(Marking.CONFIDENTIAL);
        assertThat(state.evolve(high).label(high).marking()).isEqualTo(Marking.SECRET);
        assertThat(state.label(opened).about()).contains(KR.subject());
    }
}
