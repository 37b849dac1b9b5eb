package org.chancery.minutes.text;

import java.util.List;
import org.chancery.minutes.events.Approval;
import org.chancery.minutes.events.Paragraph;
import org.chancery.minutes.events.RecordId;
import org.chancery.minutes.events.TextId;
import org.chancery.platform.deciding.Command;
import org.chancery.platform.deciding.Founding;
import org.chancery.platform.envelope.Marking;
import org.chancery.platform.envelope.Subject;
import org.chancery.scheduling.events.ConsultationId;
import org.chancery.scheduling.events.MechanismId;
import org.chancery.scheduling.events.PartyCode;
import org.jspecify.annotations.Nullable;

/** Everything that an agreed text can be asked to do. */
public sealed interface TextCommand extends Command {

    /** The text that decides. */
    TextId text();

    @Override
    default Subject target() {
        return text().subject();
    }

    /**
     * Lay the first version before the sides.
     *
     * @param record of which it is the agreed counterpart, or null
     * @param meeting how the consultation that it is about is marked, where that is above the default, or null
     */
    record SubmitText(
            TextId text,
            @Nullable RecordId record,
            @Nullable ConsultationId consultation,
            @Nullable MechanismId mechanism,
            List<PartyCode> parties,
            Draft draft,
            @Nullable Marking meeting)
            implements TextCommand, Founding {}

    /** Lay another version before them. */
    record SubmitVersion(TextId text, Draft draft) implements TextCommand {}

    /** Record that a side approves the version that lies before them. */
    record RecordApproval(TextId text, Approval approval) implements TextCommand {}

    /** Record that a side no longer approves it. */
    record WithdrawApproval(TextId text, PartyCode party, String reason) implements TextCommand {}

    /**
     * Let more people read it.
     *
     * @param authority in words, or null where it is that of the asker alone
     * @param meeting how the consultation that it is about is marked, where that is above the default, or null
     */
    record LowerTextMarking(
            TextId text,
            Marking marking,
            String reason,
            @Nullable String authority,
            @Nullable Marking meeting) implements TextCommand {}

    /** Let it be marked so at least, as the consultation is that it is about. */
    record RaiseTextMarking(TextId text, Marking marking) implements TextCommand {}

    /** Mend the agreed text with the approval of every side. */
    record IssueTextCorrigendum(TextId text, String reason, List<Paragraph> paragraphs, List<Approval> approvals)
            implements TextCommand {}

    /** The words of one version. */
    record Draft(String title, List<String> languages, List<Paragraph> paragraphs, Marking marking) {

        public Draft {
            languages = List.copyOf(languages);
            paragraphs = List.copyOf(paragraphs);
        }

        /** The same with other paragraphs. */
        public Draft with(List<Paragraph> others) {
            return new Draft(title, languages, others, marking);
        }

        String hash() {
            return CanonicalText.hash(title, paragraphs);
        }
    }
}
