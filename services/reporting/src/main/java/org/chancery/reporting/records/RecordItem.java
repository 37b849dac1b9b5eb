package org.chancery.reporting.records;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.chancery.minutes.events.Occasion;
import org.chancery.platform.envelope.Marking;
import org.chancery.reporting.Recording;
import org.jspecify.annotations.Nullable;

/**
 * A record as lists show it.
 *
 * @param mechanismName what its mechanism is called today, or null where it is of none or that is not known yet
 * @param title its own, or null where its mechanism's name says enough
 * @param main whether it is the account of the meeting itself and not of another occasion
 * @param account the side whose account it is
 * @param marking the highest of its meeting and of what the reader may see of it
 * @param meeting how its meeting is marked, or null where it is of none or that is not known yet
 * @param statements how many the reader may see
 * @param reservation the clause that governs it, or null
 * @param inDoubt why the meeting is said not to have been held, or null
 * @param headings under which note takers write
 */
public record RecordItem(
        UUID record,
        @Nullable UUID consultation,
        @Nullable UUID mechanism,
        @Nullable String mechanismName,
        @Nullable String title,
        List<String> parties,
        Occasion.Kind occasion,
        @Nullable LocalDate occasionDate,
        @Nullable String occasionDescription,
        String account,
        boolean main,
        State state,
        Marking marking,
        @Nullable Marking meeting,
        int statements,
        @Nullable String reservation,
        @Nullable String defaultMarking,
        @Nullable String inDoubt,
        List<String> headings,
        Instant openedAt,
        @Nullable Recording closed) {

    /** Whether statements still come. */
    public enum State {
        OPEN,
        CLOSED
    }
}
