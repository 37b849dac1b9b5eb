package org.chancery.scheduling.consultation;

import static org.chancery.platform.deciding.Refused.refused;
import static org.chancery.scheduling.consultation.ConsultationRefusal.AGENDA_IS_LOCKED;
import static org.chancery.scheduling.consultation.ConsultationRefusal.AGENDA_ITEM_HAS_ANOTHER_TOPIC;
import static org.chancery.scheduling.consultation.ConsultationRefusal.CARRIED_TO_ANOTHER;
import static org.chancery.scheduling.consultation.ConsultationRefusal.CARRIED_TO_MORE_READERS;
import static org.chancery.scheduling.consultation.ConsultationRefusal.ITEM_IS_CARRIED_OVER;
import static org.chancery.scheduling.consultation.ConsultationRefusal.NO_SUCH_AGENDA_ITEM;
import static org.chancery.scheduling.consultation.ConsultationRefusal.ORDER_NAMES_EACH_ACCEPTED_ITEM;
import static org.chancery.scheduling.consultation.ConsultationRefusal.POSITION_IS_TAKEN;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.chancery.platform.envelope.Marking;
import org.chancery.platform.envelope.Subject;
import org.chancery.scheduling.consultation.ConsultationCommand.AcceptAgendaItem;
import org.chancery.scheduling.consultation.ConsultationCommand.CarryOverAgendaItem;
import org.chancery.scheduling.consultation.ConsultationCommand.LockAgenda;
import org.chancery.scheduling.consultation.ConsultationCommand.OrderAgenda;
import org.chancery.scheduling.consultation.ConsultationCommand.ProposeAgendaItem;
import org.chancery.scheduling.consultation.ConsultationCommand.SetAgendaDeadline;
import org.chancery.scheduling.consultation.ConsultationCommand.TimeAgendaItem;
import org.chancery.scheduling.consultation.ConsultationCommand.WithdrawAgendaItem;
import org.chancery.scheduling.events.AgendaItemId;
import org.chancery.scheduling.events.AgendaTopic;
import org.chancery.scheduling.events.ConsultationEvent;
import org.chancery.scheduling.events.ConsultationEvent.AgendaDeadlineSet;
import org.chancery.scheduling.events.ConsultationEvent.AgendaItemAccepted;
import org.chancery.scheduling.events.ConsultationEvent.AgendaItemCarriedOver;
import org.chancery.scheduling.events.ConsultationEvent.AgendaItemProposed;
import org.chancery.scheduling.events.ConsultationEvent.AgendaItemTimed;
import org.chancery.scheduling.events.ConsultationEvent.AgendaItemWithdrawn;
import org.chancery.scheduling.events.ConsultationEvent.AgendaLocked;
import org.chancery.scheduling.events.ConsultationEvent.AgendaOrdered;
import org.chancery.scheduling.events.ConsultationId;
import org.chancery.scheduling.events.PartyCode;
import org.jspecify.annotations.Nullable;

/**
 * What a consultation is to talk about.
 *
 * @param items in the order in which they were proposed, those that were withdrawn too
 * @param deadline until when topics may be proposed, or null where nobody set one
 * @param locked whether it no longer changes
 */
public record Agenda(List<Item> items, @Nullable Deadline deadline, boolean locked) {

    static final Agenda EMPTY = new Agenda(List.of(), null, false);

    public Agenda {
        items = List.copyOf(items);
    }

    /** A wall time and the IANA zone of its clock. */
    public record Deadline(LocalDate date, LocalTime time, String zone) {}

    /**
     * A topic that somebody proposed.
     *
     * @param position where it stands on the agenda, from 1, or null while it is not accepted
     * @param minutes how long it is to take, or null
     * @param commitment the open commitment that it is about, or null
     * @param withdrawn whether it was taken off
     * @param carriedTo the consultation that it was left to, or null
     */
    public record Item(
            AgendaItemId item,
            String topic,
            @Nullable PartyCode proposedBy,
            @Nullable Integer position,
            @Nullable Integer minutes,
            @Nullable Subject commitment,
            boolean withdrawn,
            @Nullable ConsultationId carriedTo) {

        private Item at(@Nullable Integer other) {
            return new Item(item, topic, proposedBy, other, minutes, commitment, withdrawn, carriedTo);
        }

        private Item takenOff() {
            return new Item(item, topic, proposedBy, null, minutes, commitment, true, carriedTo);
        }

        private Item carried(ConsultationId to) {
            return new Item(item, topic, proposedBy, position, minutes, commitment, withdrawn, to);
        }

        private Item taking(int others) {
            return new Item(item, topic, proposedBy, position, others, commitment, withdrawn, carriedTo);
        }

        private Stream<AgendaTopic> onAgenda() {
            return position == null ? Stream.empty() : Stream.of(new AgendaTopic(item, position, topic));
        }
    }

    /** Those that nobody took off. */
    public List<Item> standing() {
        return items.stream().filter(item -> !item.withdrawn()).toList();
    }

    /** The accepted topics in their order. */
    public List<AgendaTopic> accepted() {
        return items.stream()
                .flatMap(Item::onAgenda)
                .sorted(Comparator.comparingInt(AgendaTopic::position))
                .toList();
    }

    List<ConsultationEvent> propose(ProposeAgendaItem c) {
        var known = find(c.item());
        if (known.isEmpty()) {
            requireUnlocked();
            return List.of(
                    new AgendaItemProposed(c.consultation(), c.item(), c.topic(), c.proposedBy(), c.commitment()));
        }
        if (known.get().topic().equals(c.topic())
                && Objects.equals(known.get().proposedBy(), c.proposedBy())
                && Objects.equals(known.get().commitment(), c.commitment())) {
            return List.of();
        }
        throw refused(AGENDA_ITEM_HAS_ANOTHER_TOPIC);
    }

    List<ConsultationEvent> accept(AcceptAgendaItem c) {
        Integer current = standing(c.item()).position();
        if (current != null && (c.position() == null || c.position().equals(current))) {
            return List.of();
        }
        requireUnlocked();
        List<AgendaTopic> accepted = accepted();
        int afterLast = accepted.isEmpty() ? 1 : accepted.getLast().position() + 1;
        int position = c.position() == null ? afterLast : c.position();
        if (accepted.stream().anyMatch(topic -> topic.position() == position)) {
            throw refused(POSITION_IS_TAKEN, "/position");
        }
        return List.of(new AgendaItemAccepted(c.consultation(), c.item(), position));
    }

    List<ConsultationEvent> withdraw(WithdrawAgendaItem c) {
        Item item = find(c.item()).orElseThrow(() -> refused(NO_SUCH_AGENDA_ITEM));
        if (item.withdrawn()) {
            return List.of();
        }
        requireUnlocked();
        return List.of(new AgendaItemWithdrawn(c.consultation(), c.item(), c.reason()));
    }

    List<ConsultationEvent> order(OrderAgenda c) {
        List<AgendaItemId> now = accepted().stream().map(AgendaTopic::item).toList();
        if (c.items().equals(now)) {
            return List.of();
        }
        requireUnlocked();
        for (int i = 0; i < c.items().size(); i++) {
            if (!now.contains(c.items().get(i))) {
                throw refused(ORDER_NAMES_EACH_ACCEPTED_ITEM, "/items/" + i);
            }
        }
        if (c.items().size() != now.size() || !Set.copyOf(now).equals(new HashSet<>(c.items()))) {
            throw refused(ORDER_NAMES_EACH_ACCEPTED_ITEM, "/items");
        }
        return List.of(new AgendaOrdered(c.consultation(), c.items()));
    }

    List<ConsultationEvent> time(TimeAgendaItem c) {
        Integer known = standing(c.item()).minutes();
        if (known != null && known == c.minutes()) {
            return List.of();
        }
        requireUnlocked();
        return List.of(new AgendaItemTimed(c.consultation(), c.item(), c.minutes()));
    }

    List<ConsultationEvent> setDeadline(SetAgendaDeadline c) {
        if (new Deadline(c.date(), c.time(), c.zone()).equals(deadline)) {
            return List.of();
        }
        requireUnlocked();
        Timing.requireZone(c.zone(), "/zone");
        return List.of(new AgendaDeadlineSet(c.consultation(), c.date(), c.time(), c.zone()));
    }

    List<ConsultationEvent> lock(LockAgenda c) {
        return locked ? List.of() : List.of(new AgendaLocked(c.consultation()));
    }

    /** The words of a topic are marked as its consultation is, and go nowhere lower. */
    List<ConsultationEvent> carryOver(CarryOverAgendaItem c, Marking marking) {
        Item item = standing(c.item());
        if (c.to().equals(c.consultation())) {
            throw refused(CARRIED_TO_ANOTHER, "/to");
        }
        if (c.to().equals(item.carriedTo())) {
            return List.of();
        }
        if (item.carriedTo() != null) {
            throw refused(ITEM_IS_CARRIED_OVER);
        }
        if (!c.toMarking().reaches(marking)) {
            throw refused(CARRIED_TO_MORE_READERS, "/to");
        }
        return List.of(new AgendaItemCarriedOver(
                c.consultation(), c.item(), item.topic(), c.to(), item.proposedBy(), item.commitment()));
    }

    private void requireUnlocked() {
        if (locked) {
            throw refused(AGENDA_IS_LOCKED);
        }
    }

    private Item standing(AgendaItemId id) {
        return find(id).filter(item -> !item.withdrawn()).orElseThrow(() -> refused(NO_SUCH_AGENDA_ITEM));
    }

    private Optional<Item> find(AgendaItemId id) {
        return items.stream().filter(item -> item.item().equals(id)).findFirst();
    }

    Agenda with(AgendaItemProposed proposed) {
        var more = new ArrayList<>(items);
        more.add(new Item(
                proposed.item(),
                proposed.topic(),
                proposed.proposedBy(),
                null,
                null,
                proposed.commitment(),
                false,
                null));
        return new Agenda(more, deadline, locked);
    }

    Agenda with(AgendaItemAccepted accepted) {
        return each(accepted.item(), item -> item.at(accepted.position()));
    }

    Agenda with(AgendaItemWithdrawn withdrawn) {
        return each(withdrawn.item(), Item::takenOff);
    }

    Agenda with(AgendaItemCarriedOver carried) {
        return each(carried.item(), item -> item.carried(carried.to()));
    }

    Agenda with(AgendaOrdered ordered) {
        return new Agenda(
                items.stream()
                        .map(item -> {
                            int place = ordered.items().indexOf(item.item());
                            return place < 0 ? item : item.at(place + 1);
                        })
                        .toList(),
                deadline,
                locked);
    }

    Agenda with(AgendaItemTimed timed) {
        return each(timed.item(), item -> item.taking(timed.minutes()));
    }

    Agenda with(AgendaDeadlineSet set) {
        return new Agenda(items, new Deadline(set.date(), set.time(), set.zone()), locked);
    }

    Agenda withLock() {
        return new Agenda(items, deadline, true);
    }

    private Agenda each(AgendaItemId id, UnaryOperator<Item> change) {
        return new Agenda(
                items.stream()
                        .map(item -> item.item().equals(id) ? change.apply(item) : item)
                        .toList(),
                deadline,
                locked);
    }
}
