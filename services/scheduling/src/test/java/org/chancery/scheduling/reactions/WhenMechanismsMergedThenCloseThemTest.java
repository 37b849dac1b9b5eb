package org.chancery.scheduling.reactions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.chancery.platform.deciding.Command;
import org.chancery.scheduling.events.MechanismEvent.MechanismsMerged;
import org.chancery.scheduling.events.MechanismId;
import org.chancery.scheduling.events.PartyCode;
import org.chancery.scheduling.mechanism.MechanismCommand.CloseMechanism;
import org.chancery.scheduling.mechanism.MechanismCommand.Verdict;
import org.junit.jupiter.api.Test;

class WhenMechanismsMergedThenCloseThemTest {

    private static final MechanismId INTO = new MechanismId(new UUID(1, 1));
    private static final MechanismId TRADE = new MechanismId(new UUID(1, 2));
    private static final MechanismId INVESTMENT = new MechanismId(new UUID(1, 3));
    private static final PartyCode PH = new PartyCode("PH");
    private static final LocalDate THEN = LocalDate.of(2024, 6, 18);

    @Test
    void each_ends_for_the_same_reason_in_favour_of_the_one() {
        var merged = new MechanismsMerged(
                INTO, List.of(PH, new PartyCode("VN")), List.of(TRADE, INVESTMENT), PH, "one channel", THEN);
        var verdict = new Verdict(PH, "one channel", THEN, null);

        List<? extends Command> commands =
                new WhenMechanismsMergedThenCloseThem().react(merged, Deliveries.ofEvent(new UUID(9, 9)));

        assertThat(commands)
                .isEqualTo(List.of(
                        new CloseMechanism(TRADE, verdict, INTO), new CloseMechanism(INVESTMENT, verdict, INTO)));
    }
}
