package org.chancery.minutes.record;

import static org.chancery.minutes.record.FoundingRecord.AGREED;
import static org.chancery.minutes.record.FoundingRecord.ASKED;
import static org.chancery.minutes.record.FoundingRecord.COMMENDED;
import static org.chancery.minutes.record.FoundingRecord.CONSULTATION;
import static org.chancery.minutes.record.FoundingRecord.IN;
import static org.chancery.minutes.record.FoundingRecord.JP;
import static org.chancery.minutes.record.FoundingRecord.KR;
import static org.chancery.minutes.record.FoundingRecord.MECHANISM;
import static org.chancery.minutes.record.FoundingRecord.RECORD;
import static org.chancery.minutes.record.FoundingRecord.agreed;
import static org.chancery.minutes.record.FoundingRecord.asked;
import static org.chancery.minutes.record.FoundingRecord.closed;
import static org.chancery.minutes.record.FoundingRecord.open;
import static org.chancery.minutes.record.FoundingRecord.opened;
import static org.chancery.minutes.record.FoundingRecord.recorded;
import static org.chancery.minutes.record.FoundingRecord.revised;
import static org.chancery.minutes.record.FoundingRecord.saying;
import static org.chancery.minutes.record.FoundingRecord.withdrawn;
import static org.chancery.minutes.record.RecordRefusal.ATTENDANCE_IS_OF_NO_PARTY;
import static org.chancery.minutes.record.RecordRefusal.NO_SUCH_RECORD;
import static org.chancery.minutes.record.RecordRefusal.NO_SUCH_STATEMENT;
import static org.chancery.minutes.record.RecordRefusal.PARTY_IS_MISSING;
import static org.chancery.minutes.record.RecordRefusal.PARTY_IS_NAMED_TWICE;
import static org.chancery.minutes.record.RecordRefusal.RECORD_ID_IS_TAKEN;
import static org.chancery.minutes.record.RecordRefusal.RECORD_IS_CLOSED;
import static org.chancery.minutes.record.RecordRefusal.RECORD_IS_FULL;
import static org.chancery.platform.envelope.Marking.CONFIDENTIAL;
import static org.chancery.platform.envelope.Marking.OFFICIAL;
import static org.chancery.platform.envelope.Marking.PUBLIC;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.chancery.minutes.events.Occasion;
import org.chancery.minutes.events.RecordEvent;
import org.chancery.minutes.events.RecordEvent.ClosedStatement;
import org.chancery.minutes.events.RecordEvent.RecordOpened;
import org.chancery.minutes.events.StatementId;
import org.chancery.minutes.record.RecordCommand.CloseRecord;
import org.chancery.minutes.record.RecordCommand.OpenRecord;
import org.chancery.minutes.record.RecordCommand.RecordStatement;
import org.chancery.minutes.record.RecordCommand.ReviseStatement;
import org.chancery.minutes.record.RecordCommand.WithdrawStatement;
import org.chancery.platform.deciding.testing.DeciderScenario;
import org.chancery.platform.envelope.Marking;
import org.chancery.scheduling.events.PartyCode;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class OccasionRecordTest {

    private final DeciderScenario<OccasionRecord, RecordCommand, RecordEvent> record =
            DeciderScenario.of(OccasionRecord.unknown(), Instant.parse("2021-01-07T09:00:00Z"));

    @Nested
    class An_unknown_record {

        @Test
        void is_opened_with_attendance_and_agenda() {
            record.given().when(open()).thenEvents(opened());
        }

        @Test
        void needs_a_party() {
            record.given()
                    .when(openedBy(List.of()))
                    .thenRefused(PARTY_IS_MISSING)
                    .at("/parties");
        }

        @Test
        void names_a_party_once() {
            record.given()
                    .when(openedBy(List.of(KR, KR)))
                    .thenRefused(PARTY_IS_NAMED_TWICE)
                    .at("/parties");
        }

        @Test
        void seats_parties_only() {
            record.given()
                    .when(openedBy(List.of(KR, JP)))
                    .thenRefused(ATTENDANCE_IS_OF_NO_PARTY)
                    .at("/attendance/1/party");
        }

        @Test
        void takes_no_statement_and_is_not_closed() {
            record.given().when(new RecordStatement(RECORD, ASKED, asked())).thenRefused(NO_SUCH_RECORD);
            record.given().when(new CloseRecord(RECORD, Marking.SECRET)).thenRefused(NO_SUCH_RECORD);
        }

        private OpenRecord openedBy(List<PartyCode> parties) {
            var o = open();
            return new OpenRecord(
                    o.record(),
                    o.consultation(),
                    o.mechanism(),
                    o.title(),
                    parties,
                    o.occasion(),
                    o.account(),
                    o.attendance(),
                    o.agenda());
        }
    }

    @Nested
    class An_open_record {

        @Test
        void stays_as_it_is_when_its_consultation_is_held_again() {
            var again = new OpenRecord(
                    RECORD,
                    CONSULTATION,
                    MECHANISM,
                    "New title",
                    List.of(KR, IN),
                    opened().occasion(),
                    KR,
                    List.of(),
                    List.of());
            record.given(opened()).when(again).thenNothing();
        }

        @Test
        void does_not_give_its_id_to_another_occasion() {
            record.given(opened()).when(aRelease("A release")).thenRefused(RECORD_ID_IS_TAKEN);
            record.given(released("A release"))
                    .when(aRelease("Another release"))
                    .thenRefused(RECORD_ID_IS_TAKEN);
            record.given(released("A release")).when(aRelease("A release")).thenNothing();
        }

        @Test
        void takes_a_statement() {
            record.given(opened())
                    .when(new RecordStatement(RECORD, ASKED, asked()))
                    .thenEvents(recorded(ASKED, asked()));
        }

        @Test
        void takes_the_statements_of_two_note_takers_side_by_side() {
            record.given(opened(), recorded(ASKED, asked()))
                    .when(new RecordStatement(RECORD, AGREED, agreed()))
                    .thenEvents(recorded(AGREED, agreed()));
        }

        @Test
        void knows_no_statement_that_nobody_recorded() {
            record.given(opened())
                    .when(new ReviseStatement(RECORD, COMMENDED, 1, asked()))
                    .thenRefused(NO_SUCH_STATEMENT);
            record.given(opened())
                    .when(new WithdrawStatement(RECORD, COMMENDED, 1, "a mistake"))
                    .thenRefused(NO_SUCH_STATEMENT);
        }

        @Test
        void never_grows_past_what_its_closing_can_carry() {
            var history = new ArrayList<RecordEvent>(List.of(opened()));
            var long20 = saying("가".repeat(20_000)).statement();
            for (int i = 0; i < 11; i++) {
                history.add(recorded(new StatementId(FoundingRecord.id(1000 + i)), long20));
            }
            record.given(history.toArray(RecordEvent[]::new))
                    .when(new RecordStatement(RECORD, ASKED, long20))
                    .thenRefused(RECORD_IS_FULL);
            history.add(withdrawn(new StatementId(FoundingRecord.id(1000)), 1));
            record.given(history.toArray(RecordEvent[]::new))
                    .when(new RecordStatement(RECORD, ASKED, long20))
                    .thenEvents(recorded(ASKED, long20));
        }

        @Test
        void closes_with_every_statement_that_stands_marked_as_the_highest() {
            var secretive =
                    saying("Mentioned a third state.").marked(CONFIDENTIAL).statement();
            var higher = saying("Not so.").marked(Marking.SECRET).statement();
            record.given(
                            opened(),
                            recorded(ASKED, asked()),
                            recorded(COMMENDED, higher),
                            recorded(AGREED, agreed()),
                            revised(ASKED, 2, secretive),
                            withdrawn(COMMENDED, 1))
                    .when(new CloseRecord(RECORD, Marking.SECRET))
                    .thenEvents(closed(
                            CONFIDENTIAL,
                            new ClosedStatement(ASKED, 2, secretive),
                            new ClosedStatement(AGREED, 1, agreed())));
        }

        @Test
        void closes_without_statements_too() {
            record.given(opened()).when(new CloseRecord(RECORD, Marking.SECRET)).thenEvents(closed(OFFICIAL));
        }

        @Test
        void is_public_when_all_it_says_is() {
            var open = saying("Welcomed the guests.").marked(PUBLIC).statement();
            record.given(opened(), recorded(ASKED, open))
                    .when(new CloseRecord(RECORD, Marking.SECRET))
                    .thenEvents(closed(PUBLIC, new ClosedStatement(ASKED, 1, open)));
        }
    }

    @Nested
    class A_closed_record {

        private final RecordEvent[] history = {opened(), recorded(ASKED, asked()), closed(OFFICIAL)};

        @Test
        void takes_no_statement() {
            record.given(history)
                    .when(new RecordStatement(RECORD, AGREED, agreed()))
                    .thenRefused(RECORD_IS_CLOSED);
        }

        @Test
        void has_its_statements_neither_revised_nor_withdrawn() {
            record.given(history)
                    .when(new ReviseStatement(RECORD, ASKED, 1, agreed()))
                    .thenRefused(RECORD_IS_CLOSED);
            record.given(history)
                    .when(new WithdrawStatement(RECORD, ASKED, 1, "said at dinner"))
                    .thenRefused(RECORD_IS_CLOSED);
        }

        @Test
        void is_closed_once_and_never_opened_again() {
            record.given(history).when(new CloseRecord(RECORD, Marking.SECRET)).thenNothing();
            record.given(history).when(open()).thenNothing();
        }
    }

    private static OpenRecord aRelease(String description) {
        return new OpenRecord(RECORD, null, null, null, List.of(KR), occasion(description), KR, List.of(), List.of());
    }

    private static RecordOpened released(String description) {
        return new RecordOpened(RECORD, null, null, null, List.of(KR), occasion(description), KR, List.of(), List.of());
    }

    private static Occasion occasion(String description) {
        return new Occasion(Occasion.Kind.RELEASE, null, description);
    }
}
