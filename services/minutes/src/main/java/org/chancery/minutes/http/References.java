package org.chancery.minutes.http;

import java.util.List;
import org.chancery.minutes.register.Register;
import org.chancery.platform.envelope.TypedId;
import org.chancery.platform.problems.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Refuses what names something that scheduling does not know. */
@Component
final class References {

    private final Register register;

    References(Register register) {
        this.register = register;
    }

    /** @throws Problem 422 that names the field */
    void require(String pointer, @Nullable TypedId id) {
        if (id != null && !register.knows(id)) {
            throw Problem.of(
                            HttpStatus.UNPROCESSABLE_CONTENT,
                            "unknown-reference",
                            "The request names what is not known")
                    .at(pointer, "there is no " + id.subject());
        }
    }

    /** @throws Problem 422 that names the entry of the list */
    void requireAll(String pointer, List<? extends TypedId> ids) {
        for (int i = 0; i < ids.size(); i++) {
            require(pointer + "/" + i, ids.get(i));
        }
    }
}
