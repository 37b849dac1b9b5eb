package org.chancery.commitments.http;

import java.util.List;
import org.chancery.commitments.events.CommitmentEvent;
import org.chancery.commitments.events.CommitmentEvent.FollowUpAgreed;
import org.chancery.commitments.events.CommitmentEvent.PromiseMade;
import org.chancery.commitments.events.CommitmentEvent.RequestMade;
import org.chancery.commitments.events.CommitmentId;
import org.chancery.platform.deciding.Streams;
import org.chancery.platform.deciding.Streams.Recorded;
import org.chancery.platform.envelope.Marking;
import org.chancery.platform.identity.Caller;
import org.chancery.platform.problems.Problem;
import org.springframework.stereotype.Component;

/** The commitments that a caller may know of. To everybody else they do not exist, whatever is asked of them. */
@Component
final class Visible {

    private final Streams streams;

    Visible(Streams streams) {
        this.streams = streams;
    }

    /** @throws Problem 404 where there is none, or it is marked above the caller's clearance */
    List<Recorded<CommitmentEvent>> history(CommitmentId id, Caller caller) {
        List<Recorded<CommitmentEvent>> history = streams.read(id.subject(), CommitmentEvent.class);
        if (history.isEmpty() || !caller.mayRead(marking(history.getFirst().event()))) {
            throw Problem.notFound();
        }
        return history;
    }

    /** @throws Problem 404 where there is none, or it is marked above the caller's clearance */
    CommitmentId require(CommitmentId id, Caller caller) {
        history(id, caller);
        return id;
    }

    private static Marking marking(CommitmentEvent first) {
        return switch (first) {
            case FollowUpAgreed e -> e.terms().marking();
            case RequestMade e -> e.terms().marking();
            case PromiseMade e -> e.terms().marking();
            case CommitmentEvent.RequestAnswered _,
                    CommitmentEvent.ProgressReported _,
                    CommitmentEvent.CommitmentFulfilled _,
                    CommitmentEvent.CommitmentDeferred _,
                    CommitmentEvent.CommitmentWithdrawn _,
                    CommitmentEvent.CommitmentLapsed _ ->
                throw new IllegalStateException("a commitment begins when it is raised");
        };
    }
}
