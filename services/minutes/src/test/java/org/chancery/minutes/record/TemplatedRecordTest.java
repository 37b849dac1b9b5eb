package org.chancery.minutes.record;

import static org.chancery.minutes.record.FoundingRecord.CONSULTATION;
import static org.chancery.minutes.record.FoundingRecord.IN;
import static org.chancery.minutes.record.FoundingRecord.KR;
import static org.chancery.minutes.record.FoundingRecord.MECHANISM;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.chancery.minutes.events.Occasion;
import org.chancery.minutes.events.RecordEvent;
import org.chancery.minutes.events.RecordEvent.RecordOpened;
import org.chancery.minutes.events.RecordId;
import org.chancery.minutes.events.TemplateEvent.TemplateSet;
import org.chancery.minutes.events.TemplateId;
import org.chancery.minutes.record.RecordCommand.OpenRecord;
import org.chancery.platform.deciding.testing.DeciderScenario;
import org.chancery.platform.envelope.Marking;
import org.chancery.platform.envelope.ProtectedText;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class TemplatedRecordTest {

    private static final RecordId CALL = new RecordId(new UUID(0x4000, 20));
    private static final Occasion OCCASION =
            new Occasion(Occasion.Kind.SIDE_CALL, LocalDate.of(2021, 1, 9), "a call that put the meeting off");
    private static final ProtectedText CLAUSE = new ProtectedText("Without prejudice.");
    private static final ProtectedText OTHER = new ProtectedText("Without any prejudice.");
    private static final TemplateSet TEMPLATE = new TemplateSet(
            TemplateId.of(MECHANISM), MECHANISM, 3, Marking.RESTRICTED, CLAUSE, List.of("Opening"), null);

    private final DeciderScenario<OccasionRecord, RecordCommand, RecordEvent> record =
            DeciderScenario.of(OccasionRecord.unknown(), Instant.parse("2021-01-09T09:00:00Z"));

    private static OpenRecord open(
            ProtectedText reservation, Marking marking, List<String> headings, TemplateSet template) {
        return new OpenRecord(
                CALL,
                CONSULTATION,
                MECHANISM,
                null,
                List.of(KR, IN),
                OCCASION,
                KR,
                List.of(),
                List.of(),
                reservation,
                marking,
                headings,
                template,
                null);
    }

    private static RecordOpened opened(ProtectedText reservation, Marking marking, List<String> headings) {
        return new RecordOpened(
                CALL,
                CONSULTATION,
                MECHANISM,
                null,
                List.of(KR, IN),
                OCCASION,
                KR,
                List.of(),
                List.of(),
                reservation,
                marking,
                headings,
                null);
    }

    @Nested
    class A_record_of_a_mechanism_with_a_template {

        @Test
        void begins_like_the_template_where_nothing_else_is_said() {
            record.given()
                    .when(open(null, null, List.of(), TEMPLATE))
                    .thenEvents(opened(CLAUSE, Marking.RESTRICTED, List.of("Opening")));
        }

        @Test
        void begins_as_its_opener_says() {
            record.given()
                    .when(open(OTHER, Marking.SECRET, List.of("Call"), TEMPLATE))
                    .thenEvents(opened(OTHER, Marking.SECRET, List.of("Call")));
        }

        @Test
        void does_not_begin_below_the_marking_of_the_template() {
            record.given()
                    .when(open(null, Marking.OFFICIAL, List.of(), TEMPLATE))
                    .thenRefused(RecordRefusal.MARKING_IS_LOWERED)
                    .at("/defaultMarking");
        }

        @Test
        void begins_as_low_as_it_likes_where_the_template_says_nothing_of_it() {
            var silent = new TemplateSet(TemplateId.of(MECHANISM), MECHANISM, 1, null, null, List.of("Opening"), null);
            record.given()
                    .when(open(null, Marking.PUBLIC, List.of(), silent))
                    .thenEvents(opened(null, Marking.PUBLIC, List.of("Opening")));
        }
    }

    @Nested
    class A_record_that_began_under_another_template {

        private final RecordOpened before = opened(CLAUSE, Marking.RESTRICTED, List.of("Opening"));

        @Test
        void is_not_opened_again_by_who_repeats_what_they_said() {
            var later = new TemplateSet(TemplateId.of(MECHANISM), MECHANISM, 4, null, OTHER, List.of("End"), "why");
            record.given(before).when(open(null, null, List.of(), later)).thenNothing();
            record.given(before).when(open(null, null, List.of(), null)).thenNothing();
            record.given(before)
                    .when(open(CLAUSE, Marking.RESTRICTED, List.of("Opening"), later))
                    .thenNothing();
        }

        @Test
        void is_another_than_one_of_which_something_else_is_said() {
            record.given(before).when(open(OTHER, null, List.of(), null)).thenRefused(RecordRefusal.RECORD_ID_IS_TAKEN);
            record.given(before)
                    .when(open(null, Marking.SECRET, List.of(), null))
                    .thenRefused(RecordRefusal.RECORD_ID_IS_TAKEN);
            record.given(before)
                    .when(open(null, null, List.of("Call"), null))
                    .thenRefused(RecordRefusal.RECORD_ID_IS_TAKEN);
        }
    }
}
