package org.chancery.portal.register;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One person of the register with every office, in the order in which they were taken. */
record PersonView(String id, String name, String party, List<Office> offices) {

    /** An office; the first day is absent where it is unknown. */
    record Office(
            String title, String organisation, @Nullable String since) {}
}
