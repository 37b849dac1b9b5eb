package org.chancery.scheduling.decision;

import java.time.LocalDate;
import java.util.List;
import org.chancery.platform.deciding.Command;
import org.chancery.platform.envelope.Subject;
import org.chancery.scheduling.events.DecisionEvent.Act;
import org.chancery.scheduling.events.DecisionId;
import org.chancery.scheduling.events.MechanismId;
import org.chancery.scheduling.events.PartyCode;
import org.jspecify.annotations.Nullable;

/** What can be decided on several mechanisms at once. */
public sealed interface DecisionCommand extends Command {

    /** The decision. */
    DecisionId decision();

    @Override
    default Subject target() {
        return decision().subject();
    }

    /**
     * Suspend, resume or close them.
     *
     * @param by the side that decided, or null where all did or it is not known
     * @param on the local date, or null where unknown
     */
    record DecideMechanisms(
            DecisionId decision,
            Act act,
            List<MechanismId> mechanisms,
            @Nullable PartyCode by,
            String reason,
            @Nullable LocalDate on)
            implements DecisionCommand {}
}
