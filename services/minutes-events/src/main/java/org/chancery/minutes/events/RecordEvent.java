package org.chancery.minutes.events;

import java.util.List;
import org.chancery.platform.envelope.EventType;
import org.chancery.platform.envelope.Marking;
import org.chancery.platform.envelope.ProtectedText;
import org.chancery.scheduling.events.ConsultationId;
import org.chancery.scheduling.events.MechanismId;
import org.chancery.scheduling.events.PartyCode;
import org.jspecify.annotations.Nullable;

/** What happens to a record. */
public sealed interface RecordEvent {

    /** The record it happened to. */
    RecordId record();

    /**
     * The own side begins its account of an occasion.
     *
     * @param consultation the consultation, or null for another occasion
     * @param account whose account it is
     * @param reservation the without-prejudice clause that governs the whole record, or null
     * @param defaultMarking what statements are marked that state no marking, or null for the house default
     * @param headings under which note takers write, in order
     * @param marking that of the consultation then, where it was above the default, or null
     */
    @EventType(name = "record-opened")
    record RecordOpened(
            RecordId record,
            @Nullable ConsultationId consultation,
            @Nullable MechanismId mechanism,
            @Nullable String title,
            List<PartyCode> parties,
            Occasion occasion,
            PartyCode account,
            List<Attendance> attendance,
            List<AgendaPoint> agenda,
            @Nullable ProtectedText reservation,
            @Nullable Marking defaultMarking,
            List<String> headings,
            @Nullable Marking marking)
            implements RecordEvent {

        public RecordOpened {
            parties = parties == null ? List.of() : List.copyOf(parties);
            attendance = attendance == null ? List.of() : List.copyOf(attendance);
            agenda = agenda == null ? List.of() : List.copyOf(agenda);
            headings = headings == null ? List.of() : List.copyOf(headings);
        }

        /** A record that begins empty, without a reservation. */
        public RecordOpened(
                RecordId record,
                @Nullable ConsultationId consultation,
                @Nullable MechanismId mechanism,
                @Nullable String title,
                List<PartyCode> parties,
                Occasion occasion,
                PartyCode account,
                List<Attendance> attendance,
                List<AgendaPoint> agenda) {
            this(
                    record,
                    consultation,
                    mechanism,
                    title,
                    parties,
                    occasion,
                    account,
                    attendance,
                    agenda,
                    null,
                    null,
                    List.of(),
                    null);
        }
    }

    /** A statement entered the record; its revision is 1. */
    @EventType(name = "statement-recorded")
    record StatementRecorded(RecordId record, StatementId statement, Statement content) implements RecordEvent {}

    /** A statement was put differently; revisions count up by one. */
    @EventType(name = "statement-revised")
    record StatementRevised(RecordId record, StatementId statement, int revision, Statement content)
            implements RecordEvent {}

    /** A statement does not belong in the record. */
    @EventType(name = "statement-withdrawn")
    record StatementWithdrawn(RecordId record, StatementId statement, int revision, String reason)
            implements RecordEvent {}

    /** A statement as the closed record keeps it. */
    record ClosedStatement(StatementId statement, int revision, Statement content) {}

    /**
     * The record is final, with everything that it says.
     *
     * @param marking the highest marking of its meeting, statements, attachments and sources
     * @param reservation the without-prejudice clause that governs it, or null
     */
    @EventType(name = "record-closed")
    record RecordClosed(
            RecordId record,
            @Nullable ConsultationId consultation,
            @Nullable MechanismId mechanism,
            @Nullable String title,
            List<PartyCode> parties,
            Occasion occasion,
            PartyCode account,
            Marking marking,
            List<ClosedStatement> statements,
            @Nullable ProtectedText reservation)
            implements RecordEvent {

        public RecordClosed {
            parties = parties == null ? List.of() : List.copyOf(parties);
            statements = statements == null ? List.of() : List.copyOf(statements);
        }

        /** A record without a reservation. */
        public RecordClosed(
                RecordId record,
                @Nullable ConsultationId consultation,
                @Nullable MechanismId mechanism,
                @Nullable String title,
                List<PartyCode> parties,
                Occasion occasion,
                PartyCode account,
                Marking marking,
                List<ClosedStatement> statements) {
            this(record, consultation, mechanism, title, parties, occasion, account, marking, statements, null);
        }
    }

    /** The record is governed by this clause from now on, or by none. */
    @EventType(name = "reservation-set")
    record ReservationSet(RecordId record, @Nullable ProtectedText reservation) implements RecordEvent {}

    /**
     * Statements that state no marking are marked like this from now on; those that stand keep theirs.
     *
     * @param reason why it is lower than before, or null where it is not
     */
    @EventType(name = "default-marking-set")
    record DefaultMarkingSet(
            RecordId record, Marking marking, @Nullable String reason) implements RecordEvent {}

    /**
     * More people may read a statement, which says what it said.
     *
     * @param revision of the statement from now on
     * @param authority on which it was lowered, in words, or null where it is that of the actor alone
     */
    @EventType(name = "statement-marking-lowered")
    record StatementMarkingLowered(
            RecordId record,
            StatementId statement,
            int revision,
            Marking marking,
            String reason,
            @Nullable String authority)
            implements RecordEvent {}

    /**
     * A reviewer asks for something before the record is closed.
     *
     * @param statement which it is on, or null for the record as a whole
     */
    @EventType(name = "review-comment-made")
    record ReviewCommentMade(
            RecordId record,
            ReviewCommentId comment,
            @Nullable StatementId statement,
            ProtectedText text,
            Marking marking)
            implements RecordEvent {}

    /**
     * A comment is dealt with.
     *
     * @param resolution how, or null where it speaks for itself
     */
    @EventType(name = "review-comment-resolved")
    record ReviewCommentResolved(
            RecordId record,
            ReviewCommentId comment,
            @Nullable ProtectedText resolution) implements RecordEvent {}

    /** A document belongs to the record. */
    @EventType(name = "attachment-added")
    record AttachmentAdded(RecordId record, Attachment attachment) implements RecordEvent {}

    /**
     * More people may read a document that belongs to the record.
     *
     * @param authority on which it was lowered, in words, or null where it is that of the actor alone
     */
    @EventType(name = "attachment-marking-lowered")
    record AttachmentMarkingLowered(
            RecordId record,
            AttachmentId attachment,
            Marking marking,
            String reason,
            @Nullable String authority) implements RecordEvent {}

    /** A document does not belong to the record. */
    @EventType(name = "attachment-withdrawn")
    record AttachmentWithdrawn(RecordId record, AttachmentId attachment, String reason) implements RecordEvent {}

    /** The record says where what it tells can be read. It may be closed. */
    @EventType(name = "source-cited")
    record SourceCited(RecordId record, Source source) implements RecordEvent {}

    /** A source is none of the record. */
    @EventType(name = "source-withdrawn")
    record SourceWithdrawn(RecordId record, SourceId source, String reason) implements RecordEvent {}

    /**
     * A closed record is mended. It stays as it was closed, and its readers see both.
     *
     * @param number from 1, without holes
     */
    @EventType(name = "corrigendum-issued")
    record CorrigendumIssued(
            RecordId record,
            @Nullable ConsultationId consultation,
            @Nullable MechanismId mechanism,
            List<PartyCode> parties,
            int number,
            String reason,
            List<Correction> corrections)
            implements RecordEvent {

        public CorrigendumIssued {
            parties = parties == null ? List.of() : List.copyOf(parties);
            corrections = corrections == null ? List.of() : List.copyOf(corrections);
        }
    }

    /** The consultation was not held after all; what stands in the record is in doubt and cannot become final. */
    @EventType(name = "occasion-withdrawn")
    record OccasionWithdrawn(RecordId record, ConsultationId consultation, String reason) implements RecordEvent {}

    /**
     * The consultation was raised or lowered: what is told of the record from now on is marked as high, or higher.
     *
     * @param marking that of the consultation from now on, where it is above the default, or null
     * @param defaultMarking what statements are marked from now on that state no marking
     */
    @EventType(name = "occasion-marked")
    record OccasionMarked(
            RecordId record,
            ConsultationId consultation,
            @Nullable Marking marking,
            Marking defaultMarking) implements RecordEvent {}

    /**
     * Who sat for one side at the consultation had been recorded wrongly, and stands in the open record like this.
     *
     * @param attendance of that side, in place of what stood there
     * @param reason why it was corrected
     */
    @EventType(name = "occasion-corrected")
    record OccasionCorrected(RecordId record, ConsultationId consultation, Attendance attendance, String reason)
            implements RecordEvent {}

    /** The consultation was held after all; nothing that stands in the record is in doubt any more. */
    @EventType(name = "occasion-restored")
    record OccasionRestored(RecordId record, ConsultationId consultation) implements RecordEvent {}
}
