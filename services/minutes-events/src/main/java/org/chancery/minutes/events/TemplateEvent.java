package org.chancery.minutes.events;

import java.util.List;
import org.chancery.platform.envelope.EventType;
import org.chancery.platform.envelope.Marking;
import org.chancery.platform.envelope.ProtectedText;
import org.chancery.scheduling.events.MechanismId;
import org.jspecify.annotations.Nullable;

/** What happens to the template of a mechanism. */
public sealed interface TemplateEvent {

    /** The template it happened to. */
    TemplateId template();

    /**
     * The records of a mechanism begin like this from now on; those that are open stay as they are.
     *
     * @param revision from 1, counting up by one
     * @param defaultMarking what statements are marked that state no marking, or null for the house default
     * @param reservation the clause that governs each record, or null
     * @param headings under which note takers write, in order
     * @param reason why the marking is lower than before, or null where it is not
     */
    @EventType(name = "template-set")
    record TemplateSet(
            TemplateId template,
            MechanismId mechanism,
            int revision,
            @Nullable Marking defaultMarking,
            @Nullable ProtectedText reservation,
            List<String> headings,
            @Nullable String reason)
            implements TemplateEvent {

        public TemplateSet {
            headings = headings == null ? List.of() : List.copyOf(headings);
        }
    }
}
