package org.chancery.platform.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.chancery.platform.deciding.Command;
import org.chancery.platform.deciding.Instruction;
import org.chancery.platform.envelope.Actor;
import org.chancery.platform.envelope.EventTypes;
import org.chancery.platform.envelope.Provenance;
import org.chancery.platform.envelope.Subject;
import org.chancery.platform.envelope.codec.UnreadableEvent;
import org.chancery.platform.intake.testing.Deliveries;
import org.junit.jupiter.api.Test;

class RuleTest {

    private static final Subject COUNTER = Subject.parse("counter/1");
    private static final UUID CORRELATION = UUID.fromString("018f2c1e-0000-7000-8000-000000000002");

    private final Rule<Counting.Counted> rule = Rule.of(new WhenCountedThenPraise());

    private static Delivery counted(int amount) {
        return Deliveries.of(Counting.TYPES, COUNTER, 0, new Counting.Counted(amount));
    }

    @Test
    void bears_the_name_of_its_class_in_kebab_case() {
        assertThat(rule.name()).isEqualTo("when-counted-then-praise");
    }

    @Test
    void waits_for_events_of_its_type_and_for_what_may_be_one() {
        Delivery reset = Deliveries.of(Counting.TYPES, COUNTER, 0, new Counting.Reset("new year"));
        Delivery unknown = Deliveries.of(Counting.Later.TYPES, COUNTER, 0, new Counting.Later.Halved(2));

        assertThat(rule.concerns(counted(1).received())).isTrue();
        assertThat(rule.concerns(reset.received())).isFalse();
        assertThat(rule.concerns(unknown.received())).isTrue();
    }

    @Test
    void sends_as_a_reaction_to_the_event() {
        Delivery delivery = counted(1);
        Instruction sent = rule.instructions(delivery).getFirst();
        assertThat(sent.provenance().actor()).isEqualTo(Actor.reaction("when-counted-then-praise"));
        assertThat(sent.provenance().cause()).isEqualTo(delivery.id());
        assertThat(sent.provenance().correlation())
                .isEqualTo(delivery.provenance().correlation());
        assertThat(sent.expectedVersion()).isNull();
    }

    @Test
    void of_an_imported_event_is_part_of_the_import() {
        var imported = new Provenance(Actor.person("jung.haneul").importing(), null, CORRELATION, "count/1998");
        Delivery delivery = Deliveries.of(
                Counting.TYPES, COUNTER, 0, new Counting.Counted(1), 0, 1, imported, Deliveries.nothing());

        var sent = rule.instructions(delivery).getFirst().provenance();

        assertThat(sent)
                .isEqualTo(new Provenance(
                        Actor.reaction("when-counted-then-praise"), delivery.id(), CORRELATION, "count/1998"));
    }

    @Test
    void gives_each_command_a_key_of_its_own() {
        assertThat(rule.instructions(counted(2)))
                .extracting(sent -> sent.key().key())
                .doesNotHaveDuplicates()
                .hasSize(2);
    }

    @Test
    void gives_a_repetition_the_same_keys() {
        assertThat(rule.instructions(counted(2))).isEqualTo(rule.instructions(counted(2)));
    }

    @Test
    void gives_a_command_that_names_its_item_the_same_key_in_another_place() {
        Rule<Counting.Counted> naming = Rule.of(new WhenCountedThenPraiseBackwards());
        String first = naming.instructions(counted(1)).getFirst().key().key();
        assertThat(naming.instructions(counted(2)))
                .extracting(sent -> sent.key().key())
                .doesNotHaveDuplicates()
                .last()
                .isEqualTo(first);
    }

    @Test
    void ignores_other_events_of_the_publisher() {
        assertThat(rule.instructions(Deliveries.of(Counting.TYPES, COUNTER, 0, new Counting.Reset("new year"))))
                .isEmpty();
    }

    @Test
    void cannot_pass_over_a_type_that_this_build_does_not_know() {
        Delivery unknown = Deliveries.of(Counting.Later.TYPES, COUNTER, 0, new Counting.Later.Halved(2));
        assertThatExceptionOfType(UnreadableEvent.class).isThrownBy(() -> rule.instructions(unknown));
    }

    @Test
    void names_its_event_in_its_type_argument() {
        assertThatIllegalStateException().isThrownBy(() -> Rule.of(new Untold<Counting.Counted>()));
    }

    record Praise(Subject target, int nth) implements Command {}

    static final class WhenCountedThenPraise implements Reaction<Counting.Counted> {
        @Override
        public EventTypes from() {
            return Counting.TYPES;
        }

        @Override
        public List<Praise> react(Counting.Counted event, Delivery delivery) {
            return IntStream.range(0, event.amount())
                    .mapToObj(nth -> new Praise(delivery.subject(), nth))
                    .toList();
        }
    }

    static final class WhenCountedThenPraiseBackwards implements Reaction<Counting.Counted> {
        @Override
        public EventTypes from() {
            return Counting.TYPES;
        }

        @Override
        public List<Praise> react(Counting.Counted event, Delivery delivery) {
            return IntStream.range(0, event.amount())
                    .mapToObj(nth -> new Praise(delivery.subject(), event.amount() - 1 - nth))
                    .toList();
        }

        @Override
        public String item(Command command, int place) {
            return command.toString();
        }
    }

    /** Thinks about each event for a while and does nothing. */
    record WhenCountedThenPonder(Runnable thought) implements Reaction<Counting.Counted> {
        @Override
        public EventTypes from() {
            return Counting.TYPES;
        }

        @Override
        public List<Command> react(Counting.Counted event, Delivery delivery) {
            thought.run();
            return List.of();
        }
    }

    static final class Untold<E> implements Reaction<E> {
        @Override
        public EventTypes from() {
            return Counting.TYPES;
        }

        @Override
        public List<Command> react(E event, Delivery delivery) {
            return List.of();
        }
    }
}
