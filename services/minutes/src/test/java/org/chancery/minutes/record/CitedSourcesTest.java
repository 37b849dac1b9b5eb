package org.chancery.minutes.record;

import static org.chancery.minutes.record.FoundingRecord.RECORD;
import static org.chancery.minutes.record.FoundingRecord.closed;
import static org.chancery.minutes.record.FoundingRecord.id;
import static org.chancery.minutes.record.FoundingRecord.opened;
import static org.chancery.platform.envelope.Marking.OFFICIAL;
import static org.chancery.platform.envelope.Marking.PUBLIC;
import static org.chancery.platform.envelope.Marking.SECRET;

import java.time.Instant;
import java.time.LocalDate;
import org.chancery.minutes.events.RecordEvent;
import org.chancery.minutes.events.RecordEvent.SourceCited;
import org.chancery.minutes.events.RecordEvent.SourceWithdrawn;
import org.chancery.minutes.events.Source;
import org.chancery.minutes.events.SourceId;
import org.chancery.minutes.record.RecordCommand.CiteSource;
import org.chancery.minutes.record.RecordCommand.CloseRecord;
import org.chancery.minutes.record.RecordCommand.WithdrawSource;
import org.chancery.platform.deciding.testing.DeciderScenario;
import org.chancery.platform.envelope.Marking;
import org.junit.jupiter.api.Test;

class CitedSourcesTest {

    private static final SourceId SOURCE = new SourceId(id(80));
    private static final SourceWithdrawn GONE = new SourceWithdrawn(RECORD, SOURCE, "Of another meeting.");

    private final DeciderScenario<OccasionRecord, RecordCommand, RecordEvent> record =
            DeciderScenario.of(OccasionRecord.unknown(), Instant.parse("2021-01-08T09:00:00Z"));

    @Test
    void are_cited_once() {
        record.given(opened()).when(new CiteSource(RECORD, release(PUBLIC))).thenEvents(cited(PUBLIC));
        record.given(opened(), cited(PUBLIC))
                .when(new CiteSource(RECORD, release(PUBLIC)))
                .thenNothing();
    }

    @Test
    void are_found_after_the_record_was_closed_too() {
        record.given(opened(), closed(OFFICIAL))
                .when(new CiteSource(RECORD, release(PUBLIC)))
                .thenEvents(cited(PUBLIC));
        record.given(opened(), closed(OFFICIAL), cited(PUBLIC))
                .when(new WithdrawSource(RECORD, SOURCE, "Of another meeting."))
                .thenEvents(GONE);
    }

    @Test
    void are_cited_by_a_record_that_there_is() {
        record.given().when(new CiteSource(RECORD, release(PUBLIC))).thenRefused(RecordRefusal.NO_SUCH_RECORD);
    }

    @Test
    void say_what_they_are() {
        var nothing =
                new Source(SOURCE, null, null, null, null, LocalDate.parse("2021-01-08"), "en", null, null, PUBLIC);
        record.given(opened())
                .when(new CiteSource(RECORD, nothing))
                .thenRefused(RecordRefusal.SOURCE_IS_NOT_NAMED)
                .at("/title");
    }

    @Test
    void raise_the_marking_of_the_whole_while_they_are_cited() {
        record.given(opened(), cited(SECRET))
                .when(new CloseRecord(RECORD, SECRET))
                .thenEvents(closed(SECRET));
        record.given(opened(), cited(SECRET), GONE)
                .when(new CloseRecord(RECORD, SECRET))
                .thenEvents(closed(OFFICIAL));
        record.given(opened(), cited(PUBLIC))
                .when(new CloseRecord(RECORD, SECRET))
                .thenEvents(closed(OFFICIAL));
    }

    @Test
    void are_withdrawn_once_and_their_ids_stay_taken() {
        record.given(opened(), cited(PUBLIC), GONE)
                .when(new WithdrawSource(RECORD, SOURCE, "Of another meeting."))
                .thenNothing();
        record.given(opened(), cited(PUBLIC), GONE)
                .when(new CiteSource(RECORD, release(PUBLIC)))
                .thenRefused(RecordRefusal.SOURCE_ID_IS_TAKEN);
        record.given(opened(), cited(PUBLIC))
                .when(new CiteSource(RECORD, release(SECRET)))
                .thenRefused(RecordRefusal.SOURCE_ID_IS_TAKEN);
    }

    @Test
    void that_nobody_cited_are_not_withdrawn() {
        record.given(opened())
                .when(new WithdrawSource(RECORD, SOURCE, "Of another meeting."))
                .thenRefused(RecordRefusal.NO_SUCH_SOURCE);
    }

    private static SourceCited cited(Marking marking) {
        return new SourceCited(RECORD, release(marking));
    }

    private static Source release(Marking marking) {
        return new Source(
                SOURCE,
                "official",
                null,
                "https://www.example.org/releases/2021/1",
                null,
                LocalDate.parse("2021-01-08"),
                "en",
                null,
                null,
                marking);
    }
}
