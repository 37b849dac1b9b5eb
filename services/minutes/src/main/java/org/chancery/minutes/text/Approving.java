package org.chancery.minutes.text;

import static org.chancery.minutes.text.TextRefusal.APPROVAL_LIES_AHEAD;
import static org.chancery.minutes.text.TextRefusal.APPROVAL_WAS_RECORDED_OTHERWISE;
import static org.chancery.minutes.text.TextRefusal.APPROVER_IS_NO_PARTY;
import static org.chancery.minutes.text.TextRefusal.HASH_IS_OF_ANOTHER_TEXT;
import static org.chancery.minutes.text.TextRefusal.NO_SUCH_APPROVAL;
import static org.chancery.minutes.text.TextRefusal.TEXT_IS_AGREED;
import static org.chancery.platform.deciding.Refused.refused;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.chancery.minutes.events.AgreedTextEvent;
import org.chancery.minutes.events.AgreedTextEvent.ApprovalRecorded;
import org.chancery.minutes.events.AgreedTextEvent.ApprovalWithdrawn;
import org.chancery.minutes.events.AgreedTextEvent.TextAgreed;
import org.chancery.minutes.events.AgreedTextEvent.TextSubmitted;
import org.chancery.minutes.events.Approval;
import org.chancery.minutes.events.Paragraph;
import org.chancery.minutes.text.AgreedText.Agreed;
import org.chancery.minutes.text.AgreedText.Known;
import org.chancery.minutes.text.AgreedText.Submitted;
import org.chancery.minutes.text.TextCommand.WithdrawApproval;

/** How each side approves, until all have approved the same hash and the text stands. */
final class Approving {

    private Approving() {}

    static List<AgreedTextEvent> approve(Known known, Approval approval, Instant now) {
        Approval there = known.approvals().get(approval.party());
        if (approval.equals(there)) {
            return List.of();
        }
        return switch (known) {
            case Agreed _ -> throw refused(TEXT_IS_AGREED);
            case Submitted submitted -> approve(submitted, approval, now);
        };
    }

    private static List<AgreedTextEvent> approve(Submitted submitted, Approval approval, Instant now) {
        TextSubmitted version = submitted.version();
        check(version.parties().contains(approval.party()), approval, version.hash(), now, "");
        if (submitted.approvals().containsKey(approval.party())) {
            throw refused(APPROVAL_WAS_RECORDED_OTHERWISE);
        }
        var recorded = new ApprovalRecorded(version.text(), version.version(), approval);
        Submitted after = submitted.approvedBy(approval);
        return after.approvals().keySet().containsAll(version.parties())
                ? List.of(recorded, agreed(after))
                : List.of(recorded);
    }

    static void check(boolean party, Approval approval, String hash, Instant now, String at) {
        if (!party) {
            throw refused(APPROVER_IS_NO_PARTY, at + "/party");
        }
        if (!approval.hash().equals(hash)) {
            throw refused(HASH_IS_OF_ANOTHER_TEXT, at + "/hash");
        }
        if (approval.on().isAfter(LocalDate.ofInstant(now, ZoneOffset.ofHours(14)))) {
            throw refused(APPROVAL_LIES_AHEAD, at + "/on");
        }
    }

    private static TextAgreed agreed(Submitted submitted) {
        TextSubmitted version = submitted.version();
        return new TextAgreed(
                version.text(),
                version.record(),
                version.consultation(),
                version.parties(),
                version.hash(),
                version.paragraphs().stream()
                        .map(Paragraph::statements)
                        .flatMap(List::stream)
                        .distinct()
                        .toList(),
                submitted.approvals().values().stream()
                        .map(Approval::on)
                        .reduce(LocalDate.MIN, (one, other) -> one.isAfter(other) ? one : other));
    }

    static List<AgreedTextEvent> withdraw(Submitted submitted, WithdrawApproval command) {
        TextSubmitted version = submitted.version();
        if (!version.parties().contains(command.party())) {
            throw refused(NO_SUCH_APPROVAL);
        }
        return submitted.approvals().containsKey(command.party())
                ? List.of(new ApprovalWithdrawn(command.text(), version.version(), command.party(), command.reason()))
                : List.of();
    }
}
