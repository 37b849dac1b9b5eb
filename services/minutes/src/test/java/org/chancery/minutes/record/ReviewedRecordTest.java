package org.chancery.minutes.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chancery.minutes.record.FoundingRecord.ASKED;
import static org.chancery.minutes.record.FoundingRecord.COMMENDED;
import static org.chancery.minutes.record.FoundingRecord.CONSULTATION;
import static org.chancery.minutes.record.FoundingRecord.IN;
import static org.chancery.minutes.record.FoundingRecord.KR;
import static org.chancery.minutes.record.FoundingRecord.RECORD;
import static org.chancery.minutes.record.FoundingRecord.asked;
import static org.chancery.minutes.record.FoundingRecord.closed;
import static org.chancery.minutes.record.FoundingRecord.id;
import static org.chancery.minutes.record.FoundingRecord.open;
import static org.chancery.minutes.record.FoundingRecord.opened;
import static org.chancery.minutes.record.FoundingRecord.recorded;
import static org.chancery.minutes.record.FoundingRecord.sat;
import static org.chancery.platform.envelope.Marking.CONFIDENTIAL;
import static org.chancery.platform.envelope.Marking.OFFICIAL;
import static org.chancery.platform.envelope.Marking.RESTRICTED;
import static org.chancery.platform.envelope.Marking.SECRET;

import java.time.Instant;
import java.util.List;
import org.chancery.minutes.events.Attachment;
import org.chancery.minutes.events.AttachmentId;
import org.chancery.minutes.events.Attendance;
import org.chancery.minutes.events.Occasion;
import org.chancery.minutes.events.RecordEvent;
import org.chancery.minutes.events.RecordEvent.AttachmentAdded;
import org.chancery.minutes.events.RecordEvent.AttachmentMarkingLowered;
import org.chancery.minutes.events.RecordEvent.AttachmentWithdrawn;
import org.chancery.minutes.events.RecordEvent.ClosedStatement;
import org.chancery.minutes.events.RecordEvent.DefaultMarkingSet;
import org.chancery.minutes.events.RecordEvent.OccasionCorrected;
import org.chancery.minutes.events.RecordEvent.OccasionMarked;
import org.chancery.minutes.events.RecordEvent.OccasionRestored;
import org.chancery.minutes.events.RecordEvent.OccasionWithdrawn;
import org.chancery.minutes.events.RecordEvent.RecordClosed;
import org.chancery.minutes.events.RecordEvent.ReservationSet;
import org.chancery.minutes.events.RecordEvent.ReviewCommentMade;
import org.chancery.minutes.events.RecordEvent.ReviewCommentResolved;
import org.chancery.minutes.events.RecordEvent.StatementMarkingLowered;
import org.chancery.minutes.events.RecordId;
import org.chancery.minutes.events.ReviewCommentId;
import org.chancery.minutes.record.RecordCommand.AddAttachment;
import org.chancery.minutes.record.RecordCommand.CloseRecord;
import org.chancery.minutes.record.RecordCommand.CorrectOccasion;
import org.chancery.minutes.record.RecordCommand.LowerAttachmentMarking;
import org.chancery.minutes.record.RecordCommand.LowerMarking;
import org.chancery.minutes.record.RecordCommand.MakeComment;
import org.chancery.minutes.record.RecordCommand.OpenRecord;
import org.chancery.minutes.record.RecordCommand.RecordStatement;
import org.chancery.minutes.record.RecordCommand.ResolveComment;
import org.chancery.minutes.record.RecordCommand.SetDefaultMarking;
import org.chancery.minutes.record.RecordCommand.SetReservation;
import org.chancery.minutes.record.RecordCommand.WithdrawAttachment;
import org.chancery.minutes.record.RecordCommand.WithdrawOccasion;
import org.chancery.platform.deciding.testing.DeciderScenario;
import org.chancery.platform.envelope.Marking;
import org.chancery.platform.envelope.ProtectedText;
import org.chancery.scheduling.events.PartyCode;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ReviewedRecordTest {

    private static final ProtectedText CLAUSE = new ProtectedText("Without prejudice to the position of either side.");
    private static final ReviewCommentId COMMENT = new ReviewCommentId(id(70));
    private static final ProtectedText DOUBT = new ProtectedText("The year or the term?");
    private static final AttachmentId PAPER = new AttachmentId(id(71));

    private final DeciderScenario<OccasionRecord, RecordCommand, RecordEvent> record =
            DeciderScenario.of(OccasionRecord.unknown(), Instant.parse("2021-01-07T09:00:00Z"));

    @Nested
    class A_reservation {

        @Test
        void governs_the_record_until_it_is_lifted() {
            record.given(opened())
                    .when(new SetReservation(RECORD, CLAUSE))
                    .thenEvents(new ReservationSet(RECORD, CLAUSE));
            record.given(opened(), new ReservationSet(RECORD, CLAUSE))
                    .when(new SetReservation(RECORD, null))
                    .thenEvents(new ReservationSet(RECORD, null));
        }

        @Test
        void stands_in_the_closed_record() {
            var c = closed(OFFICIAL);
            record.given(opened(), new ReservationSet(RECORD, CLAUSE))
                    .when(new CloseRecord(RECORD, SECRET))
                    .thenEvents(new RecordClosed(
                            c.record(),
                            c.consultation(),
                            c.mechanism(),
                            c.title(),
                            c.parties(),
                            c.occasion(),
                            c.account(),
                            c.marking(),
                            c.statements(),
                            CLAUSE));
        }
    }

    @Nested
    class A_marking {

        @Test
        void by_default_is_raised_by_anybody() {
            record.given(opened())
                    .when(new SetDefaultMarking(RECORD, RESTRICTED, null, false))
                    .thenEvents(new DefaultMarkingSet(RECORD, RESTRICTED, null));
        }

        @Test
        void by_default_is_lowered_by_authority_and_with_a_reason() {
            var raised = new DefaultMarkingSet(RECORD, RESTRICTED, null);
            record.given(opened(), raised)
                    .when(new SetDefaultMarking(RECORD, OFFICIAL, "Public by now.", false))
                    .thenRefused(RecordRefusal.MARKING_IS_LOWERED)
                    .at("/marking");
            record.given(opened(), raised)
                    .when(new SetDefaultMarking(RECORD, OFFICIAL, null, true))
                    .thenRefused(RecordRefusal.REASON_IS_MISSING)
                    .at("/reason");
            record.given(opened(), raised)
                    .when(new SetDefaultMarking(RECORD, OFFICIAL, "Public by now.", true))
                    .thenEvents(new DefaultMarkingSet(RECORD, OFFICIAL, "Public by now."));
        }

        @Test
        void of_a_statement_is_lowered_with_a_reason_and_counts_as_a_revision() {
            record.given(opened(), recorded(ASKED, asked().marked(SECRET)))
                    .when(lowering(1, RESTRICTED))
                    .thenEvents(lowered(2, RESTRICTED));
        }

        @Test
        void of_a_statement_is_lowered_in_a_closed_record_too() {
            var secret = asked().marked(SECRET);
            record.given(opened(), recorded(ASKED, secret), closed(SECRET, new ClosedStatement(ASKED, 1, secret)))
                    .when(lowering(1, RESTRICTED))
                    .thenEvents(lowered(2, RESTRICTED));
        }

        @Test
        void is_not_raised_by_lowering_it() {
            record.given(opened(), recorded(ASKED, asked()))
                    .when(lowering(1, SECRET))
                    .thenRefused(RecordRefusal.MARKING_IS_NOT_LOWER)
                    .at("/marking");
        }

        @Test
        void is_lowered_by_who_has_read_the_statement_as_it_stands() {
            record.given(opened(), recorded(ASKED, asked().marked(SECRET)))
                    .when(lowering(2, OFFICIAL))
                    .thenRefused(RecordRefusal.STATEMENT_WAS_REVISED);
        }

        @Test
        void of_a_withdrawn_statement_stays() {
            record.given(opened(), recorded(ASKED, asked().marked(SECRET)), FoundingRecord.withdrawn(ASKED, 1))
                    .when(lowering(1, OFFICIAL))
                    .thenRefused(RecordRefusal.STATEMENT_IS_WITHDRAWN);
        }

        private LowerMarking lowering(long seen, Marking marking) {
            return new LowerMarking(RECORD, ASKED, seen, marking, "Public by now.", null);
        }

        private StatementMarkingLowered lowered(int revision, Marking marking) {
            return new StatementMarkingLowered(RECORD, ASKED, revision, marking, "Public by now.", null);
        }
    }

    @Nested
    class A_comment {

        private final ReviewCommentMade made = new ReviewCommentMade(RECORD, COMMENT, ASKED, DOUBT, CONFIDENTIAL);

        @Test
        void is_marked_at_least_as_the_statement_that_it_is_on() {
            record.given(opened(), recorded(ASKED, asked().marked(CONFIDENTIAL)))
                    .when(new MakeComment(RECORD, COMMENT, ASKED, DOUBT, OFFICIAL))
                    .thenEvents(made);
        }

        @Test
        void is_on_a_statement_that_stands() {
            record.given(opened())
                    .when(new MakeComment(RECORD, COMMENT, ASKED, DOUBT, OFFICIAL))
                    .thenRefused(RecordRefusal.NO_SUCH_STATEMENT)
                    .at("/statement");
        }

        @Test
        void keeps_its_id() {
            record.given(opened(), recorded(ASKED, asked()), made)
                    .when(new MakeComment(RECORD, COMMENT, null, DOUBT, OFFICIAL))
                    .thenRefused(RecordRefusal.COMMENT_ID_IS_TAKEN);
        }

        @Test
        void is_dealt_with_before_the_record_is_closed() {
            record.given(opened(), made)
                    .when(new CloseRecord(RECORD, CONFIDENTIAL))
                    .thenRefused(RecordRefusal.COMMENT_IS_UNRESOLVED);
            var resolved = new ReviewCommentResolved(RECORD, COMMENT, null);
            record.given(opened(), made)
                    .when(new ResolveComment(RECORD, COMMENT, null))
                    .thenEvents(resolved);
            record.given(opened(), made, resolved)
                    .when(new CloseRecord(RECORD, CONFIDENTIAL))
                    .thenEvents(closed(OFFICIAL));
        }

        @Test
        void does_not_stand_in_the_way_of_who_may_not_see_it() {
            record.given(opened(), made).when(new CloseRecord(RECORD, OFFICIAL)).thenEvents(closed(OFFICIAL));
        }

        @Test
        void that_nobody_made_is_not_dealt_with() {
            record.given(opened())
                    .when(new ResolveComment(RECORD, COMMENT, null))
                    .thenRefused(RecordRefusal.NO_SUCH_COMMENT);
        }
    }

    @Nested
    class An_attachment {

        private final Attachment paper = new Attachment(
                PAPER, "Non-paper", "https://archive.example.org/1", "0".repeat(64), 12, "application/pdf", SECRET);

        @Test
        void raises_the_marking_of_the_whole() {
            record.given(opened())
                    .when(new AddAttachment(RECORD, paper))
                    .thenEvents(new AttachmentAdded(RECORD, paper));
            record.given(opened(), new AttachmentAdded(RECORD, paper))
                    .when(new CloseRecord(RECORD, SECRET))
                    .thenEvents(closed(SECRET));
        }

        @Test
        void is_withdrawn_with_a_reason_and_its_id_stays_taken() {
            var gone = new AttachmentWithdrawn(RECORD, PAPER, "Of another meeting.");
            record.given(opened(), new AttachmentAdded(RECORD, paper))
                    .when(new WithdrawAttachment(RECORD, PAPER, "Of another meeting."))
                    .thenEvents(gone);
            record.given(opened(), new AttachmentAdded(RECORD, paper), gone)
                    .when(new AddAttachment(RECORD, paper))
                    .thenRefused(RecordRefusal.ATTACHMENT_ID_IS_TAKEN);
            record.given(opened(), new AttachmentAdded(RECORD, paper), gone)
                    .when(new CloseRecord(RECORD, SECRET))
                    .thenEvents(closed(OFFICIAL));
        }

        @Test
        void is_marked_lower_by_authority_even_after_the_closing() {
            record.given(opened(), new AttachmentAdded(RECORD, paper))
                    .when(lowering(RESTRICTED))
                    .thenEvents(lowered(RESTRICTED));
            record.given(opened(), new AttachmentAdded(RECORD, paper), lowered(RESTRICTED))
                    .when(new CloseRecord(RECORD, SECRET))
                    .thenEvents(closed(RESTRICTED));
            record.given(opened(), new AttachmentAdded(RECORD, paper), closed(SECRET))
                    .when(lowering(OFFICIAL))
                    .thenEvents(lowered(OFFICIAL));
            record.given(opened(), new AttachmentAdded(RECORD, paper), lowered(RESTRICTED))
                    .when(lowering(RESTRICTED))
                    .thenNothing();
        }

        @Test
        void is_not_raised_by_lowering_it() {
            record.given(opened(), new AttachmentAdded(RECORD, paper), lowered(RESTRICTED))
                    .when(lowering(SECRET))
                    .thenRefused(RecordRefusal.MARKING_IS_NOT_LOWER)
                    .at("/marking");
        }

        @Test
        void that_is_withdrawn_or_not_there_is_not_lowered() {
            record.given(opened()).when(lowering(RESTRICTED)).thenRefused(RecordRefusal.NO_SUCH_ATTACHMENT);
            record.given(opened(), new AttachmentAdded(RECORD, paper), new AttachmentWithdrawn(RECORD, PAPER, "No."))
                    .when(lowering(RESTRICTED))
                    .thenRefused(RecordRefusal.NO_SUCH_ATTACHMENT);
        }

        private LowerAttachmentMarking lowering(Marking marking) {
            return new LowerAttachmentMarking(RECORD, PAPER, marking, "Published.", "decision 7");
        }

        private AttachmentMarkingLowered lowered(Marking marking) {
            return new AttachmentMarkingLowered(RECORD, PAPER, marking, "Published.", "decision 7");
        }

        @Test
        void that_is_not_there_is_not_withdrawn() {
            record.given(opened())
                    .when(new WithdrawAttachment(RECORD, PAPER, "Of another meeting."))
                    .thenRefused(RecordRefusal.NO_SUCH_ATTACHMENT);
        }
    }

    @Nested
    class An_attendance_that_was_recorded_wrongly {

        private final Attendance other = sat(IN, "Sanjay Verma");
        private final OccasionCorrected corrected =
                new OccasionCorrected(RECORD, CONSULTATION, other, "Their letter came late.");

        @Test
        void is_put_right_side_by_side_while_the_record_is_open() {
            var back = new OccasionCorrected(RECORD, CONSULTATION, sat(IN, "Vinay Kumar"), "It was he.");
            record.given(opened()).when(correct(corrected)).thenEvents(corrected);
            record.given(opened(), corrected).when(correct(back)).thenEvents(back);
            record.given(opened(), corrected)
                    .when(new CorrectOccasion(RECORD, CONSULTATION, sat(KR, "Ham Sang-wook"), "Checked."))
                    .thenNothing();
        }

        @Test
        void is_put_right_once() {
            record.given(opened(), corrected).when(correct(corrected)).thenNothing();
            record.given(opened())
                    .when(new CorrectOccasion(RECORD, CONSULTATION, sat(IN, "Vinay Kumar"), "Checked."))
                    .thenNothing();
        }

        @Test
        void stays_in_a_closed_record_and_opens_none() {
            record.given(opened(), closed(OFFICIAL)).when(correct(corrected)).thenNothing();
            record.given().when(correct(corrected)).thenNothing();
        }

        @Test
        void is_told_to_those_who_may_know_of_the_meeting() {
            var raised = new OccasionMarked(RECORD, CONSULTATION, SECRET, SECRET);
            var label = record.given(opened(), raised)
                    .when(correct(corrected))
                    .thenEvents(corrected)
                    .after()
                    .label(corrected);
            assertThat(label.marking()).isEqualTo(SECRET);
            assertThat(label.about()).contains(CONSULTATION.subject(), IN.subject());
        }

        private static CorrectOccasion correct(OccasionCorrected event) {
            return new CorrectOccasion(event.record(), event.consultation(), event.attendance(), event.reason());
        }
    }

    @Nested
    class A_mistaken_held {

        private final OccasionWithdrawn withdrawn = new OccasionWithdrawn(RECORD, CONSULTATION, "Put off.");

        @Test
        void puts_the_record_in_doubt_until_it_is_held() {
            record.given(opened())
                    .when(new WithdrawOccasion(RECORD, CONSULTATION, "Put off."))
                    .thenEvents(withdrawn);
            record.given(opened(), withdrawn)
                    .when(new CloseRecord(RECORD, SECRET))
                    .thenRefused(RecordRefusal.OCCASION_IS_WITHDRAWN);
            record.given(opened(), withdrawn).when(open()).thenEvents(new OccasionRestored(RECORD, CONSULTATION));
            record.given(opened(), withdrawn, new OccasionRestored(RECORD, CONSULTATION))
                    .when(new CloseRecord(RECORD, SECRET))
                    .thenEvents(closed(OFFICIAL));
        }

        @Test
        void leaves_nothing_where_no_record_was_opened() {
            record.given()
                    .when(new WithdrawOccasion(RECORD, CONSULTATION, "Put off."))
                    .thenNothing();
        }

        @Test
        void is_noted_on_a_closed_record_too() {
            record.given(opened(), closed(OFFICIAL))
                    .when(new WithdrawOccasion(RECORD, CONSULTATION, "Put off."))
                    .thenEvents(withdrawn);
        }
    }

    @Nested
    class Another_record_of_the_same_consultation {

        @Test
        void is_of_another_occasion_than_the_meeting() {
            record.given()
                    .when(byHand(Occasion.Kind.MEETING, new RecordId(id(80))))
                    .thenRefused(RecordRefusal.MEETING_OPENS_ITS_OWN_RECORD)
                    .at("/occasion/kind");
            record.given()
                    .when(byHand(Occasion.Kind.OTHER, RECORD))
                    .thenRefused(RecordRefusal.MEETING_OPENS_ITS_OWN_RECORD);
        }

        @Test
        void is_opened_by_hand() {
            var call = byHand(Occasion.Kind.SIDE_CALL, new RecordId(id(80)));
            record.given().when(call).thenEvents(Opening.of(call));
            record.given(Opening.of(call))
                    .when(byHand(Occasion.Kind.RELEASE, new RecordId(id(80))))
                    .thenRefused(RecordRefusal.RECORD_ID_IS_TAKEN);
        }

        private OpenRecord byHand(Occasion.Kind kind, RecordId id) {
            var o = open();
            return new OpenRecord(
                    id,
                    CONSULTATION,
                    o.mechanism(),
                    null,
                    o.parties(),
                    new Occasion(kind, null, null),
                    o.account(),
                    List.of(),
                    List.of());
        }
    }

    @Test
    void a_statement_stands_on_the_account_of_the_own_side_or_of_a_party() {
        var s = asked();
        var of = new org.chancery.minutes.events.Statement(
                s.sides(),
                null,
                null,
                s.act(),
                s.effect(),
                null,
                null,
                null,
                s.text(),
                OFFICIAL,
                false,
                new PartyCode("MV"),
                null,
                List.of());
        record.given(opened())
                .when(new RecordStatement(RECORD, COMMENDED, of))
                .thenRefused(RecordRefusal.ACCOUNT_IS_OF_NO_PARTY)
                .at("/account");
    }
}
