package org.chancery.minutes.reactions;

import java.util.ArrayList;
import java.util.List;
import org.chancery.minutes.events.RecordEvent;
import org.chancery.minutes.events.RecordEvent.RecordOpened;
import org.chancery.minutes.events.RecordId;
import org.chancery.minutes.events.TemplateEvent.TemplateSet;
import org.chancery.minutes.record.RecordCommand.MarkOccasion;
import org.chancery.minutes.register.Register;
import org.chancery.minutes.template.Templates;
import org.chancery.platform.deciding.Command;
import org.chancery.platform.deciding.Streams;
import org.chancery.platform.envelope.Marking;
import org.chancery.platform.intake.Delivery;
import org.chancery.scheduling.events.ConsultationId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What hangs on a consultation, and how it is to be marked now. */
@Component
final class Hanging {

    private final Register register;
    private final Streams streams;
    private final Templates templates;

    Hanging(Register register, Streams streams) {
        this.register = register;
        this.streams = streams;
        this.templates = new Templates(streams);
    }

    /** @throws org.springframework.dao.TransientDataAccessResourceException where the register has not taken it yet */
    void await(Delivery delivery) {
        register.await(delivery);
    }

    /** What marks everything that hangs on the consultation as the newest news of it says. */
    List<Command> mark(ConsultationId consultation) {
        return new ArrayList<>(register.recordsOf(consultation).stream()
                .flatMap(record -> mark(record, consultation).stream())
                .toList());
    }

    /** What marks the record so; nothing where no news of the consultation has come yet. */
    List<Command> mark(RecordId record, ConsultationId consultation) {
        Marking marking = register.marking(consultation);
        return marking == null
                ? List.of()
                : List.of(new MarkOccasion(
                        record, consultation, Marking.DEFAULT.reaches(marking) ? null : marking, template(record)));
    }

    /** As at its opening: how records begin today says nothing of a meeting of the past. */
    private @Nullable TemplateSet template(RecordId record) {
        var first = streams.read(record.subject(), RecordEvent.class).getFirst();
        return first.event() instanceof RecordOpened opening
                        && !first.provenance().isImported()
                ? templates.ofMechanism(opening.mechanism())
                : null;
    }
}
