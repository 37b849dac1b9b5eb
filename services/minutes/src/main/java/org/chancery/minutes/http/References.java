package org.chancery.minutes.http;

import static org.chancery.minutes.record.RecordRefusal.UNDERTAKING_ID_IS_TAKEN;
import static org.chancery.platform.deciding.Refused.refused;

import java.util.List;
import java.util.Objects;
import org.chancery.minutes.events.RecordId;
import org.chancery.minutes.events.Undertaking;
import org.chancery.minutes.register.Register;
import org.chancery.platform.envelope.Marking;
import org.chancery.platform.envelope.Subject;
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
            throw unknown(pointer, id.subject());
        }
    }

    /**
     * How the consultation is marked, where that is above the default, or null.
     *
     * @throws Problem 422 that names the field, where there is none that the caller may know of
     */
    @Nullable
    Marking requireConsultation(String pointer, @Nullable ConsultationId id, Caller caller) {
        if (id == null) {
            return null;
        }
        if (!register.shows(id.subject(), caller.clearance())) {
            throw unknown(pointer, id.subject());
        }
        Marking marking = register.marking(id);
        return marking == null || Marking.DEFAULT.reaches(marking) ? null : marking;
    }

    /** @throws Problem 404 where the path leads to nothing */
    void requireNamedByPath(TypedId id) {
        if (!register.knows(id)) {
            throw Problem.notFound();
        }
    }

    /** @throws Problem 422 that names the entry of the list */
    void requireAll(String pointer, List<? extends TypedId> ids) {
        for (int i = 0; i < ids.size(); i++) {
            require(pointer + "/" + i, ids.get(i));
        }
    }

    /**
     * Undertakings that bring no id of another record's, and repeat only commitments that the caller may know of.
     *
     * @param pointer where the request lists the undertakings
     * @param before that the statement had already, which nobody is asked about again
     * @throws Problem 422 that names the undertaking that repeats something else
     */
    void requireSound(
            RecordId record, String pointer, List<Undertaking> undertakings, List<Undertaking> before, Caller caller) {
        List<Subject> known = before.stream()
                .map(Undertaking::repeats)
                .filter(Objects::nonNull)
                .toList();
        for (int i = 0; i < undertakings.size(); i++) {
            Subject repeated = undertakings.get(i).repeats();
            if (repeated != null && !known.contains(repeated) && !register.shows(repeated, caller.clearance())) {
                throw unknown(pointer + "/" + i + "/repeats", repeated);
            }
            if (register.isElsewhere(undertakings.get(i).undertaking(), record)) {
                throw refused(UNDERTAKING_ID_IS_TAKEN, pointer + "/" + i + "/undertaking");
            }
        }
    }

    private static Problem unknown(String pointer, Subject subject) {
        return Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "unknown-reference", "The request names what is not known")
                .at(pointer, "there is no " + subject);
    }
}
