package org.chancery.scheduling.reactions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.chancery.platform.deciding.Command;
import org.chancery.platform.envelope.Marking;
import org.chancery.platform.intake.Delivery;
import org.chancery.scheduling.events.ConsultationEvent;
import org.chancery.scheduling.events.ConsultationEvent.ConsultationHeld;
import org.chancery.scheduling.events.ConsultationEvent.ConsultationScheduled;
import org.chancery.scheduling.events.ConsultationEvent.HeldWithdrawn;
import org.chancery.scheduling.events.ConsultationId;
import org.chancery.scheduling.events.MechanismId;
import org.chancery.scheduling.events.ScheduleEntry;
import org.chancery.scheduling.events.ScheduleEntry.Mode;
import org.chancery.scheduling.mechanism.MechanismCommand.CountRound;
import org.chancery.scheduling.mechanism.MechanismCommand.WithdrawRoundCount;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WhenConsultationHeldOrWithdrawnThenCountRoundTest {

    private static final ConsultationId MEETING = new ConsultationId(new UUID(2, 1));
    private static final MechanismId CHANNEL = new MechanismId(new UUID(1, 1));
    private static final ScheduleEntry ENTRY =
            new ScheduleEntry(LocalDate.of(2021, 1, 7), null, null, null, null, Mode.UNSTATED, null);

    private final WhenConsultationHeldOrWithdrawnThenCountRound reaction =
            new WhenConsultationHeldOrWithdrawnThenCountRound();

    @Test
    void a_consultation_held_is_counted() {
        assertThat(commands(held(CHANNEL))).isEqualTo(List.of(new CountRound(CHANNEL, MEETING)));
    }

    @Test
    void a_consultation_not_held_after_all_is_no_longer_counted() {
        assertThat(commands(new HeldWithdrawn(MEETING, CHANNEL, "It was another")))
                .isEqualTo(List.of(new WithdrawRoundCount(CHANNEL, MEETING, "It was another")));
    }

    @Test
    void the_count_of_a_marked_consultation_is_marked_likewise() {
        Delivery delivery = Deliveries.ofEvent(new UUID(9, 9), Marking.SECRET);
        List<Command> commands = new ArrayList<>(reaction.react(held(CHANNEL), delivery));
        commands.addAll(reaction.react(new HeldWithdrawn(MEETING, CHANNEL, "It was another"), delivery));

        assertThat(commands)
                .containsExactly(
                        new CountRound(CHANNEL, MEETING, List.of(), Marking.SECRET),
                        new WithdrawRoundCount(CHANNEL, MEETING, "It was another", Marking.SECRET));
    }

    @Test
    void a_consultation_outside_any_mechanism_is_not_counted() {
        assertThat(commands(held(null))).isEmpty();
        assertThat(commands(new HeldWithdrawn(MEETING, null, "It was another"))).isEmpty();
    }

    @Test
    void planning_counts_nothing() {
        assertThat(commands(new ConsultationScheduled(MEETING, ENTRY))).isEmpty();
    }

    private List<? extends Command> commands(ConsultationEvent event) {
        return reaction.react(event, Deliveries.ofEvent(new UUID(9, 9)));
    }

    private static ConsultationHeld held(@Nullable MechanismId mechanism) {
        return new ConsultationHeld(MEETING, mechanism, null, List.of(), ENTRY, List.of(), List.of());
    }
}
