package org.chancery.scheduling.consultation;

import static org.chancery.platform.deciding.Refused.refused;
import static org.chancery.scheduling.consultation.ConsultationRefusal.AGENDA_ITEM_HAS_ANOTHER_TOPIC;
import static org.chancery.scheduling.consultation.ConsultationRefusal.NO_SUCH_AGENDA_ITEM;
import static org.chancery.scheduling.consultation.ConsultationRefusal.POSITION_IS_TAKEN;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.chancery.scheduling.consultation.ConsultationCommand.AcceptAgendaItem;
import org.chancery.scheduling.consultation.ConsultationCommand.ProposeAgendaItem;
import org.chancery.scheduling.events.AgendaItemId;
import org.chancery.scheduling.events.AgendaTopic;
import org.chancery.scheduling.events.ConsultationEvent;
import org.chancery.scheduling.events.ConsultationEvent.AgendaItemAccepted;
import org.chancery.scheduling.events.ConsultationEvent.AgendaItemProposed;
import org.chancery.scheduling.events.PartyCode;
import org.jspecify.annotations.Nullable;

/**
 * What a consultation is to talk about.
 *
 * @param items in the order in which they were proposed
 */
public record Agenda(List<Item> items) {

    static final Agenda EMPTY = new Agenda(List.of());

    public Agenda {
        items = List.copyOf(items);
    }

    /**
     * A topic that somebody proposed.
     *
     * @param position where it stands on the agenda, from 1, or null while it is not accepted
     */
    public record Item(
            AgendaItemId item,
            String topic,
            @Nullable PartyCode proposedBy,
            @Nullable Integer position) {

        private Stream<AgendaTopic> onAgenda() {
            return position == null ? Stream.empty() : Stream.of(new AgendaTopic(item, position, topic));
        }
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
            return List.of(new AgendaItemProposed(c.consultation(), c.item(), c.topic(), c.proposedBy()));
        }
        if (known.get().topic().equals(c.topic()) && Objects.equals(known.get().proposedBy(), c.proposedBy())) {
            return List.of();
        }
        throw refused(AGENDA_ITEM_HAS_ANOTHER_TOPIC);
    }

    List<ConsultationEvent> accept(AcceptAgendaItem c) {
        Integer current =
                find(c.item()).orElseThrow(() -> refused(NO_SUCH_AGENDA_ITEM)).position();
        if (current != null && (c.position() == null || c.position().equals(current))) {
            return List.of();
        }
        List<AgendaTopic> accepted = accepted();
        int afterLast = accepted.isEmpty() ? 1 : accepted.getLast().position() + 1;
        int position = c.position() == null ? afterLast : c.position();
        if (accepted.stream().anyMatch(topic -> topic.position() == position)) {
            throw refused(POSITION_IS_TAKEN, "/position");
        }
        return List.of(new AgendaItemAccepted(c.consultation(), c.item(), position));
    }

    private Optional<Item> find(AgendaItemId id) {
        return items.stream().filter(item -> item.item().equals(id)).findFirst();
    }

    Agenda with(AgendaItemProposed proposed) {
        var more = new ArrayList<>(items);
        more.add(new Item(proposed.item(), proposed.topic(), proposed.proposedBy(), null));
        return new Agenda(more);
    }

    Agenda with(AgendaItemAccepted accepted) {
        return new Agenda(items.stream()
                .map(item -> item.item().equals(accepted.item())
                        ? new Item(item.item(), item.topic(), item.proposedBy(), accepted.position())
                        : item)
                .toList());
    }
}
