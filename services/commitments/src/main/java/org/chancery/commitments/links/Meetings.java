package org.chancery.commitments.links;

import org.chancery.platform.envelope.Marking;
import org.chancery.platform.intake.Delivery;
import org.chancery.scheduling.events.ConsultationId;
import org.springframework.dao.TransientDataAccessResourceException;

/** How the meetings are marked at which something is said. */
@FunctionalInterface
public interface Meetings {

    /**
     * The marking that counts for whatever was said there: of one that is marked as nobody marks, none.
     *
     * @param told the event for whose sake it is asked
     * @throws TransientDataAccessResourceException where that or the consultation was not heard of yet, so that the event is
     *     taken again
     */
    Marking marking(ConsultationId consultation, Delivery told);

    /** A meeting that is marked no higher than the default does not count: what is said there may be public (0042). */
    static Marking counted(Marking marking) {
        return Marking.DEFAULT.reaches(marking) ? Marking.PUBLIC : marking;
    }
}
