package org.chancery.commitments.links;

import org.chancery.platform.envelope.Marking;
import org.chancery.scheduling.events.ConsultationId;
import org.springframework.dao.TransientDataAccessResourceException;

/** How the meetings are marked at which something is said. */
@FunctionalInterface
public interface Meetings {

    /**
     * The marking that counts for whatever was said there: of one that is marked as nobody marks, none.
     *
     * @throws TransientDataAccessResourceException where nothing was heard of the consultation yet, so that whoever reacts
     *     to an event takes it again
     */
    Marking marking(ConsultationId consultation);

    /** That everybody meets whom nobody hides keeps no word from the public that was said there (0042). */
    static Marking counted(Marking marking) {
        return Marking.DEFAULT.reaches(marking) ? Marking.PUBLIC : marking;
    }
}
