package org.chancery.platform.intake;

/**
 * A view did not show a write within the limit; asking again soon helps. Over HTTP it is the problem
 * {@code view-not-there-yet}, 503 with {@code Retry-After: 1}.
 */
public final class ViewNotThereYet extends RuntimeException {

    public ViewNotThereYet(String view, Applied awaited) {
        super("the view " + view + " has not applied " + awaited + " yet", null, false, false);
    }
}
