package org.chancery.minutes.http;

import java.util.List;
import java.util.Objects;
import org.chancery.minutes.events.Undertaking;
import org.chancery.minutes.register.Register;
import org.chancery.platform.envelope.Subject;
import org.chancery.platform.envelope.TypedId;
import org.chancery.platform.identity.Caller;
import org.chancery.platform.problems.Problem;
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
            throw unknown(pointer, id.subject());
        }
    }

    /** @throws Problem 422 that names the entry of the list */
    void requireAll(String pointer, List<? extends TypedId> ids) {
        for (int i = 0; i < ids.size(); i++) {
            require(pointer + "/" + i, ids.get(i));
        }
    }

    /**
     * @param pointer where the request lists the undertakings
     * @param before that the statement had already, which nobody is asked about again
     * @throws Problem 422 that names the undertaking that repeats no commitment that the caller may know of
     */
    void requireRepeated(String pointer, List<Undertaking> undertakings, List<Undertaking> before, Caller caller) {
        List<Subject> known = before.stream()
                .map(Undertaking::repeats)
                .filter(Objects::nonNull)
                .toList();
        for (int i = 0; i < undertakings.size(); i++) {
            Subject repeated = undertakings.get(i).repeats();
            if (repeated != null && !known.contains(repeated) && !register.shows(repeated, caller.clearance())) {
                throw unknown(pointer + "/" + i + "/repeats", repeated);
            }
        }
    }

    private static Problem unknown(String pointer, Subject subject) {
        return Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "unknown-reference", "The request names what is not known")
                .at(pointer, "there is no " + subject);
    }
}
