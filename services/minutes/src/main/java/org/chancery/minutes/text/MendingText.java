package org.chancery.minutes.text;

import static org.chancery.minutes.text.TextRefusal.CORRIGENDUM_CHANGES_NOTHING;
import static org.chancery.minutes.text.TextRefusal.CORRIGENDUM_NEEDS_EVERY_SIDE;
import static org.chancery.minutes.text.TextRefusal.NO_SUCH_ADDRESS;
import static org.chancery.minutes.text.TextRefusal.PARAGRAPH_IS_MISSING;
import static org.chancery.platform.deciding.Refused.refused;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.chancery.minutes.events.AgreedTextEvent;
import org.chancery.minutes.events.AgreedTextEvent.TextCorrigendumIssued;
import org.chancery.minutes.events.AgreedTextEvent.TextSubmitted;
import org.chancery.minutes.events.Approval;
import org.chancery.minutes.events.Paragraph;
import org.chancery.minutes.text.AgreedText.Agreed;
import org.chancery.minutes.text.TextCommand.IssueTextCorrigendum;
import org.chancery.platform.deciding.Refused;
import org.chancery.scheduling.events.PartyCode;

/** How an agreed text is mended: by numbered corrigenda that every side approves, and by nothing else. */
public final class MendingText {

    private MendingText() {}

    static List<AgreedTextEvent> issue(Agreed agreed, IssueTextCorrigendum command, Instant now) {
        TextCorrigendumIssued last = agreed.last();
        if (last != null && corrigendum(agreed, command, last.number()).equals(last)) {
            return List.of();
        }
        check(agreed.version().languages(), agreed.paragraphs(), command.paragraphs());
        var issued = corrigendum(agreed, command, last == null ? 1 : last.number() + 1);
        checkApprovals(agreed.version().parties(), command.approvals(), issued.hash(), now);
        return List.of(issued);
    }

    private static TextCorrigendumIssued corrigendum(Agreed agreed, IssueTextCorrigendum command, int number) {
        TextSubmitted version = agreed.version();
        return new TextCorrigendumIssued(
                command.text(),
                version.record(),
                version.consultation(),
                version.parties(),
                number,
                command.reason(),
                command.paragraphs(),
                command.paragraphs().stream()
                        .map(Paragraph::statements)
                        .flatMap(List::stream)
                        .distinct()
                        .toList(),
                command.approvals(),
                CanonicalText.hash(version.title(), mended(agreed.paragraphs(), command.paragraphs())));
    }

    /**
     * What the text would say with these paragraphs in the places of those that it has.
     *
     * @throws Refused where that cannot be
     */
    public static List<Paragraph> reading(TextSubmitted version, List<Paragraph> standing, List<Paragraph> corrected) {
        check(version.languages(), standing, corrected);
        return mended(standing, corrected);
    }

    private static void check(List<String> languages, List<Paragraph> standing, List<Paragraph> corrected) {
        if (corrected.isEmpty()) {
            throw refused(PARAGRAPH_IS_MISSING, "/paragraphs");
        }
        TextRules.checkParagraphs(languages, corrected);
        for (int i = 0; i < corrected.size(); i++) {
            String place = TextRules.place(corrected.get(i));
            if (standing.stream().noneMatch(each -> TextRules.place(each).equals(place))) {
                throw refused(NO_SUCH_ADDRESS, "/paragraphs/" + i + "/address");
            }
        }
        if (mended(standing, corrected).equals(standing)) {
            throw refused(CORRIGENDUM_CHANGES_NOTHING, "/paragraphs");
        }
    }

    private static void checkApprovals(List<PartyCode> parties, List<Approval> approvals, String hash, Instant now) {
        Set<PartyCode> approving = new HashSet<>();
        for (int i = 0; i < approvals.size(); i++) {
            Approval approval = approvals.get(i);
            Approving.check(parties.contains(approval.party()), approval, hash, now, "/approvals/" + i);
            if (!approving.add(approval.party())) {
                throw refused(CORRIGENDUM_NEEDS_EVERY_SIDE, "/approvals/" + i + "/party");
            }
        }
        if (!approving.containsAll(parties)) {
            throw refused(CORRIGENDUM_NEEDS_EVERY_SIDE, "/approvals");
        }
    }

    /** The paragraphs with these in their places. */
    public static List<Paragraph> mended(List<Paragraph> paragraphs, List<Paragraph> corrected) {
        return paragraphs.stream()
                .map(old -> corrected.stream()
                        .filter(each -> TextRules.place(each).equals(TextRules.place(old)))
                        .findFirst()
                        .orElse(old))
                .toList();
    }
}
