package org.chancery.minutes.record;

import static org.chancery.minutes.record.RecordRefusal.ATTACHMENT_ID_IS_TAKEN;
import static org.chancery.minutes.record.RecordRefusal.COMMENT_ID_IS_TAKEN;
import static org.chancery.minutes.record.RecordRefusal.MARKING_IS_LOWERED;
import static org.chancery.minutes.record.RecordRefusal.MARKING_IS_NOT_LOWER;
import static org.chancery.minutes.record.RecordRefusal.MEETING_IS_MARKED_HIGHER;
import static org.chancery.minutes.record.RecordRefusal.NO_SUCH_ATTACHMENT;
import static org.chancery.minutes.record.RecordRefusal.NO_SUCH_COMMENT;
import static org.chancery.minutes.record.RecordRefusal.NO_SUCH_STATEMENT;
import static org.chancery.minutes.record.RecordRefusal.REASON_IS_MISSING;
import static org.chancery.platform.deciding.Refused.refused;

import java.util.List;
import java.util.Objects;
import org.chancery.minutes.events.RecordEvent;
import org.chancery.minutes.events.RecordEvent.AttachmentAdded;
import org.chancery.minutes.events.RecordEvent.AttachmentMarkingLowered;
import org.chancery.minutes.events.RecordEvent.AttachmentWithdrawn;
import org.chancery.minutes.events.RecordEvent.DefaultMarkingSet;
import org.chancery.minutes.events.RecordEvent.ReservationSet;
import org.chancery.minutes.events.RecordEvent.ReviewCommentMade;
import org.chancery.minutes.events.RecordEvent.ReviewCommentResolved;
import org.chancery.minutes.record.OccasionRecord.Entry;
import org.chancery.minutes.record.OccasionRecord.Known;
import org.chancery.minutes.record.OccasionRecord.Open;
import org.chancery.minutes.record.Papers.Attached;
import org.chancery.minutes.record.Papers.Comment;
import org.chancery.minutes.record.RecordCommand.AddAttachment;
import org.chancery.minutes.record.RecordCommand.LowerAttachmentMarking;
import org.chancery.minutes.record.RecordCommand.MakeComment;
import org.chancery.minutes.record.RecordCommand.ResolveComment;
import org.chancery.minutes.record.RecordCommand.SetDefaultMarking;
import org.chancery.minutes.record.RecordCommand.SetReservation;
import org.chancery.minutes.record.RecordCommand.WithdrawAttachment;
import org.chancery.platform.envelope.Marking;

/** How an open record gets everything that is no statement: its clause, its marking, comments and attachments. */
final class Reviewing {

    private Reviewing() {}

    static List<RecordEvent> reserve(Open open, SetReservation command) {
        return Objects.equals(open.papers().reservation(), command.reservation())
                ? List.of()
                : List.of(new ReservationSet(command.record(), command.reservation()));
    }

    static List<RecordEvent> mark(Open open, SetDefaultMarking command) {
        Marking before = open.papers().marks().usual();
        if (before == command.marking()) {
            return List.of();
        }
        if (!open.papers().marks().allow(command.marking())) {
            throw refused(MEETING_IS_MARKED_HIGHER, "/marking");
        }
        if (!command.marking().reaches(before)) {
            if (!command.byAuthority()) {
                throw refused(MARKING_IS_LOWERED, "/marking");
            }
            if (command.reason() == null) {
                throw refused(REASON_IS_MISSING, "/reason");
            }
        }
        return List.of(new DefaultMarkingSet(command.record(), command.marking(), command.reason()));
    }

    /** A comment betrays what it is on, so it is marked at least as that is. */
    static List<RecordEvent> comment(Open open, MakeComment command) {
        Comment there = open.papers().comments().get(command.comment());
        if (there != null) {
            if (there.made().text().equals(command.text())
                    && Objects.equals(there.made().statement(), command.statement())) {
                return List.of();
            }
            throw refused(COMMENT_ID_IS_TAKEN);
        }
        Marking marking = command.marking();
        if (command.statement() != null) {
            Entry entry = open.statements().get(command.statement());
            if (entry == null || entry.withdrawn()) {
                throw refused(NO_SUCH_STATEMENT, "/statement");
            }
            marking = marking.or(entry.content().marking());
        }
        return List.of(new ReviewCommentMade(
                command.record(), command.comment(), command.statement(), command.text(), marking));
    }

    static List<RecordEvent> resolve(Open open, ResolveComment command) {
        Comment comment = open.papers().comments().get(command.comment());
        if (comment == null) {
            throw refused(NO_SUCH_COMMENT);
        }
        return comment.resolved()
                ? List.of()
                : List.of(new ReviewCommentResolved(command.record(), command.comment(), command.resolution()));
    }

    static List<RecordEvent> attach(Open open, AddAttachment command) {
        Attached there = open.papers().attachments().get(command.attachment().attachment());
        if (there == null) {
            return List.of(new AttachmentAdded(command.record(), command.attachment()));
        }
        if (!there.withdrawn() && there.attachment().equals(command.attachment())) {
            return List.of();
        }
        throw refused(ATTACHMENT_ID_IS_TAKEN);
    }

    /** As with a statement, this goes on after the record is closed. */
    static List<RecordEvent> lower(Known known, LowerAttachmentMarking command) {
        Attached there = known.papers().attachments().get(command.attachment());
        if (there == null || there.withdrawn()) {
            throw refused(NO_SUCH_ATTACHMENT);
        }
        Marking before = there.attachment().marking();
        if (before == command.marking()) {
            return List.of();
        }
        if (command.marking().reaches(before)) {
            throw refused(MARKING_IS_NOT_LOWER, "/marking");
        }
        return List.of(new AttachmentMarkingLowered(
                command.record(), command.attachment(), command.marking(), command.reason(), command.authority()));
    }

    static List<RecordEvent> detach(Open open, WithdrawAttachment command) {
        Attached there = open.papers().attachments().get(command.attachment());
        if (there == null) {
            throw refused(NO_SUCH_ATTACHMENT);
        }
        return there.withdrawn()
                ? List.of()
                : List.of(new AttachmentWithdrawn(command.record(), command.attachment(), command.reason()));
    }
}
