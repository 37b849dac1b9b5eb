package org.chancery.commitments.commitment;

import static org.chancery.commitments.commitment.CommitmentRefusal.ALREADY_ANSWERED;
import static org.chancery.commitments.commitment.CommitmentRefusal.ALREADY_ENDED;
import static org.chancery.commitments.commitment.CommitmentRefusal.ALREADY_FULFILLED;
import static org.chancery.commitments.commitment.CommitmentRefusal.ALREADY_RAISED;
import static org.chancery.commitments.commitment.CommitmentRefusal.DATE_IS_IN_THE_FUTURE;
import static org.chancery.commitments.commitment.CommitmentRefusal.NOT_A_REQUEST;
import static org.chancery.commitments.commitment.CommitmentRefusal.NO_SUCH_COMMITMENT;
import static org.chancery.commitments.commitment.CommitmentRefusal.ONLY_AN_OWNER_ANSWERS;
import static org.chancery.platform.deciding.Refused.refused;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.chancery.commitments.commitment.CommitmentCommand.AnswerRequest;
import org.chancery.commitments.commitment.CommitmentCommand.Defer;
import org.chancery.commitments.commitment.CommitmentCommand.EnterByHand;
import org.chancery.commitments.commitment.CommitmentCommand.Fulfil;
import org.chancery.commitments.commitment.CommitmentCommand.Lapse;
import org.chancery.commitments.commitment.CommitmentCommand.RaiseFromRecord;
import org.chancery.commitments.commitment.CommitmentCommand.ReportProgress;
import org.chancery.commitments.commitment.CommitmentCommand.Withdraw;
import org.chancery.commitments.events.CommitmentDue;
import org.chancery.commitments.events.CommitmentEvent;
import org.chancery.commitments.events.CommitmentEvent.CommitmentDeferred;
import org.chancery.commitments.events.CommitmentEvent.CommitmentFulfilled;
import org.chancery.commitments.events.CommitmentEvent.CommitmentLapsed;
import org.chancery.commitments.events.CommitmentEvent.CommitmentWithdrawn;
import org.chancery.commitments.events.CommitmentEvent.FollowUpAgreed;
import org.chancery.commitments.events.CommitmentEvent.ProgressReported;
import org.chancery.commitments.events.CommitmentEvent.PromiseMade;
import org.chancery.commitments.events.CommitmentEvent.RequestAnswered;
import org.chancery.commitments.events.CommitmentEvent.RequestMade;
import org.chancery.commitments.events.CommitmentEvent.Response;
import org.chancery.commitments.events.CommitmentId;
import org.chancery.commitments.events.Terms.Kind;
import org.chancery.platform.deciding.Decider;
import org.chancery.platform.envelope.Label;
import org.chancery.platform.envelope.Marking;
import org.jspecify.annotations.Nullable;

/** A commitment as it is followed up: raised once, answered where it is a request, worked on, fulfilled once. */
public sealed interface Commitment extends Decider<Commitment, CommitmentCommand, CommitmentEvent> {

    /** Before anything was said. */
    record Unknown() implements Commitment {}

    /**
     * Somebody is still to do it.
     *
     * @param due when, as it was said last
     */
    record Open(Raised raised, Doings doings, CommitmentDue due) implements Commitment {

        private Open and(Doings more) {
            return new Open(raised, more, due);
        }

        private List<CommitmentEvent> answer(RequestAnswered answer) {
            if (raised.terms().kind() != Kind.REQUEST) {
                throw refused(NOT_A_REQUEST);
            }
            if (!raised.maySpeakForOwners(answer.by())) {
                throw refused(ONLY_AN_OWNER_ANSWERS, "/by");
            }
            RequestAnswered before = doings.answerOf(answer.by());
            if (before == null) {
                return List.of(answer);
            }
            if (before.equals(answer)) {
                return List.of();
            }
            return isFinal(before.response()) ? refuse(ALREADY_ANSWERED) : List.of(answer);
        }

        private static boolean isFinal(Response response) {
            return switch (response) {
                case ACCEPTED, ACCEPTED_IN_PART, DECLINED -> true;
                case AD_REFERENDUM, NOTED, COUNTERED -> false;
            };
        }
    }

    /** It was done. */
    record Fulfilled(Raised raised, Doings doings, CommitmentFulfilled how) implements Commitment {}

    /**
     * It was withdrawn or has lapsed.
     *
     * @param how the event that ended it
     */
    record Ended(Raised raised, Doings doings, CommitmentEvent how) implements Commitment {}

    /** The state before any event. */
    static Commitment unknown() {
        return new Unknown();
    }

    @Override
    default List<CommitmentEvent> decide(CommitmentCommand command, Instant now) {
        return switch (command) {
            case RaiseFromRecord c -> raise(c.commitment(), new Raised(c.terms(), c.source()));
            case EnterByHand c -> enter(c, now);
            case AnswerRequest c -> answer(c, now);
            case ReportProgress c -> report(c, now);
            case Fulfil c -> fulfil(c, now);
            case Defer c -> Ending.defer(this, c, now);
            case Withdraw c -> Ending.withdraw(this, c, now);
            case Lapse c -> Ending.lapse(this, c, now);
        };
    }

    private List<CommitmentEvent> enter(EnterByHand command, Instant now) {
        var raised = new Raised(command.terms(), command.source());
        raised.requireSoundEntry();
        requireBegun(command.source().date(), now, "/date");
        return raise(command.commitment(), raised);
    }

    private List<CommitmentEvent> raise(CommitmentId id, Raised asked) {
        return switch (this) {
            case Unknown _ -> {
                asked.requireOwner();
                yield List.of(asked.event(id));
            }
            case Open open -> open.raised.equals(asked) ? List.of() : refuse(ALREADY_RAISED);
            case Fulfilled done -> done.raised.equals(asked) ? List.of() : refuse(ALREADY_RAISED);
            case Ended ended -> ended.raised.equals(asked) ? List.of() : refuse(ALREADY_RAISED);
        };
    }

    private List<CommitmentEvent> answer(AnswerRequest command, Instant now) {
        var answer = new RequestAnswered(
                command.commitment(),
                command.response(),
                command.by(),
                command.on(),
                command.words(),
                command.statement());
        return switch (this) {
            case Unknown _ -> refuse(NO_SUCH_COMMITMENT);
            case Fulfilled done -> done.doings.has(answer) ? List.of() : refuse(ALREADY_FULFILLED);
            case Ended ended -> ended.doings.has(answer) ? List.of() : refuse(ALREADY_ENDED);
            case Open open -> {
                requireBegun(command.on(), now, "/on");
                yield open.answer(answer);
            }
        };
    }

    private List<CommitmentEvent> report(ReportProgress command, Instant now) {
        var report = new ProgressReported(command.commitment(), command.on(), command.text(), command.evidence());
        return switch (this) {
            case Unknown _ -> refuse(NO_SUCH_COMMITMENT);
            case Fulfilled done -> done.doings.has(report) ? List.of() : refuse(ALREADY_FULFILLED);
            case Ended ended -> ended.doings.has(report) ? List.of() : refuse(ALREADY_ENDED);
            case Open open -> {
                requireBegun(command.on(), now, "/on");
                yield open.doings.has(report) ? List.of() : List.of(report);
            }
        };
    }

    private List<CommitmentEvent> fulfil(Fulfil command, Instant now) {
        var fulfilment = new CommitmentFulfilled(command.commitment(), command.on(), command.evidence());
        return switch (this) {
            case Unknown _ -> refuse(NO_SUCH_COMMITMENT);
            case Fulfilled done -> done.how.equals(fulfilment) ? List.of() : refuse(ALREADY_FULFILLED);
            case Ended _ -> refuse(ALREADY_ENDED);
            case Open _ -> {
                requireBegun(command.on(), now, "/on");
                yield List.of(fulfilment);
            }
        };
    }

    @Override
    default Commitment evolve(CommitmentEvent event) {
        return switch (event) {
            case FollowUpAgreed e ->
                new Open(
                        new Raised(e.terms(), e.source()),
                        Doings.none(),
                        e.terms().due());
            case RequestMade e ->
                new Open(
                        new Raised(e.terms(), e.source()),
                        Doings.none(),
                        e.terms().due());
            case PromiseMade e ->
                new Open(
                        new Raised(e.terms(), e.source()),
                        Doings.none(),
                        e.terms().due());
            case RequestAnswered e -> this instanceof Open open ? open.and(open.doings.and(e)) : this;
            case ProgressReported e -> this instanceof Open open ? open.and(open.doings.and(e)) : this;
            case CommitmentFulfilled e -> this instanceof Open open ? new Fulfilled(open.raised, open.doings, e) : this;
            case CommitmentDeferred e -> this instanceof Open open ? new Open(open.raised, open.doings, e.due()) : this;
            case CommitmentWithdrawn e -> this instanceof Open open ? new Ended(open.raised, open.doings, e) : this;
            case CommitmentLapsed e -> this instanceof Open open ? new Ended(open.raised, open.doings, e) : this;
            // No command leads to the others yet.
            case CommitmentEvent _ -> this;
        };
    }

    @Override
    default Label label(CommitmentEvent event) {
        Label label = switch (this) {
            case Unknown _ -> new Label(Set.of(), Marking.DEFAULT);
            case Open open -> open.raised.label();
            case Fulfilled done -> done.raised.label();
            case Ended ended -> ended.raised.label();
        };
        return event instanceof RequestAnswered answer && answer.statement() != null
                ? label.and(List.of(answer.statement()))
                : label;
    }

    /** Local dates are ahead of UTC by up to 14 hours, so a date is in the future only where it has begun nowhere. */
    static void requireBegun(@Nullable LocalDate date, Instant now, String field) {
        if (date != null && date.isAfter(LocalDate.ofInstant(now, ZoneOffset.ofHours(14)))) {
            throw refused(DATE_IS_IN_THE_FUTURE, field);
        }
    }

    private static List<CommitmentEvent> refuse(CommitmentRefusal refusal) {
        throw refused(refusal);
    }
}
