package org.chancery.scheduling.mechanism;

import java.time.LocalDate;
import java.util.List;
import org.chancery.platform.deciding.Command;
import org.chancery.platform.envelope.Subject;
import org.chancery.scheduling.events.ConsultationId;
import org.chancery.scheduling.events.MechanismEvent.Alias;
import org.chancery.scheduling.events.MechanismEvent.Cadence;
import org.chancery.scheduling.events.MechanismEvent.HostRule;
import org.chancery.scheduling.events.MechanismId;
import org.chancery.scheduling.events.PartyCode;
import org.jspecify.annotations.Nullable;

/** What a mechanism can be asked to do. */
public sealed interface MechanismCommand extends Command {

    /** The mechanism that is asked. */
    MechanismId mechanism();

    @Override
    default Subject target() {
        return mechanism().subject();
    }

    /**
     * Launch a standing channel.
     *
     * @param level such as "deputy minister", or null where unstated
     * @param cadence how often it is to meet, or null where unstated
     * @param founded the day it was agreed, or null where unknown
     */
    record LaunchMechanism(
            MechanismId mechanism,
            String name,
            List<Alias> aliases,
            List<PartyCode> parties,
            @Nullable String level,
            @Nullable Cadence cadence,
            HostRule hostRule,
            @Nullable LocalDate founded)
            implements MechanismCommand {}

    /** Draw the next ordinal for a consultation that was held. */
    record CountRound(MechanismId mechanism, ConsultationId consultation) implements MechanismCommand {}

    /** Take the count of a consultation back, because it had not been held. */
    record WithdrawRoundCount(MechanismId mechanism, ConsultationId consultation, String reason)
            implements MechanismCommand {}
}
