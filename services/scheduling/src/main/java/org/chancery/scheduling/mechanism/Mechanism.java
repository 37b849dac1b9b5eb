package org.chancery.scheduling.mechanism;

import static org.chancery.platform.deciding.Refused.refused;
import static org.chancery.scheduling.mechanism.MechanismRefusal.ALIAS_IS_OF_A_PARTY;
import static org.chancery.scheduling.mechanism.MechanismRefusal.ALREADY_LAUNCHED;
import static org.chancery.scheduling.mechanism.MechanismRefusal.A_MECHANISM_JOINS_TWO_PARTIES;
import static org.chancery.scheduling.mechanism.MechanismRefusal.A_PARTY_JOINS_ONCE;
import static org.chancery.scheduling.mechanism.MechanismRefusal.NO_SUCH_MECHANISM;

import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.chancery.platform.deciding.Decider;
import org.chancery.platform.envelope.Label;
import org.chancery.scheduling.events.MechanismEvent;
import org.chancery.scheduling.events.MechanismEvent.MechanismLaunched;
import org.chancery.scheduling.events.MechanismEvent.RoundCountWithdrawn;
import org.chancery.scheduling.events.MechanismEvent.RoundCounted;
import org.chancery.scheduling.events.PartyCode;
import org.chancery.scheduling.mechanism.MechanismCommand.CountRound;
import org.chancery.scheduling.mechanism.MechanismCommand.LaunchMechanism;
import org.chancery.scheduling.mechanism.MechanismCommand.WithdrawRoundCount;

/** A standing channel. It alone knows which round comes next. */
public sealed interface Mechanism extends Decider<Mechanism, MechanismCommand, MechanismEvent> {

    /** The state before any event. */
    static Mechanism unknown() {
        return new Unknown();
    }

    /** Nobody has launched it. */
    record Unknown() implements Mechanism {}

    /** It was launched and counts. */
    record Launched(MechanismLaunched particulars, Rounds rounds) implements Mechanism {}

    @Override
    default List<MechanismEvent> decide(MechanismCommand command, Instant now) {
        return switch (command) {
            case LaunchMechanism c -> launch(c);
            case CountRound c -> count(c);
            case WithdrawRoundCount c -> withdrawCount(c);
        };
    }

    private List<MechanismEvent> launch(LaunchMechanism c) {
        if (c.parties().size() < 2) {
            throw refused(A_MECHANISM_JOINS_TWO_PARTIES, "/parties");
        }
        for (int i = 1; i < c.parties().size(); i++) {
            if (c.parties().indexOf(c.parties().get(i)) < i) {
                throw refused(A_PARTY_JOINS_ONCE, "/parties/" + i);
            }
        }
        for (int i = 0; i < c.aliases().size(); i++) {
            PartyCode user = c.aliases().get(i).party();
            if (user != null && !c.parties().contains(user)) {
                throw refused(ALIAS_IS_OF_A_PARTY, "/aliases/" + i + "/party");
            }
        }
        var launched = new MechanismLaunched(
                c.mechanism(), c.name(), c.aliases(), c.parties(), c.level(), c.cadence(), c.hostRule(), c.founded());
        return switch (this) {
            case Unknown _ -> List.of(launched);
            case Launched m when m.particulars().equals(launched) -> List.of();
            case Launched _ -> throw refused(ALREADY_LAUNCHED);
        };
    }

    private List<MechanismEvent> count(CountRound c) {
        return switch (this) {
            case Unknown _ -> throw refused(NO_SUCH_MECHANISM);
            case Launched m when m.rounds().of(c.consultation()).isPresent() -> List.of();
            case Launched m ->
                List.of(new RoundCounted(
                        c.mechanism(), c.consultation(), m.rounds().next()));
        };
    }

    private List<MechanismEvent> withdrawCount(WithdrawRoundCount c) {
        return switch (this) {
            case Unknown _ -> throw refused(NO_SUCH_MECHANISM);
            case Launched m ->
                m.rounds()
                        .of(c.consultation())
                        .<List<MechanismEvent>>map(ordinal ->
                                List.of(new RoundCountWithdrawn(c.mechanism(), c.consultation(), ordinal, c.reason())))
                        .orElse(List.of());
        };
    }

    @Override
    default Mechanism evolve(MechanismEvent event) {
        return switch (event) {
            case MechanismLaunched e -> new Launched(e, Rounds.NONE);
            case RoundCounted e -> recount(rounds -> rounds.with(e.consultation(), e.ordinal()));
            case RoundCountWithdrawn e -> recount(rounds -> rounds.without(e.consultation()));
        };
    }

    private Mechanism recount(UnaryOperator<Rounds> change) {
        return switch (this) {
            case Unknown s -> s;
            case Launched s -> new Launched(s.particulars(), change.apply(s.rounds()));
        };
    }

    @Override
    default Label label(MechanismEvent event) {
        Label parties = switch (this) {
            case Unknown _ -> Label.about(List.of());
            case Launched s -> Label.about(s.particulars().parties());
        };
        return switch (event) {
            case MechanismLaunched _ -> parties;
            case RoundCounted e -> parties.and(List.of(e.consultation()));
            case RoundCountWithdrawn e -> parties.and(List.of(e.consultation()));
        };
    }
}
