package org.chancery.minutes.template;

import java.util.List;
import org.chancery.minutes.events.TemplateId;
import org.chancery.platform.deciding.Command;
import org.chancery.platform.envelope.Marking;
import org.chancery.platform.envelope.ProtectedText;
import org.chancery.platform.envelope.Subject;
import org.chancery.scheduling.events.MechanismId;
import org.jspecify.annotations.Nullable;

/** Everything that a template can be asked to do. */
public sealed interface TemplateCommand extends Command {

    /** The mechanism whose template decides. */
    MechanismId mechanism();

    /** The one template of the mechanism. */
    default TemplateId template() {
        return TemplateId.of(mechanism());
    }

    @Override
    default Subject target() {
        return template().subject();
    }

    /**
     * Let the records of a mechanism begin like this.
     *
     * @param seen the revision that the asker has read; 0 where there is none
     * @param defaultMarking what statements are marked that state no marking, or null for the house default
     * @param reservation the clause that governs each record, or null
     * @param reason why the marking is lower than before, or null
     */
    record SetTemplate(
            MechanismId mechanism,
            long seen,
            @Nullable Marking defaultMarking,
            @Nullable ProtectedText reservation,
            List<String> headings,
            @Nullable String reason)
            implements TemplateCommand {

        public SetTemplate {
            headings = List.copyOf(headings);
        }
    }
}
