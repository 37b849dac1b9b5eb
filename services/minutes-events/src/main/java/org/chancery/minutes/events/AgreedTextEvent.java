package org.chancery.minutes.events;

import java.time.LocalDate;
import java.util.List;
import org.chancery.platform.envelope.EventType;
import org.chancery.platform.envelope.Marking;
import org.chancery.scheduling.events.ConsultationId;
import org.chancery.scheduling.events.MechanismId;
import org.chancery.scheduling.events.PartyCode;
import org.jspecify.annotations.Nullable;

/** What happens to a text that the sides agree on, which is another thing than a record. */
public sealed interface AgreedTextEvent {

    /** The text it happened to. */
    TextId text();

    /**
     * A version of the text lies before the sides; approvals of earlier versions are void.
     *
     * @param version from 1, counting up by one
     * @param record of which it is the agreed counterpart, or null
     * @param languages all equally authentic
     * @param hash SHA-256 of the canonical form, in lower-case hex
     */
    @EventType(name = "text-submitted")
    record TextSubmitted(
            TextId text,
            int version,
            @Nullable RecordId record,
            @Nullable ConsultationId consultation,
            @Nullable MechanismId mechanism,
            String title,
            List<PartyCode> parties,
            List<String> languages,
            List<Paragraph> paragraphs,
            Marking marking,
            String hash)
            implements AgreedTextEvent {

        public TextSubmitted {
            parties = parties == null ? List.of() : List.copyOf(parties);
            languages = languages == null ? List.of() : List.copyOf(languages);
            paragraphs = paragraphs == null ? List.of() : List.copyOf(paragraphs);
        }

        /** The same words under another marking. */
        public TextSubmitted marked(Marking other) {
            return new TextSubmitted(
                    text, version, record, consultation, mechanism, title, parties, languages, paragraphs, other, hash);
        }
    }

    /** A side approves this version. */
    @EventType(name = "approval-recorded")
    record ApprovalRecorded(TextId text, int version, Approval approval) implements AgreedTextEvent {}

    /** A side no longer approves this version, which was not agreed yet. */
    @EventType(name = "approval-withdrawn")
    record ApprovalWithdrawn(TextId text, int version, PartyCode party, String reason) implements AgreedTextEvent {}

    /**
     * Every side has approved the same hash: the text stands and is never opened again.
     *
     * @param statements of the record that the text confirms
     * @param on the day of the last approval
     */
    @EventType(name = "text-agreed")
    record TextAgreed(
            TextId text,
            @Nullable RecordId record,
            @Nullable ConsultationId consultation,
            List<PartyCode> parties,
            String hash,
            List<StatementId> statements,
            LocalDate on)
            implements AgreedTextEvent {

        public TextAgreed {
            parties = parties == null ? List.of() : List.copyOf(parties);
            statements = statements == null ? List.of() : List.copyOf(statements);
        }
    }

    /** Fewer people may read the text from now on, since the consultation that it is about was raised. */
    @EventType(name = "text-marking-raised")
    record TextMarkingRaised(TextId text, int version, Marking marking) implements AgreedTextEvent {}

    /**
     * More people may read the text, which says what it said.
     *
     * @param authority on which it was lowered, in words, or null where it is that of the actor alone
     */
    @EventType(name = "text-marking-lowered")
    record TextMarkingLowered(
            TextId text,
            int version,
            Marking marking,
            String reason,
            @Nullable String authority) implements AgreedTextEvent {}

    /**
     * An agreed text is mended, with the approval of every side.
     *
     * @param number from 1, without holes
     * @param paragraphs as they ought to have stood, each at an address that the text has
     * @param statements of the record that the mended paragraphs confirm
     * @param hash of the canonical form of the text as it reads now
     */
    @EventType(name = "text-corrigendum-issued")
    record TextCorrigendumIssued(
            TextId text,
            @Nullable RecordId record,
            @Nullable ConsultationId consultation,
            List<PartyCode> parties,
            int number,
            String reason,
            List<Paragraph> paragraphs,
            List<StatementId> statements,
            List<Approval> approvals,
            String hash)
            implements AgreedTextEvent {

        public TextCorrigendumIssued {
            parties = parties == null ? List.of() : List.copyOf(parties);
            paragraphs = paragraphs == null ? List.of() : List.copyOf(paragraphs);
            statements = statements == null ? List.of() : List.copyOf(statements);
            approvals = approvals == null ? List.of() : List.copyOf(approvals);
        }
    }
}
