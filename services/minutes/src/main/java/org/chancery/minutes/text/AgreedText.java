package org.chancery.minutes.text;

import static org.chancery.minutes.text.TextRefusal.MARKING_IS_LOWERED;
import static org.chancery.minutes.text.TextRefusal.MARKING_IS_NOT_LOWER;
import static org.chancery.minutes.text.TextRefusal.MEETING_IS_MARKED_HIGHER;
import static org.chancery.minutes.text.TextRefusal.NO_SUCH_TEXT;
import static org.chancery.minutes.text.TextRefusal.TEXT_ID_IS_TAKEN;
import static org.chancery.minutes.text.TextRefusal.TEXT_IS_AGREED;
import static org.chancery.minutes.text.TextRefusal.TEXT_IS_NOT_AGREED;
import static org.chancery.platform.deciding.Refused.refused;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chancery.minutes.events.AgreedTextEvent;
import org.chancery.minutes.events.AgreedTextEvent.ApprovalRecorded;
import org.chancery.minutes.events.AgreedTextEvent.ApprovalWithdrawn;
import org.chancery.minutes.events.AgreedTextEvent.TextAgreed;
import org.chancery.minutes.events.AgreedTextEvent.TextCorrigendumIssued;
import org.chancery.minutes.events.AgreedTextEvent.TextMarkingLowered;
import org.chancery.minutes.events.AgreedTextEvent.TextMarkingRaised;
import org.chancery.minutes.events.AgreedTextEvent.TextSubmitted;
import org.chancery.minutes.events.Approval;
import org.chancery.minutes.events.Paragraph;
import org.chancery.minutes.text.TextCommand.Draft;
import org.chancery.minutes.text.TextCommand.IssueTextCorrigendum;
import org.chancery.minutes.text.TextCommand.LowerTextMarking;
import org.chancery.minutes.text.TextCommand.RaiseTextMarking;
import org.chancery.minutes.text.TextCommand.RecordApproval;
import org.chancery.minutes.text.TextCommand.SubmitText;
import org.chancery.minutes.text.TextCommand.SubmitVersion;
import org.chancery.minutes.text.TextCommand.WithdrawApproval;
import org.chancery.platform.deciding.Decider;
import org.chancery.platform.envelope.Label;
import org.chancery.platform.envelope.Marking;
import org.chancery.platform.envelope.TypedId;
import org.chancery.scheduling.events.PartyCode;
import org.jspecify.annotations.Nullable;

/** A text that the sides agree on. It goes from unknown to submitted to agreed and never back. */
public sealed interface AgreedText extends Decider<AgreedText, TextCommand, AgreedTextEvent> {

    /** The text before any event. */
    static AgreedText unknown() {
        return new Unknown();
    }

    @Override
    default List<AgreedTextEvent> decide(TextCommand command, Instant now) {
        return switch (command) {
            case SubmitText c -> submit(c);
            case SubmitVersion c -> submit(c);
            case RecordApproval c -> Approving.approve(known(), c.approval(), now);
            case WithdrawApproval c -> Approving.withdraw(submitted(), c);
            case LowerTextMarking c -> lower(known(), c);
            case RaiseTextMarking c -> raise(c);
            case IssueTextCorrigendum c -> MendingText.issue(agreed(), c, now);
        };
    }

    private List<AgreedTextEvent> submit(SubmitText command) {
        return switch (this) {
            case Unknown _ -> {
                TextRules.check(command.parties(), command.draft());
                requireAsHigh(command.draft().marking(), command.meeting());
                yield List.of(event(command));
            }
            case Known known -> {
                if (known.version().version() > 1 || !known.version().equals(event(command))) {
                    throw refused(TEXT_ID_IS_TAKEN);
                }
                yield List.of();
            }
        };
    }

    private static TextSubmitted event(SubmitText command) {
        Draft draft = command.draft();
        return new TextSubmitted(
                command.text(),
                1,
                command.record(),
                command.consultation(),
                command.mechanism(),
                draft.title(),
                command.parties(),
                draft.languages(),
                draft.paragraphs(),
                draft.marking(),
                draft.hash());
    }

    private List<AgreedTextEvent> submit(SubmitVersion command) {
        TextSubmitted before = submitted().version;
        TextSubmitted next = next(before, command.draft(), before.version());
        if (next.equals(before)) {
            return List.of();
        }
        TextRules.check(before.parties(), command.draft());
        if (!command.draft().marking().reaches(before.marking())) {
            throw refused(MARKING_IS_LOWERED, "/marking");
        }
        return List.of(next(before, command.draft(), before.version() + 1));
    }

    private static TextSubmitted next(TextSubmitted before, Draft draft, int version) {
        return new TextSubmitted(
                before.text(),
                version,
                before.record(),
                before.consultation(),
                before.mechanism(),
                draft.title(),
                before.parties(),
                draft.languages(),
                draft.paragraphs(),
                draft.marking(),
                draft.hash());
    }

    /** Whoever may read a text can change after it is agreed: what it says does not, and nor does its hash. */
    private static List<AgreedTextEvent> lower(Known known, LowerTextMarking command) {
        TextSubmitted version = known.version();
        if (version.marking() == command.marking()) {
            return List.of();
        }
        if (command.marking().reaches(version.marking())) {
            throw refused(MARKING_IS_NOT_LOWER, "/marking");
        }
        requireAsHigh(command.marking(), command.meeting());
        return List.of(new TextMarkingLowered(
                command.text(), version.version(), command.marking(), command.reason(), command.authority()));
    }

    private static void requireAsHigh(Marking marking, @Nullable Marking meeting) {
        if (meeting != null && !marking.reaches(meeting)) {
            throw refused(MEETING_IS_MARKED_HIGHER, "/marking");
        }
    }

    /** As with a lowering, it says what it said. */
    private List<AgreedTextEvent> raise(RaiseTextMarking command) {
        if (!(this instanceof Known known) || known.version().marking().reaches(command.marking())) {
            return List.of();
        }
        return List.of(new TextMarkingRaised(command.text(), known.version().version(), command.marking()));
    }

    private Known known() {
        return switch (this) {
            case Unknown _ -> throw refused(NO_SUCH_TEXT);
            case Known known -> known;
        };
    }

    private Submitted submitted() {
        return switch (known()) {
            case Submitted submitted -> submitted;
            case Agreed _ -> throw refused(TEXT_IS_AGREED);
        };
    }

    private Agreed agreed() {
        return switch (known()) {
            case Submitted _ -> throw refused(TEXT_IS_NOT_AGREED);
            case Agreed agreed -> agreed;
        };
    }

    @Override
    default AgreedText evolve(AgreedTextEvent event) {
        return switch (event) {
            case TextSubmitted e -> this instanceof Agreed ? this : new Submitted(e, Map.of());
            case ApprovalRecorded e -> this instanceof Submitted s ? s.approvedBy(e.approval()) : this;
            case ApprovalWithdrawn e -> this instanceof Submitted s ? s.without(e.party()) : this;
            case TextMarkingRaised e -> this instanceof Known known ? known.marked(e.marking()) : this;
            case TextMarkingLowered e -> this instanceof Known known ? known.marked(e.marking()) : this;
            case TextAgreed _ ->
                this instanceof Submitted s ? new Agreed(s.version, s.approvals, s.version.paragraphs(), null) : this;
            case TextCorrigendumIssued e ->
                this instanceof Agreed a
                        ? new Agreed(a.version, a.approvals, MendingText.mended(a.paragraphs, e.paragraphs()), e)
                        : this;
        };
    }

    @Override
    default Label label(AgreedTextEvent event) {
        if (!(this instanceof Known known)) {
            return Label.about(List.of());
        }
        TextSubmitted version = known.version();
        return Label.about(version.parties())
                .and(version.record() == null ? List.<TypedId>of() : List.of(version.record()))
                .and(version.consultation() == null ? List.<TypedId>of() : List.of(version.consultation()))
                .and(version.mechanism() == null ? List.<TypedId>of() : List.of(version.mechanism()))
                .marked(version.marking());
    }

    /** Nobody has submitted it. */
    record Unknown() implements AgreedText {}

    /** It was submitted. */
    sealed interface Known extends AgreedText {

        /** The newest version. */
        TextSubmitted version();

        /** Whose approvals of this version are recorded. */
        Map<PartyCode, Approval> approvals();

        /** The same text under another marking. */
        Known marked(Marking marking);
    }

    /** A version lies before the sides; all recorded approvals are of its hash. */
    record Submitted(TextSubmitted version, Map<PartyCode, Approval> approvals) implements Known {

        @Override
        public Submitted marked(Marking marking) {
            return new Submitted(version.marked(marking), approvals);
        }

        Submitted approvedBy(Approval approval) {
            var changed = new LinkedHashMap<>(approvals);
            changed.put(approval.party(), approval);
            return new Submitted(version, Collections.unmodifiableMap(changed));
        }

        Submitted without(PartyCode party) {
            var changed = new LinkedHashMap<>(approvals);
            changed.remove(party);
            return new Submitted(version, Collections.unmodifiableMap(changed));
        }
    }

    /**
     * It stands.
     *
     * @param paragraphs as they read with the corrigenda
     * @param last the newest corrigendum, or null where there is none
     */
    record Agreed(
            TextSubmitted version,
            Map<PartyCode, Approval> approvals,
            List<Paragraph> paragraphs,
            @Nullable TextCorrigendumIssued last)
            implements Known {

        @Override
        public Agreed marked(Marking marking) {
            return new Agreed(version.marked(marking), approvals, paragraphs, last);
        }
    }
}
