package org.chancery.platform.intake;

import org.jspecify.annotations.Nullable;

/**
 * A view did not show a write within the limit, or has the tables of another build still; asking again soon helps. Over HTTP it is the problem
 * {@code view-not-there-yet}, 503 with {@code Retry-After: 1}.
 */
public final class ViewNotThereYet extends RuntimeException {

    public ViewNotThereYet(String view, Applied awaited) {
        super("the view " + view + " has not applied " + awaited + " yet", null, false, false);
    }

    /** The view is built anew for this build of the service, or was for another one. */
    ViewNotThereYet(String view) {
        this(view, (RuntimeException) null);
    }

    /** As what a question was refused with has shown. */
    ViewNotThereYet(String view, @Nullable RuntimeException refused) {
        super("the view " + view + " has the tables of another build", refused, false, false);
    }
}
