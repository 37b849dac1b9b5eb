package org.chancery.scheduling.http;

import jakarta.validation.constraints.Size;
import org.chancery.platform.problems.NotBlankIfPresent;
import org.chancery.scheduling.events.Told;
import org.jspecify.annotations.Nullable;

/** How a source puts what happened, verbatim; what the facts beside it tell is left out. */
record ToldBody(
        @Nullable @NotBlankIfPresent @Size(max = 300) String event,
        @Nullable @NotBlankIfPresent @Size(max = 300) String when,
        @Nullable @NotBlankIfPresent @Size(max = 300) String by,
        @Nullable @NotBlankIfPresent @Size(max = 2000) String detail) {

    /** Null where nothing is told. */
    static @Nullable Told told(@Nullable ToldBody body) {
        return body == null || (body.event == null && body.when == null && body.by == null && body.detail == null)
                ? null
                : new Told(body.event, body.when, body.by, body.detail);
    }
}
