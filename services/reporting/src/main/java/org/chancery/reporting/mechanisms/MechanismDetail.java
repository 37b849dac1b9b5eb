package org.chancery.reporting.mechanisms;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.chancery.reporting.consultations.ConsultationItem;
import org.chancery.reporting.consultations.Party;
import org.chancery.reporting.mechanisms.MechanismItem.Other;
import org.chancery.scheduling.events.CountedAs;

/**
 * Everything about a mechanism that the reader is cleared for.
 *
 * @param sides its parties as the register has them, the own side first
 * @param parts mechanisms that are parts of it
 * @param others further mechanisms of the same parties
 * @param life in the order of recording
 * @param counted its rounds, the newest first
 */
record MechanismDetail(
        @JsonUnwrapped MechanismItem item,
        List<Party> sides,
        List<Other> parts,
        List<Other> others,
        List<MechanismStep> life,
        List<Round> counted) {

    /**
     * A round that was held.
     *
     * @param era how often the count had begun anew before it
     */
    record Round(int ordinal, int era, List<CountedAs> countedAs, ConsultationItem consultation) {}
}
