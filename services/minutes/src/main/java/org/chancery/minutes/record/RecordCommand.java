package org.chancery.minutes.record;

import java.util.List;
import org.chancery.minutes.events.AgendaPoint;
import org.chancery.minutes.events.Attachment;
import org.chancery.minutes.events.AttachmentId;
import org.chancery.minutes.events.Attendance;
import org.chancery.minutes.events.Occasion;
import org.chancery.minutes.events.RecordId;
import org.chancery.minutes.events.ReviewCommentId;
import org.chancery.minutes.events.Source;
import org.chancery.minutes.events.SourceId;
import org.chancery.minutes.events.Statement;
import org.chancery.minutes.events.StatementId;
import org.chancery.minutes.events.TemplateEvent.TemplateSet;
import org.chancery.platform.deciding.Command;
import org.chancery.platform.deciding.Founding;
import org.chancery.platform.envelope.Marking;
import org.chancery.platform.envelope.ProtectedText;
import org.chancery.platform.envelope.Subject;
import org.chancery.scheduling.events.ConsultationId;
import org.chancery.scheduling.events.MechanismId;
import org.chancery.scheduling.events.PartyCode;
import org.jspecify.annotations.Nullable;

/** Everything that a record can be asked to do. */
public sealed interface RecordCommand extends Command {

    /** The record that decides. */
    RecordId record();

    @Override
    default Subject target() {
        return record().subject();
    }

    /**
     * Begin the account of an occasion.
     *
     * @param consultation the consultation that was held, or null for another occasion
     * @param account whose account it is
     * @param reservation the clause that governs it, or null for that of the template
     * @param defaultMarking what statements are marked that state no marking, or null for that of the template
     * @param headings under which note takers write, or none for those of the template
     * @param template how the records of the mechanism begin, or null where nobody has said
     * @param marking that of the consultation, where it is above the default, or null
     */
    record OpenRecord(
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
            @Nullable TemplateSet template,
            @Nullable Marking marking)
            implements RecordCommand, Founding {

        /** Begin it where no template is, and say nothing that one would give. */
        public OpenRecord(
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
                    null,
                    null);
        }
    }

    /** Enter a statement; its revision is 1. */
    record RecordStatement(RecordId record, StatementId statement, Statement content) implements RecordCommand {}

    /**
     * Put a statement differently.
     *
     * @param seen the revision that the asker has read
     */
    record ReviseStatement(RecordId record, StatementId statement, long seen, Statement content)
            implements RecordCommand {}

    /**
     * Take a statement out of the record.
     *
     * @param seen the revision that the asker has read
     */
    record WithdrawStatement(RecordId record, StatementId statement, long seen, String reason)
            implements RecordCommand {}

    /**
     * Let more people read a statement.
     *
     * @param seen the revision that the asker has read
     * @param authority in words, or null where it is that of the asker alone
     */
    record LowerMarking(
            RecordId record,
            StatementId statement,
            long seen,
            Marking marking,
            String reason,
            @Nullable String authority)
            implements RecordCommand {}

    /** Let this clause govern the record, or none. */
    record SetReservation(RecordId record, @Nullable ProtectedText reservation) implements RecordCommand {}

    /**
     * Mark statements so that state no marking.
     *
     * @param byAuthority whether the asker may lower it
     */
    record SetDefaultMarking(
            RecordId record, Marking marking, @Nullable String reason, boolean byAuthority) implements RecordCommand {}

    /** Ask for something before the record is closed. */
    record MakeComment(
            RecordId record,
            ReviewCommentId comment,
            @Nullable StatementId statement,
            ProtectedText text,
            Marking marking)
            implements RecordCommand {}

    /** Say that a comment is dealt with. */
    record ResolveComment(
            RecordId record,
            ReviewCommentId comment,
            @Nullable ProtectedText resolution) implements RecordCommand {}

    /** Attach a document that is kept elsewhere. */
    record AddAttachment(RecordId record, Attachment attachment) implements RecordCommand {}

    /**
     * Let more people read a document.
     *
     * @param authority in words, or null where it is that of the asker alone
     */
    record LowerAttachmentMarking(
            RecordId record,
            AttachmentId attachment,
            Marking marking,
            String reason,
            @Nullable String authority) implements RecordCommand {}

    /** Say that a document does not belong to the record. */
    record WithdrawAttachment(RecordId record, AttachmentId attachment, String reason) implements RecordCommand {}

    /** Say where what the record tells can be read; a closed one too. */
    record CiteSource(RecordId record, Source source) implements RecordCommand {}

    /** Say that a source is none of the record. */
    record WithdrawSource(RecordId record, SourceId source, String reason) implements RecordCommand {}

    /**
     * Make the record final.
     *
     * @param clearance of the closer, who answers for the comments that it reaches
     */
    record CloseRecord(RecordId record, Marking clearance) implements RecordCommand {}

    /** Mend a closed record. */
    record IssueCorrigendum(RecordId record, String reason, List<Wanted> corrections) implements RecordCommand {

        /**
         * What is to become of one statement.
         *
         * @param seen the revision that the asker has read
         * @param content what it ought to have said, or null where it ought not to stand there
         */
        public record Wanted(
                StatementId statement,
                long seen,
                @Nullable Statement content,
                @Nullable String note) {}
    }

    /**
     * Take note of how the consultation is marked.
     *
     * @param marking where it is above the default, or null
     * @param template how the records of the mechanism begin, or null where nobody has said
     */
    record MarkOccasion(
            RecordId record,
            ConsultationId consultation,
            @Nullable Marking marking,
            @Nullable TemplateSet template) implements RecordCommand {}

    /**
     * Take note of who sat for one side, which had been recorded wrongly.
     *
     * @param attendance of that side, in place of what stands there
     */
    record CorrectOccasion(RecordId record, ConsultationId consultation, Attendance attendance, String reason)
            implements RecordCommand {}

    /** Take note that the consultation was not held after all. */
    record WithdrawOccasion(RecordId record, ConsultationId consultation, String reason) implements RecordCommand {}
}
