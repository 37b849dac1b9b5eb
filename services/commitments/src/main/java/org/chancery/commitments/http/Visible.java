package org.chancery.commitments.http;

import java.util.List;
import org.chancery.commitments.events.CommitmentEvent;
import org.chancery.commitments.events.CommitmentEvent.CommitmentMarkingLowered;
import org.chancery.commitments.events.CommitmentEvent.CommitmentMarkingRaised;
import org.chancery.commitments.events.CommitmentEvent.CommitmentRestated;
import org.chancery.commitments.events.CommitmentEvent.FollowUpAgreed;
import org.chancery.commitments.events.CommitmentEvent.PromiseMade;
import org.chancery.commitments.events.CommitmentEvent.RequestMade;
import org.chancery.commitments.events.CommitmentId;
import org.chancery.commitments.events.Terms;
import org.chancery.platform.deciding.Streams;
import org.chancery.platform.deciding.Streams.Recorded;
import org.chancery.platform.door.AsOf;
import org.chancery.platform.envelope.Marking;
import org.chancery.platform.identity.Caller;
import org.chancery.platform.problems.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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
        if (!isVisible(history, caller)) {
            throw Problem.notFound();
        }
        return history;
    }

    /**
     * Its events up to an instant, where the caller might have known of it then and may now (0027).
     *
     * @throws Problem 404 where they might not, or may not
     */
    List<Recorded<CommitmentEvent>> history(CommitmentId id, Caller caller, AsOf asOf) {
        List<Recorded<CommitmentEvent>> then = asOf.of(history(id, caller));
        if (!isVisible(then, caller)) {
            throw Problem.notFound();
        }
        return then;
    }

    /** @throws Problem 404 where there is none, or it is marked above the caller's clearance */
    CommitmentId require(CommitmentId id, Caller caller) {
        history(id, caller);
        return id;
    }

    /** @throws Problem 422 that names the field, where a commitment is named that the caller may not know of */
    void requireReference(String pointer, @Nullable CommitmentId id, Caller caller) {
        if (id != null && !shows(id, caller)) {
            throw Problem.of(
                            HttpStatus.UNPROCESSABLE_CONTENT,
                            "unknown-reference",
                            "The request names what is not known")
                    .at(pointer, "there is no " + id.subject());
        }
    }

    /** Whether there is such a commitment and the caller may know of it. */
    boolean shows(CommitmentId id, Caller caller) {
        return isVisible(streams.read(id.subject(), CommitmentEvent.class), caller);
    }

    /** How a commitment is marked that a request names. */
    Marking marking(@Nullable CommitmentId id) {
        return id == null ? Marking.PUBLIC : marking(streams.read(id.subject(), CommitmentEvent.class));
    }

    private static boolean isVisible(List<Recorded<CommitmentEvent>> history, Caller caller) {
        return !history.isEmpty() && caller.mayRead(marking(history));
    }

    /** How it is marked after these events: the highest of what it was said in, raised and lowered since. */
    static Marking marking(List<Recorded<CommitmentEvent>> history) {
        Marking marking = Marking.PUBLIC;
        for (Recorded<CommitmentEvent> recorded : history) {
            CommitmentEvent event = recorded.event();
            Terms terms = terms(event);
            if (terms != null) {
                marking = marking.or(terms.marking());
            } else if (event instanceof CommitmentMarkingRaised e) {
                marking = e.marking();
            } else if (event instanceof CommitmentMarkingLowered e) {
                marking = e.marking();
            }
        }
        return marking;
    }

    private static @Nullable Terms terms(CommitmentEvent event) {
        return event instanceof FollowUpAgreed e
                ? e.terms()
                : event instanceof RequestMade e
                        ? e.terms()
                        : event instanceof PromiseMade e
                                ? e.terms()
                                : event instanceof CommitmentRestated e ? e.terms() : null;
    }
}
