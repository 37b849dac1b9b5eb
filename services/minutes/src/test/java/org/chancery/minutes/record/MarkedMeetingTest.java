package org.chancery.minutes.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chancery.minutes.record.FoundingRecord.ASKED;
import static org.chancery.minutes.record.FoundingRecord.CONSULTATION;
import static org.chancery.minutes.record.FoundingRecord.KR;
import static org.chancery.minutes.record.FoundingRecord.MECHANISM;
import static org.chancery.minutes.record.FoundingRecord.RECORD;
import static org.chancery.minutes.record.FoundingRecord.asked;
import static org.chancery.minutes.record.FoundingRecord.closed;
import static org.chancery.minutes.record.FoundingRecord.open;
import static org.chancery.minutes.record.FoundingRecord.opened;
import static org.chancery.minutes.record.FoundingRecord.recorded;
import static org.chancery.minutes.record.FoundingRecord.saying;
import static org.chancery.minutes.record.RecordRefusal.MARKING_IS_LOWERED;
import static org.chancery.minutes.record.RecordRefusal.MEETING_IS_MARKED_HIGHER;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.chancery.minutes.events.RecordEvent;
import org.chancery.minutes.events.RecordEvent.DefaultMarkingSet;
import org.chancery.minutes.events.RecordEvent.OccasionMarked;
import org.chancery.minutes.events.RecordEvent.RecordOpened;
import org.chancery.minutes.events.RecordEvent.ReservationSet;
import org.chancery.minutes.events.RecordEvent.StatementRecorded;
import org.chancery.minutes.events.StatementId;
import org.chancery.minutes.events.TemplateEvent.TemplateSet;
import org.chancery.minutes.events.TemplateId;
import org.chancery.minutes.record.RecordCommand.MarkOccasion;
import org.chancery.minutes.record.RecordCommand.OpenRecord;
import org.chancery.minutes.record.RecordCommand.SetDefaultMarking;
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
                ofTemplate == null ? null : template(ofTemplate),
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
    void marks_what_is_told_from_then_on_when_it_is_raised_and_no_longer_when_it_is_lowered() {
        var raised = new OccasionMarked(RECORD, CONSULTATION, Marking.SECRET, Marking.SECRET);
        var lowered = new OccasionMarked(RECORD, CONSULTATION, null, Marking.OFFICIAL);
        var low = recorded(ASKED, asked());
        var outcome = record.given(opened(), low).when(mark(Marking.SECRET)).thenEvents(raised);
        assertThat(outcome.after().label(raised).marking()).isEqualTo(Marking.SECRET);
        assertThat(outcome.after().label(low).marking()).isEqualTo(Marking.SECRET);
        assertThat(record.given(opened(), low, raised)
                        .when(mark(null))
                        .thenEvents(lowered)
                        .after()
                        .label(low)
                        .marking())
                .isEqualTo(Marking.OFFICIAL);
        record.given(opened(), raised).when(mark(Marking.SECRET)).thenNothing();
        record.given().when(mark(Marking.SECRET)).thenNothing();
        record.given(opened(), low, closed(Marking.OFFICIAL))
                .when(mark(Marking.SECRET))
                .thenEvents(raised);
    }

    @Test
    void takes_its_default_along_and_leaves_what_somebody_set() {
        var set = new DefaultMarkingSet(RECORD, Marking.RESTRICTED, null);
        var raised = new OccasionMarked(RECORD, CONSULTATION, Marking.SECRET, Marking.SECRET);
        record.given(opened(), set, raised)
                .when(mark(null))
                .thenEvents(new OccasionMarked(RECORD, CONSULTATION, null, Marking.RESTRICTED));
        record.given(openedWith(Marking.SECRET))
                .when(mark(Marking.RESTRICTED))
                .thenEvents(new OccasionMarked(RECORD, CONSULTATION, Marking.RESTRICTED, Marking.SECRET));
        record.given(openedWith(Marking.CONFIDENTIAL))
                .when(mark(null))
                .thenEvents(new OccasionMarked(RECORD, CONSULTATION, null, Marking.OFFICIAL));
        record.given(openedWith(Marking.CONFIDENTIAL))
                .when(new MarkOccasion(RECORD, CONSULTATION, null, template(Marking.RESTRICTED)))
                .thenEvents(new OccasionMarked(RECORD, CONSULTATION, null, Marking.RESTRICTED));
    }

    @Test
    void lets_nobody_set_a_default_below_it() {
        record.given(openedWith(Marking.SECRET))
                .when(new SetDefaultMarking(RECORD, Marking.RESTRICTED, "They asked for it.", true))
                .thenRefused(MEETING_IS_MARKED_HIGHER)
                .at("/marking");
        record.given(openedWith(Marking.SECRET))
                .when(new SetDefaultMarking(RECORD, Marking.CONFIDENTIAL, "They asked for it.", true))
                .thenEvents(new DefaultMarkingSet(RECORD, Marking.CONFIDENTIAL, "They asked for it."));
    }

    private static MarkOccasion mark(@Nullable Marking marking) {
        return new MarkOccasion(RECORD, CONSULTATION, marking, null);
    }

    private static TemplateSet template(Marking marking) {
        return new TemplateSet(TemplateId.of(MECHANISM), MECHANISM, 1, marking, null, List.of(), null);
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
