package org.chancery.commitments.http;

import java.util.List;
import java.util.Objects;
import org.chancery.commitments.events.CommitmentEvent;
import org.chancery.commitments.events.CommitmentEvent.CommitmentRestated;
import org.chancery.commitments.events.CommitmentEvent.FollowUpAgreed;
import org.chancery.commitments.events.CommitmentEvent.PromiseMade;
import org.chancery.commitments.events.CommitmentEvent.RequestMade;
import org.chancery.commitments.events.CommitmentId;
import org.chancery.commitments.events.Terms;
import org.chancery.platform.deciding.Streams;
import org.chancery.platform.deciding.Streams.Recorded;
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

    /** @throws Problem 404 where there is none, or it is marked above the caller's clearance */
    CommitmentId require(CommitmentId id, Caller caller) {
        history(id, caller);
        return id;
    }

    /** @throws Problem 422 that names the field, where a commitment is named that the caller may not know of */
    void requireReference(String pointer, @Nullable CommitmentId id, Caller caller) {
        if (id != null && !isVisible(streams.read(id.subject(), CommitmentEvent.class), caller)) {
            throw Problem.of(
                            HttpStatus.UNPROCESSABLE_CONTENT,
                            "unknown-reference",
                            "The request names what is not known")
                    .at(pointer, "there is no " + id.subject());
        }
    }

    private static boolean isVisible(List<Recorded<CommitmentEvent>> history, Caller caller) {
        return !history.isEmpty() && caller.mayRead(marking(history));
    }

    /** The highest of what it was said in: who may not know of one occasion may not know of any. */
    private static Marking marking(List<Recorded<CommitmentEvent>> history) {
        return history.stream()
                .map(Recorded::event)
                .map(Visible::terms)
                .filter(Objects::nonNull)
                .map(Terms::marking)
                .reduce(Marking.PUBLIC, Marking::or);
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
