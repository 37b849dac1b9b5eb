package org.chancery.commitments.commitment;

import java.time.LocalDate;
import org.chancery.commitments.events.CommitmentDue;
import org.chancery.commitments.events.CommitmentEvent.Response;
import org.chancery.commitments.events.CommitmentId;
import org.chancery.commitments.events.Source;
import org.chancery.commitments.events.Source.Occasion;
import org.chancery.commitments.events.Terms;
import org.chancery.commitments.events.Terms.Standing;
import org.chancery.minutes.events.StatementId;
import org.chancery.platform.deciding.Command;
import org.chancery.platform.envelope.ProtectedText;
import org.chancery.platform.envelope.Subject;
import org.chancery.scheduling.events.PartyCode;
import org.jspecify.annotations.Nullable;

/** Everything that can be asked of a commitment. */
public sealed interface CommitmentCommand extends Command {

    /** The commitment that is asked. */
    CommitmentId commitment();

    @Override
    default Subject target() {
        return commitment().subject();
    }

    /** Follow up an undertaking of a closed record, in the words of the record. */
    record RaiseFromRecord(CommitmentId commitment, Terms terms, Source source) implements CommitmentCommand {}

    /** Follow up something that stands in no closed record, such as a promise in a press release. */
    record EnterByHand(CommitmentId commitment, Terms terms, Source source) implements CommitmentCommand {

        public EnterByHand {
            if (terms.standing() != standing(source.occasion())) {
                throw new IllegalArgumentException("said on this occasion, it stands " + standing(source.occasion()));
            }
        }

        /** What a commitment entered by hand rests on. Never on an agreed text: that takes the approvals of the sides. */
        public static Standing standing(Occasion occasion) {
            return switch (occasion) {
                case RELEASE -> Standing.PUBLIC_TEXT_ONLY;
                case MEETING, SIDE_CALL, TEXT, OTHER -> Standing.PER_OUR_RECORD;
            };
        }
    }

    /**
     * Keep the answer of a side that was asked.
     *
     * @param on the local date of the answer, or null where unknown
     */
    record AnswerRequest(
            CommitmentId commitment,
            Response response,
            PartyCode by,
            @Nullable LocalDate on,
            @Nullable ProtectedText words,
            @Nullable StatementId statement)
            implements CommitmentCommand {}

    /** Keep what was done for it. */
    record ReportProgress(
            CommitmentId commitment,
            LocalDate on,
            ProtectedText text,
            @Nullable String evidence) implements CommitmentCommand {}

    /** Keep that it was done, and what shows it. */
    record Fulfil(CommitmentId commitment, LocalDate on, String evidence) implements CommitmentCommand {}

    /** Let it be kept later than was said. */
    record Defer(
            CommitmentId commitment,
            CommitmentDue due,
            String reason,
            @Nullable LocalDate on) implements CommitmentCommand {}

    /**
     * Give it up.
     *
     * @param by the side that gives it up, or null where all do or it is not known
     */
    record Withdraw(
            CommitmentId commitment,
            @Nullable PartyCode by,
            String reason,
            @Nullable LocalDate on) implements CommitmentCommand {}

    /** Keep that it can no longer be kept. */
    record Lapse(
            CommitmentId commitment,
            String reason,
            @Nullable LocalDate on) implements CommitmentCommand {}
}
