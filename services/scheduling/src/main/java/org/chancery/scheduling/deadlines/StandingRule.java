package org.chancery.scheduling.deadlines;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.chancery.platform.deciding.Command;
import org.jspecify.annotations.Nullable;

/**
 * A rule that time sets off. No alarm is set that could be lost: it is asked again and again what is due, and whoever
 * asks twice, or in two places at once, finds the same keys and changes nothing.
 */
interface StandingRule {

    /** What is due now. */
    List<Due> due(Instant now);

    /** The name of the rule, which is that of its actor: the simple class name in kebab-case. Do not change it lightly. */
    default String rule() {
        return getClass()
                .getSimpleName()
                .replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-")
                .toLowerCase(Locale.ROOT);
    }

    /**
     * Something that is due.
     *
     * @param occasion what makes it due, so that it is done once for that
     * @param cause the event that it goes back to, or null
     * @param correlation the id that it shares with what it goes back to, or null where it goes back to nothing
     */
    record Due(
            Command command,
            String occasion,
            @Nullable UUID cause,
            @Nullable UUID correlation) {}
}
