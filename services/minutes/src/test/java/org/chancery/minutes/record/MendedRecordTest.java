package org.chancery.minutes.record;

import static org.chancery.minutes.record.FoundingRecord.ASKED;
import static org.chancery.minutes.record.FoundingRecord.COMMENDED;
import static org.chancery.minutes.record.FoundingRecord.RECORD;
import static org.chancery.minutes.record.FoundingRecord.asked;
import static org.chancery.minutes.record.FoundingRecord.closed;
import static org.chancery.minutes.record.FoundingRecord.opened;
import static org.chancery.minutes.record.FoundingRecord.recorded;
import static org.chancery.minutes.record.FoundingRecord.saying;
import static org.chancery.platform.envelope.Marking.OFFICIAL;
import static org.chancery.platform.envelope.Marking.PUBLIC;
import static org.chancery.platform.envelope.Marking.SECRET;

import java.time.Instant;
import java.util.List;
import org.chancery.minutes.events.Correction;
import org.chancery.minutes.events.RecordEvent;
import org.chancery.minutes.events.RecordEvent.ClosedStatement;
import org.chancery.minutes.events.RecordEvent.CorrigendumIssued;
import org.chancery.minutes.events.Statement;
import org.chancery.minutes.record.RecordCommand.IssueCorrigendum;
import org.chancery.minutes.record.RecordCommand.IssueCorrigendum.Wanted;
import org.chancery.platform.deciding.testing.DeciderScenario;
import org.chancery.scheduling.events.PartyCode;
import org.junit.jupiter.api.Test;

class MendedRecordTest {

    private static final Statement BETTER = asked().marked(SECRET);

    private final DeciderScenario<OccasionRecord, RecordCommand, RecordEvent> record =
            DeciderScenario.of(OccasionRecord.unknown(), Instant.parse("2021-02-01T09:00:00Z"));
    private final RecordEvent[] closed = {
        opened(), recorded(ASKED, asked()), closed(OFFICIAL, new ClosedStatement(ASKED, 1, asked()))
    };

    @Test
    void a_corrigendum_is_numbered_and_names_its_statements() {
        record.given(closed)
                .when(corrigendum(new Wanted(ASKED, 1, BETTER, "The term.")))
                .thenEvents(first());
    }

    @Test
    void the_next_one_has_the_next_number_and_knows_the_words_as_mended() {
        var gone = corrigendum(new Wanted(ASKED, 2, null, "Nobody said so."));
        record.given(closed[0], closed[1], closed[2], first())
                .when(gone)
                .thenEvents(issued(2, new Correction(ASKED, 3, null, "Nobody said so.")));
    }

    @Test
    void an_open_record_is_revised_instead() {
        record.given(closed[0], closed[1])
                .when(corrigendum(new Wanted(ASKED, 1, BETTER, null)))
                .thenRefused(RecordRefusal.RECORD_IS_STILL_OPEN);
    }

    @Test
    void a_corrigendum_mends_something() {
        record.given(closed)
                .when(corrigendum())
                .thenRefused(RecordRefusal.CORRECTION_IS_MISSING)
                .at("/corrections");
        record.given(closed)
                .when(corrigendum(new Wanted(ASKED, 1, asked(), null)))
                .thenRefused(RecordRefusal.CORRECTION_CHANGES_NOTHING)
                .at("/corrections/0/content");
    }

    @Test
    void a_corrigendum_names_each_statement_once_and_only_those_that_stand() {
        record.given(closed)
                .when(corrigendum(new Wanted(ASKED, 1, BETTER, null), new Wanted(ASKED, 1, null, null)))
                .thenRefused(RecordRefusal.STATEMENT_IS_CORRECTED_TWICE)
                .at("/corrections/1/statement");
        record.given(closed)
                .when(corrigendum(new Wanted(COMMENDED, 1, null, null)))
                .thenRefused(RecordRefusal.NO_SUCH_STATEMENT)
                .at("/corrections/0/statement");
    }

    @Test
    void a_corrigendum_is_issued_by_who_has_read_the_statement_as_it_stands() {
        record.given(closed)
                .when(corrigendum(new Wanted(ASKED, 2, BETTER, null)))
                .thenRefused(RecordRefusal.STATEMENT_WAS_REVISED)
                .at("/corrections/0/revision");
    }

    @Test
    void corrected_words_keep_the_rules_of_statements_and_their_marking() {
        record.given(closed)
                .when(corrigendum(new Wanted(ASKED, 1, asked().marked(PUBLIC), null)))
                .thenRefused(RecordRefusal.MARKING_IS_LOWERED)
                .at("/corrections/0/content/marking");
        record.given(closed)
                .when(corrigendum(new Wanted(
                        ASKED, 1, saying("Asked.").sides(new PartyCode("JP")).statement(), null)))
                .thenRefused(RecordRefusal.SIDE_IS_NO_PARTY)
                .at("/corrections/0/content/sides/0");
    }

    private static IssueCorrigendum corrigendum(Wanted... corrections) {
        return new IssueCorrigendum(RECORD, "The interpreter's notes.", List.of(corrections));
    }

    private static CorrigendumIssued first() {
        return issued(1, new Correction(ASKED, 2, BETTER, "The term."));
    }

    private static CorrigendumIssued issued(int number, Correction correction) {
        var o = opened();
        return new CorrigendumIssued(
                RECORD,
                o.consultation(),
                o.mechanism(),
                o.parties(),
                number,
                "The interpreter's notes.",
                List.of(correction));
    }
}
