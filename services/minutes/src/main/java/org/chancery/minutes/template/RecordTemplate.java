package org.chancery.minutes.template;

import static org.chancery.minutes.template.TemplateRefusal.HEADING_IS_NAMED_TWICE;
import static org.chancery.minutes.template.TemplateRefusal.REASON_IS_MISSING;
import static org.chancery.minutes.template.TemplateRefusal.TEMPLATE_WAS_REVISED;
import static org.chancery.platform.deciding.Refused.refused;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.chancery.minutes.events.TemplateEvent;
import org.chancery.minutes.events.TemplateEvent.TemplateSet;
import org.chancery.minutes.template.TemplateCommand.SetTemplate;
import org.chancery.platform.deciding.Decider;
import org.chancery.platform.envelope.Label;
import org.chancery.platform.envelope.Marking;
import org.jspecify.annotations.Nullable;

/** How the records of one mechanism begin: not at all otherwise than others, or as it was last set. */
public sealed interface RecordTemplate extends Decider<RecordTemplate, TemplateCommand, TemplateEvent> {

    /** The template before any event. */
    static RecordTemplate unset() {
        return new Unset();
    }

    @Override
    default List<TemplateEvent> decide(TemplateCommand command, Instant now) {
        return switch (command) {
            case SetTemplate c -> set(c);
        };
    }

    private List<TemplateEvent> set(SetTemplate command) {
        return switch (this) {
            case Unset _ -> List.of(next(command, 0, null));
            case Set set when set.says(command) -> List.of();
            case Set(TemplateSet last) -> List.of(next(command, last.revision(), last.defaultMarking()));
        };
    }

    private static TemplateSet next(SetTemplate command, int revision, @Nullable Marking before) {
        if (command.seen() != revision) {
            throw refused(TEMPLATE_WAS_REVISED);
        }
        for (int i = 0; i < command.headings().size(); i++) {
            if (command.headings().indexOf(command.headings().get(i)) < i) {
                throw refused(HEADING_IS_NAMED_TWICE, "/headings/" + i);
            }
        }
        if (command.reason() == null && !orDefault(command.defaultMarking()).reaches(orDefault(before))) {
            throw refused(REASON_IS_MISSING, "/reason");
        }
        return new TemplateSet(
                command.template(),
                command.mechanism(),
                revision + 1,
                command.defaultMarking(),
                command.reservation(),
                command.headings(),
                command.reason());
    }

    private static Marking orDefault(@Nullable Marking marking) {
        return Objects.requireNonNullElse(marking, Marking.DEFAULT);
    }

    @Override
    default RecordTemplate evolve(TemplateEvent event) {
        return switch (event) {
            case TemplateSet e -> new Set(e);
        };
    }

    @Override
    default Label label(TemplateEvent event) {
        return switch (event) {
            case TemplateSet e -> Label.about(e.mechanism());
        };
    }

    /** Nobody has set it. */
    record Unset() implements RecordTemplate {}

    /** Records begin like this. */
    record Set(TemplateSet last) implements RecordTemplate {

        boolean says(SetTemplate command) {
            return Objects.equals(last.defaultMarking(), command.defaultMarking())
                    && Objects.equals(last.reservation(), command.reservation())
                    && last.headings().equals(command.headings());
        }
    }
}
