package org.chancery.scheduling.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.chancery.scheduling.consultation.ConsultationRefusal.AGENDA_IS_LOCKED;
import static org.chancery.scheduling.consultation.ConsultationRefusal.ALREADY_HELD;
import static org.chancery.scheduling.consultation.ConsultationRefusal.CARRIED_TO_ANOTHER;
import static org.chancery.scheduling.consultation.ConsultationRefusal.ITEM_IS_CARRIED_OVER;
import static org.chancery.scheduling.consultation.ConsultationRefusal.NO_SUCH_AGENDA_ITEM;
import static org.chancery.scheduling.consultation.ConsultationRefusal.NO_SUCH_CONSULTATION;
import static org.chancery.scheduling.consultation.ConsultationRefusal.ORDER_NAMES_EACH_ACCEPTED_ITEM;
import static org.chancery.scheduling.consultation.SeoulDelhi.HELD;
import static org.chancery.scheduling.consultation.SeoulDelhi.IN;
import static org.chancery.scheduling.consultation.SeoulDelhi.MEETING;
import static org.chancery.scheduling.consultation.SeoulDelhi.PENINSULA;
import static org.chancery.scheduling.consultation.SeoulDelhi.PENINSULA_PROPOSED;
import static org.chancery.scheduling.consultation.SeoulDelhi.PROPOSED;
import static org.chancery.scheduling.consultation.SeoulDelhi.SCHEDULED;
import static org.chancery.scheduling.consultation.SeoulDelhi.TERM;
import static org.chancery.scheduling.consultation.SeoulDelhi.TERM_PROPOSED;
import static org.chancery.scheduling.consultation.SeoulDelhi.accepted;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.chancery.commitments.events.CommitmentId;
import org.chancery.platform.deciding.testing.DeciderScenario;
import org.chancery.platform.envelope.Subject;
import org.chancery.scheduling.consultation.ConsultationCommand.AcceptAgendaItem;
import org.chancery.scheduling.consultation.ConsultationCommand.CarryOverAgendaItem;
import org.chancery.scheduling.consultation.ConsultationCommand.LockAgenda;
import org.chancery.scheduling.consultation.ConsultationCommand.OrderAgenda;
import org.chancery.scheduling.consultation.ConsultationCommand.ProposeAgendaItem;
import org.chancery.scheduling.consultation.ConsultationCommand.WithdrawAgendaItem;
import org.chancery.scheduling.events.AgendaItemId;
import org.chancery.scheduling.events.AgendaTopic;
import org.chancery.scheduling.events.ConsultationEvent;
import org.chancery.scheduling.events.ConsultationEvent.AgendaItemCarriedOver;
import org.chancery.scheduling.events.ConsultationEvent.AgendaItemProposed;
import org.chancery.scheduling.events.ConsultationEvent.AgendaItemWithdrawn;
import org.chancery.scheduling.events.ConsultationEvent.AgendaLocked;
import org.chancery.scheduling.events.ConsultationEvent.AgendaOrdered;
import org.chancery.scheduling.events.ConsultationId;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AgendaOrderTest {

    private static final ConsultationId NEXT = new ConsultationId(new UUID(2, 2));
    private static final AgendaItemWithdrawn WITHDRAWN = new AgendaItemWithdrawn(MEETING, TERM);
    private static final AgendaLocked LOCKED = new AgendaLocked(MEETING);
    private static final AgendaItemCarriedOver CARRIED =
            new AgendaItemCarriedOver(MEETING, TERM, TERM_PROPOSED.topic(), NEXT, IN, null);
    private static final ConsultationEvent[] TWO_ITEMS = {
        PROPOSED, TERM_PROPOSED, PENINSULA_PROPOSED, accepted(TERM, 1), accepted(PENINSULA, 2)
    };

    private final DeciderScenario<Consultation, ConsultationCommand, ConsultationEvent> consultation =
            SeoulDelhi.consultation();

    private static OrderAgenda order(AgendaItemId... items) {
        return new OrderAgenda(MEETING, List.of(items));
    }

    private static ConsultationEvent[] twoItemsAnd(ConsultationEvent... more) {
        var all = new ArrayList<>(List.of(TWO_ITEMS));
        all.addAll(List.of(more));
        return all.toArray(ConsultationEvent[]::new);
    }

    @Nested
    class An_item {

        @Test
        void is_withdrawn_once() {
            consultation
                    .given(TWO_ITEMS)
                    .when(new WithdrawAgendaItem(MEETING, TERM, null))
                    .thenEvents(WITHDRAWN);
            consultation
                    .given(twoItemsAnd(WITHDRAWN))
                    .when(new WithdrawAgendaItem(MEETING, TERM, null))
                    .thenNothing();
        }

        @Test
        void that_nobody_proposed_is_neither_withdrawn_nor_carried_over() {
            consultation
                    .given(PROPOSED)
                    .when(new WithdrawAgendaItem(MEETING, TERM, null))
                    .thenRefused(NO_SUCH_AGENDA_ITEM);
            consultation
                    .given(PROPOSED)
                    .when(new CarryOverAgendaItem(MEETING, TERM, NEXT))
                    .thenRefused(NO_SUCH_AGENDA_ITEM);
        }

        @Test
        void that_was_withdrawn_is_on_no_agenda_any_more() {
            consultation
                    .given(twoItemsAnd(WITHDRAWN))
                    .when(new AcceptAgendaItem(MEETING, TERM, null))
                    .thenRefused(NO_SUCH_AGENDA_ITEM);
            Consultation.Proposed after = (Consultation.Proposed) consultation
                    .given(TWO_ITEMS)
                    .when(new WithdrawAgendaItem(MEETING, TERM, null))
                    .after();
            assertThat(after.plan().agenda().standing())
                    .extracting(Agenda.Item::item)
                    .containsExactly(PENINSULA);
            assertThat(after.plan().agenda().accepted()).hasSize(1);
        }

        @Test
        void is_carried_over_to_one_other_consultation() {
            consultation
                    .given(TWO_ITEMS)
                    .when(new CarryOverAgendaItem(MEETING, TERM, NEXT))
                    .thenEvents(CARRIED);
            consultation
                    .given(twoItemsAnd(CARRIED))
                    .when(new CarryOverAgendaItem(MEETING, TERM, NEXT))
                    .thenNothing();
            consultation
                    .given(twoItemsAnd(CARRIED))
                    .when(new CarryOverAgendaItem(MEETING, TERM, new ConsultationId(new UUID(2, 3))))
                    .thenRefused(ITEM_IS_CARRIED_OVER);
            consultation
                    .given(TWO_ITEMS)
                    .when(new CarryOverAgendaItem(MEETING, TERM, MEETING))
                    .thenRefused(CARRIED_TO_ANOTHER)
                    .at("/to");
        }

        @Test
        void takes_along_the_commitment_that_it_is_about() {
            Subject commitment = new CommitmentId(new UUID(4, 1)).subject();
            consultation
                    .given(PROPOSED, new AgendaItemProposed(MEETING, TERM, "A promise", null, commitment))
                    .when(new CarryOverAgendaItem(MEETING, TERM, NEXT))
                    .thenEvents(new AgendaItemCarriedOver(MEETING, TERM, "A promise", NEXT, null, commitment));
        }

        @Test
        void may_be_carried_over_after_the_meeting() {
            consultation
                    .given(twoItemsAnd(SCHEDULED, HELD))
                    .when(new CarryOverAgendaItem(MEETING, TERM, NEXT))
                    .thenEvents(CARRIED);
        }

        @Test
        void tells_where_it_was_carried_to() {
            Consultation.Proposed after = (Consultation.Proposed) consultation
                    .given(TWO_ITEMS)
                    .when(new CarryOverAgendaItem(MEETING, TERM, NEXT))
                    .after();
            assertThat(after.plan().agenda().items().getFirst().carriedTo()).isEqualTo(NEXT);
            assertThat(after.label(CARRIED).about()).contains(NEXT.subject());
        }
    }

    @Nested
    class An_order {

        @Test
        void is_set_and_set_once() {
            consultation
                    .given(TWO_ITEMS)
                    .when(order(PENINSULA, TERM))
                    .thenEvents(new AgendaOrdered(MEETING, List.of(PENINSULA, TERM)));
            Consultation.Proposed after = (Consultation.Proposed)
                    consultation.given(TWO_ITEMS).when(order(PENINSULA, TERM)).after();
            assertThat(after.plan().agenda().accepted())
                    .extracting(AgendaTopic::item, AgendaTopic::position)
                    .containsExactly(tuple(PENINSULA, 1), tuple(TERM, 2));
            consultation
                    .given(twoItemsAnd(new AgendaOrdered(MEETING, List.of(PENINSULA, TERM))))
                    .when(order(PENINSULA, TERM))
                    .thenNothing();
            consultation.given(TWO_ITEMS).when(order(TERM, PENINSULA)).thenNothing();
        }

        @Test
        void names_each_accepted_item_once() {
            for (OrderAgenda wrong :
                    List.of(order(PENINSULA), order(PENINSULA, PENINSULA), order(PENINSULA, TERM, TERM))) {
                consultation
                        .given(TWO_ITEMS)
                        .when(wrong)
                        .thenRefused(ORDER_NAMES_EACH_ACCEPTED_ITEM)
                        .at("/items");
            }
            consultation
                    .given(TWO_ITEMS)
                    .when(order(PENINSULA, new AgendaItemId(new UUID(5, 9))))
                    .thenRefused(ORDER_NAMES_EACH_ACCEPTED_ITEM)
                    .at("/items/1");
        }

        @Test
        void leaves_items_alone_that_are_only_proposed() {
            consultation
                    .given(PROPOSED, TERM_PROPOSED, PENINSULA_PROPOSED, accepted(TERM, 3))
                    .when(order(TERM))
                    .thenNothing();
        }
    }

    @Nested
    class A_locked_agenda {

        @Test
        void is_locked_once() {
            consultation.given(PROPOSED).when(new LockAgenda(MEETING)).thenEvents(LOCKED);
            consultation.given(PROPOSED, LOCKED).when(new LockAgenda(MEETING)).thenNothing();
        }

        @Test
        void no_longer_changes() {
            for (ConsultationCommand command : List.of(
                    new ProposeAgendaItem(MEETING, new AgendaItemId(new UUID(5, 9)), "Another topic", IN),
                    new AcceptAgendaItem(MEETING, TERM, 7),
                    new WithdrawAgendaItem(MEETING, TERM, null),
                    order(PENINSULA, TERM))) {
                consultation.given(twoItemsAnd(LOCKED)).when(command).thenRefused(AGENDA_IS_LOCKED);
            }
        }

        @Test
        void may_still_leave_an_item_to_the_next_round() {
            consultation
                    .given(twoItemsAnd(LOCKED))
                    .when(new CarryOverAgendaItem(MEETING, TERM, NEXT))
                    .thenEvents(CARRIED);
        }

        @Test
        void stays_locked_whatever_happens_to_its_items() {
            for (ConsultationEvent event :
                    List.of(CARRIED, WITHDRAWN, TERM_PROPOSED, new AgendaOrdered(MEETING, List.of(PENINSULA, TERM)))) {
                consultation
                        .given(twoItemsAnd(LOCKED, event))
                        .when(new LockAgenda(MEETING))
                        .thenNothing();
            }
        }
    }

    @Nested
    class The_agenda_of_a_meeting_that {

        @Test
        void nobody_proposed_does_not_exist() {
            for (ConsultationCommand command : List.of(
                    new LockAgenda(MEETING),
                    order(TERM),
                    new WithdrawAgendaItem(MEETING, TERM, null),
                    new CarryOverAgendaItem(MEETING, TERM, NEXT))) {
                consultation.given().when(command).thenRefused(NO_SUCH_CONSULTATION);
            }
        }

        @Test
        void was_held_stands() {
            consultation
                    .given(twoItemsAnd(SCHEDULED, HELD))
                    .when(new LockAgenda(MEETING))
                    .thenRefused(ALREADY_HELD);
        }
    }
}
