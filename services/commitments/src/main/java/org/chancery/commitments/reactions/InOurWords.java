package org.chancery.commitments.reactions;

import java.util.List;
import org.chancery.commitments.events.Bearer;
import org.chancery.commitments.events.CommitmentDue;
import org.chancery.commitments.events.Source;
import org.chancery.commitments.events.Terms;
import org.chancery.minutes.events.Due;
import org.chancery.minutes.events.Occasion;
import org.chancery.minutes.events.Participant;
import org.chancery.minutes.events.RecordEvent.ClosedStatement;
import org.chancery.minutes.events.RecordEvent.RecordClosed;
import org.chancery.minutes.events.Undertaking;
import org.chancery.platform.envelope.Marking;

/** Says in the words of commitments what minutes has written down; a new word there stops the build here. */
final class InOurWords {

    private InOurWords() {}

    static Terms terms(Undertaking undertaking, Marking marking) {
        return new Terms(
                kind(undertaking.kind()),
                bearers(undertaking.owners()),
                bearers(undertaking.counterparts()),
                undertaking.text(),
                undertaking.modality(),
                undertaking.condition(),
                due(undertaking.due()),
                Terms.Standing.PER_OUR_RECORD,
                marking,
                undertaking.nextRoundOf());
    }

    static Source source(RecordClosed closed, ClosedStatement statement, Undertaking undertaking) {
        Occasion own = statement.content().occasion();
        Occasion occasion = own == null ? closed.occasion() : own;
        return new Source(
                closed.record(),
                statement.statement(),
                undertaking.undertaking(),
                closed.consultation(),
                closed.mechanism(),
                closed.parties(),
                occasion(occasion.kind()),
                occasion.date(),
                occasion.description(),
                null);
    }

    private static List<Bearer> bearers(List<Participant> participants) {
        return participants.stream()
                .map(participant -> new Bearer(participant.party(), participant.name()))
                .toList();
    }

    private static CommitmentDue due(Due due) {
        return new CommitmentDue(shape(due.shape()), due.phrase(), due.date(), due.until());
    }

    private static Terms.Kind kind(Undertaking.Kind kind) {
        return switch (kind) {
            case JOINT -> Terms.Kind.JOINT;
            case SEVERALLY -> Terms.Kind.SEVERALLY;
            case UNILATERAL -> Terms.Kind.UNILATERAL;
            case REQUEST -> Terms.Kind.REQUEST;
            case CLAIMED_FOR_BOTH -> Terms.Kind.CLAIMED_FOR_BOTH;
        };
    }

    private static Source.Occasion occasion(Occasion.Kind kind) {
        return switch (kind) {
            case MEETING -> Source.Occasion.MEETING;
            case SIDE_CALL -> Source.Occasion.SIDE_CALL;
            case RELEASE -> Source.Occasion.RELEASE;
            case TEXT -> Source.Occasion.TEXT;
            case OTHER -> Source.Occasion.OTHER;
        };
    }

    private static CommitmentDue.Shape shape(Due.Shape shape) {
        return switch (shape) {
            case BY_DATE -> CommitmentDue.Shape.BY_DATE;
            case BY_PERIOD -> CommitmentDue.Shape.BY_PERIOD;
            case WINDOW -> CommitmentDue.Shape.WINDOW;
            case BY_EVENT -> CommitmentDue.Shape.BY_EVENT;
            case NEXT_ROUND -> CommitmentDue.Shape.NEXT_ROUND;
            case PERIODIC -> CommitmentDue.Shape.PERIODIC;
            case MUTUALLY_CONVENIENT -> CommitmentDue.Shape.MUTUALLY_CONVENIENT;
            case ASAP -> CommitmentDue.Shape.ASAP;
            case IMMEDIATE -> CommitmentDue.Shape.IMMEDIATE;
            case OPEN_ENDED -> CommitmentDue.Shape.OPEN_ENDED;
        };
    }
}
