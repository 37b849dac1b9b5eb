package org.chancery.minutes.reactions;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.chancery.minutes.events.RecordEvent;
import org.chancery.minutes.events.RecordEvent.RecordOpened;
import org.chancery.minutes.events.RecordId;
import org.chancery.minutes.events.TemplateEvent.TemplateSet;
import org.chancery.minutes.events.TextId;
import org.chancery.minutes.record.RecordCommand.MarkOccasion;
import org.chancery.minutes.register.Register;
import org.chancery.minutes.template.Templates;
import org.chancery.minutes.text.TextCommand.RaiseTextMarking;
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
        return register.marking(consultation) == null
                ? List.of()
                : Stream.concat(
                                register.recordsOf(consultation).stream().map(record -> mark(record, consultation)),
                                raiseTexts(consultation).stream())
                        .toList();
    }

    /** What marks the record so; nothing where it has heard this, or where no news of the consultation has come yet. */
    List<Command> mark(RecordId record, ConsultationId consultation, @Nullable Marking heard) {
        return register.marking(consultation) == null || Objects.equals(marking(consultation), heard)
                ? List.of()
                : List.of(mark(record, consultation));
    }

    /** What raises the texts that are about the consultation or a record of it. */
    List<Command> raiseTexts(ConsultationId consultation) {
        Marking marking = marking(consultation);
        return marking == null
                ? List.of()
                : register.textsOf(consultation).stream()
                        .<Command>map(text -> new RaiseTextMarking(text, marking))
                        .toList();
    }

    /** What marks the text as high as all that it is about; nothing where it is. */
    List<Command> raise(TextId text, Marking marked) {
        return register.consultationsOf(text).stream()
                .map(this::marking)
                .filter(marking -> marking != null && !marked.reaches(marking))
                .<Command>map(marking -> new RaiseTextMarking(text, Objects.requireNonNull(marking)))
                .toList();
    }

    private Command mark(RecordId record, ConsultationId consultation) {
        return new MarkOccasion(record, consultation, marking(consultation), template(record));
    }

    /** How the consultation is marked, where that is known and above the default, or null. */
    private @Nullable Marking marking(ConsultationId consultation) {
        Marking marking = register.marking(consultation);
        return marking == null || Marking.DEFAULT.reaches(marking) ? null : marking;
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
