package org.chancery.minutes.record;

import static org.chancery.minutes.record.FoundingRecord.AGREED;
import static org.chancery.minutes.record.FoundingRecord.ASKED;
import static org.chancery.minutes.record.FoundingRecord.COMMENDED;
import static org.chancery.minutes.record.FoundingRecord.JP;
import static org.chancery.minutes.record.FoundingRecord.RECORD;
import static org.chancery.minutes.record.FoundingRecord.agreed;
import static org.chancery.minutes.record.FoundingRecord.asked;
import static org.chancery.minutes.record.FoundingRecord.opened;
import static org.chancery.minutes.record.FoundingRecord.recorded;
import static org.chancery.minutes.record.FoundingRecord.revised;
import static org.chancery.minutes.record.FoundingRecord.saying;
import static org.chancery.minutes.record.FoundingRecord.withdrawn;
import static org.chancery.minutes.record.RecordRefusal.MARKING_IS_LOWERED;
import static org.chancery.minutes.record.RecordRefusal.STATEMENT_ID_IS_TAKEN;
import static org.chancery.minutes.record.RecordRefusal.STATEMENT_IS_WITHDRAWN;
import static org.chancery.minutes.record.RecordRefusal.STATEMENT_WAS_REVISED;
import static org.chancery.platform.envelope.Marking.PUBLIC;
import static org.chancery.platform.envelope.Marking.RESTRICTED;

import java.time.Instant;
import org.chancery.minutes.events.RecordEvent;
import org.chancery.minutes.events.Statement;
import org.chancery.minutes.record.RecordCommand.RecordStatement;
import org.chancery.minutes.record.RecordCommand.ReviseStatement;
import org.chancery.minutes.record.RecordCommand.WithdrawStatement;
import org.chancery.platform.deciding.testing.DeciderScenario;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RecordedStatementTest {

    private final DeciderScenario<OccasionRecord, RecordCommand, RecordEvent> record =
            DeciderScenario.of(OccasionRecord.unknown(), Instant.parse("2021-01-07T09:00:00Z"));

    @Nested
    class A_recorded_statement {

        private final RecordEvent[] history = {opened(), recorded(ASKED, asked())};
        private final Statement better =
                saying("Asked India for attention and support.").statement();

        @Test
        void is_revised() {
            record.given(history)
                    .when(new ReviseStatement(RECORD, ASKED, 1, better))
                    .thenEvents(revised(ASKED, 2, better));
        }

        @Test
        void is_not_revised_by_somebody_who_read_an_earlier_revision() {
            record.given(history[0], history[1], revised(ASKED, 2, better))
                    .when(new ReviseStatement(RECORD, ASKED, 1, agreed()))
                    .thenRefused(STATEMENT_WAS_REVISED);
        }

        @Test
        void is_revised_whatever_happened_to_the_others() {
            record.given(history[0], history[1], recorded(AGREED, agreed()), revised(AGREED, 2, better))
                    .when(new ReviseStatement(RECORD, ASKED, 1, better))
                    .thenEvents(revised(ASKED, 2, better));
        }

        @Test
        void keeps_its_id() {
            record.given(history)
                    .when(new RecordStatement(RECORD, ASKED, agreed()))
                    .thenRefused(STATEMENT_ID_IS_TAKEN);
        }

        @Test
        void may_be_marked_higher() {
            var higher = saying("Asked India.").marked(RESTRICTED).statement();
            record.given(history)
                    .when(new ReviseStatement(RECORD, ASKED, 1, higher))
                    .thenEvents(revised(ASKED, 2, higher));
        }

        @Test
        void is_not_marked_lower() {
            var lower = saying("Asked India.").marked(PUBLIC).statement();
            record.given(history)
                    .when(new ReviseStatement(RECORD, ASKED, 1, lower))
                    .thenRefused(MARKING_IS_LOWERED)
                    .at("/marking");
        }

        @Test
        void is_checked_again_when_it_is_revised() {
            record.given(history)
                    .when(new ReviseStatement(
                            RECORD, ASKED, 1, saying("Hm.").sides(JP).statement()))
                    .thenRefused(RecordRefusal.SIDE_IS_NO_PARTY)
                    .at("/sides/0");
        }

        @Test
        void is_withdrawn_for_a_reason() {
            record.given(history)
                    .when(new WithdrawStatement(RECORD, ASKED, 1, "said at dinner"))
                    .thenEvents(withdrawn(ASKED, 1));
        }

        @Test
        void is_not_withdrawn_by_somebody_who_read_an_earlier_revision() {
            record.given(history[0], history[1], revised(ASKED, 2, better))
                    .when(new WithdrawStatement(RECORD, ASKED, 1, "said at dinner"))
                    .thenRefused(STATEMENT_WAS_REVISED);
        }
    }

    @Nested
    class A_withdrawn_statement {

        private final RecordEvent[] history = {opened(), recorded(ASKED, asked()), withdrawn(ASKED, 1)};

        @Test
        void is_not_revised() {
            record.given(history)
                    .when(new ReviseStatement(RECORD, ASKED, 1, agreed()))
                    .thenRefused(STATEMENT_IS_WITHDRAWN);
        }

        @Test
        void is_recorded_anew_under_another_id_with_the_undertaking_it_had() {
            record.given(history)
                    .when(new RecordStatement(RECORD, ASKED, asked()))
                    .thenRefused(STATEMENT_ID_IS_TAKEN);
            record.given(history)
                    .when(new RecordStatement(RECORD, COMMENDED, asked()))
                    .thenEvents(recorded(COMMENDED, asked()));
        }

        @Test
        void is_withdrawn_once() {
            record.given(history)
                    .when(new WithdrawStatement(RECORD, ASKED, 1, "said at dinner"))
                    .thenNothing();
        }
    }
}
