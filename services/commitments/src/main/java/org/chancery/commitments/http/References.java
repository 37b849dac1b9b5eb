package org.chancery.commitments.http;

import java.util.List;
import org.chancery.commitments.events.Bearer;
import org.chancery.commitments.links.Meetings;
import org.chancery.commitments.register.Register;
import org.chancery.minutes.events.StatementId;
import org.chancery.platform.envelope.Marking;
import org.chancery.platform.envelope.TypedId;
import org.chancery.platform.identity.Caller;
import org.chancery.platform.problems.Problem;
import org.chancery.scheduling.events.ConsultationId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Refuses what names something that no other service knows. */
@Component
final class References {

    private final Register register;

    References(Register register) {
        this.register = register;
    }

    /** @throws Problem 422 that names the field */
    void require(String pointer, @Nullable TypedId id) {
        if (id != null && !register.knows(id)) {
            throw unknown(pointer, id);
        }
    }

    /** @throws Problem 422 that names the field, where a consultation is named that the caller may not know of */
    void requireConsultation(String pointer, @Nullable ConsultationId id, Caller caller) {
        if (id != null && !register.shows(id, caller.clearance())) {
            throw unknown(pointer, id);
        }
    }

    /** The marking that counts for what is said at the consultation or about it. */
    Marking marking(@Nullable ConsultationId id) {
        return id == null
                ? Marking.PUBLIC
                : register.marking(id).map(Meetings::counted).orElse(Marking.PUBLIC);
    }

    /** How the statement is marked, together with the meeting where it was made. */
    Marking marking(@Nullable StatementId id) {
        if (id == null) {
            return Marking.PUBLIC;
        }
        Marking meeting = register.markingOfMeeting(id).map(Meetings::counted).orElse(Marking.PUBLIC);
        return register.marking(id).orElse(Marking.PUBLIC).or(meeting);
    }

    /** @throws Problem 403 where the caller would mark above their own clearance */
    static void mayMark(Marking marking, Caller caller) {
        if (!caller.mayRead(marking)) {
            throw Problem.of(HttpStatus.FORBIDDEN, "above-own-clearance", "Nobody marks above their own clearance")
                    .at("/marking", "at most " + caller.clearance());
        }
    }

    /** @throws Problem 422 that names the field, where a statement is named that the caller may not know of */
    void requireStatement(String pointer, @Nullable StatementId id, Caller caller) {
        if (id != null && !register.shows(id, caller.clearance())) {
            throw unknown(pointer, id);
        }
    }

    private static Problem unknown(String pointer, TypedId id) {
        return Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "unknown-reference", "The request names what is not known")
                .at(pointer, "there is no " + id.subject());
    }

    /** @throws Problem 422 that names the entry of the list */
    void requireAll(String pointer, List<? extends TypedId> ids) {
        for (int i = 0; i < ids.size(); i++) {
            require(pointer + "/" + i, ids.get(i));
        }
    }

    /** @throws Problem 422 that names the party */
    void requireParties(String pointer, List<Bearer> bearers) {
        for (int i = 0; i < bearers.size(); i++) {
            require(pointer + "/" + i + "/party", bearers.get(i).party());
        }
    }
}
