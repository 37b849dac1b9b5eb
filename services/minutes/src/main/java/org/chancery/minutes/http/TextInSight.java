package org.chancery.minutes.http;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
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
import org.chancery.minutes.events.RecordId;
import org.chancery.minutes.events.TextId;
import org.chancery.minutes.text.MendingText;
import org.chancery.platform.deciding.Streams.Recorded;
import org.chancery.platform.envelope.Marking;
import org.chancery.platform.problems.Problem;
import org.chancery.scheduling.events.ConsultationId;
import org.chancery.scheduling.events.MechanismId;
import org.chancery.scheduling.events.PartyCode;
import org.jspecify.annotations.Nullable;

/** An agreed text with all its versions, of which it shows the newest. */
final class TextInSight {

    private final List<Version> versions = new ArrayList<>();
    private final List<Corrigendum> corrigenda = new ArrayList<>();
    private @Nullable LocalDate agreedOn;
    private long version;

    /** The text as a reader sees it, with no id of a record, consultation or statement that they may not know of. */
    record View(
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
            String hash,
            State state,
            List<Approved> approvals,
            @Nullable LocalDate agreedOn,
            List<Corrigendum> corrigenda) {}

    /** Whether the sides have agreed on it. */
    enum State {
        SUBMITTED,
        AGREED
    }

    /** An approval with who recorded it. */
    record Approved(Approval approval, String recordedBy, Instant recordedAt) {}

    /** What mends the agreed text, which stays as it was agreed. */
    record Corrigendum(
            int number,
            String reason,
            List<Paragraph> paragraphs,
            List<Approval> approvals,
            String hash,
            String recordedBy,
            Instant recordedAt) {

        private Corrigendum seen(@Nullable RecordInSight record) {
            return new Corrigendum(
                    number, reason, TextInSight.seen(paragraphs, record), approvals, hash, recordedBy, recordedAt);
        }
    }

    /** A version, and the approvals of it that stand. */
    private record Version(TextSubmitted submitted, String by, Instant at, Map<PartyCode, Approved> approvals) {

        Version marked(Marking marking) {
            return new Version(submitted.marked(marking), by, at, approvals);
        }
    }

    static TextInSight fold(List<Recorded<AgreedTextEvent>> events) {
        var text = new TextInSight();
        events.forEach(text::take);
        return text;
    }

    private void take(Recorded<AgreedTextEvent> recorded) {
        version = recorded.version();
        String by = recorded.provenance().actor().toString();
        switch (recorded.event()) {
            case TextSubmitted e -> {
                versions.add(new Version(e, by, recorded.recordedAt(), new LinkedHashMap<>()));
            }
            case ApprovalRecorded e ->
                versions.getLast()
                        .approvals
                        .put(e.approval().party(), new Approved(e.approval(), by, recorded.recordedAt()));
            case ApprovalWithdrawn e -> versions.getLast().approvals.remove(e.party());
            case TextMarkingRaised e -> versions.add(versions.removeLast().marked(e.marking()));
            case TextMarkingLowered e -> versions.add(versions.removeLast().marked(e.marking()));
            case TextAgreed e -> agreedOn = e.on();
            case TextCorrigendumIssued e ->
                corrigenda.add(new Corrigendum(
                        e.number(), e.reason(), e.paragraphs(), e.approvals(), e.hash(), by, recorded.recordedAt()));
        }
    }

    /** Its paragraphs as they read now: those that were agreed, with every corrigendum in its place. */
    List<Paragraph> standing() {
        List<Paragraph> paragraphs = newest().paragraphs();
        for (Corrigendum each : corrigenda) {
            paragraphs = MendingText.mended(paragraphs, each.paragraphs);
        }
        return paragraphs;
    }

    /** Whether every side has approved it. */
    boolean isAgreed() {
        return agreedOn != null;
    }

    /** The newest version. */
    TextSubmitted newest() {
        return versions.getLast().submitted;
    }

    /**
     * The version of this number.
     *
     * @throws Problem 404 where there is none, or none for a reader of this clearance
     */
    TextSubmitted numbered(int number, Marking clearance) {
        return versions.stream()
                .filter(each -> each.submitted().version() == number)
                .filter(each -> clearance.reaches(each.submitted().marking()))
                .map(Version::submitted)
                .findFirst()
                .orElseThrow(Problem::notFound);
    }

    /** Every version that a reader of this clearance may see, the first one first. */
    List<TextVersion> versions(Marking clearance) {
        return versions.stream()
                .filter(each -> clearance.reaches(each.submitted().marking()))
                .map(each -> TextVersion.of(each.submitted, each.by, each.at, List.copyOf(each.approvals.values())))
                .toList();
    }

    /** The sequence number of its newest event. */
    long version() {
        return version;
    }

    /**
     * @param consultation whether the reader may know of its consultation
     * @param record of which it is the counterpart, where the reader may know of that, or null
     */
    View view(boolean consultation, @Nullable RecordInSight record) {
        TextSubmitted e = newest();
        return new View(
                e.text(),
                e.version(),
                record == null ? null : e.record(),
                consultation ? e.consultation() : null,
                e.mechanism(),
                e.title(),
                e.parties(),
                e.languages(),
                seen(e.paragraphs(), record),
                e.marking(),
                e.hash(),
                agreedOn == null ? State.SUBMITTED : State.AGREED,
                List.copyOf(versions.getLast().approvals.values()),
                agreedOn,
                corrigenda.stream().map(each -> each.seen(record)).toList());
    }

    private static List<Paragraph> seen(List<Paragraph> paragraphs, @Nullable RecordInSight record) {
        return paragraphs.stream()
                .map(each -> each.with(each.statements().stream()
                        .filter(statement -> record != null && record.isInSight(statement))
                        .toList()))
                .toList();
    }
}
