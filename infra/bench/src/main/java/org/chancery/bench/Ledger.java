package org.chancery.bench;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.chancery.platform.deciding.Decider;
import org.chancery.platform.envelope.Label;
import org.chancery.platform.envelope.Marking;

/** The aggregate that is measured: it takes every entry and counts them, so that time goes into the path and not into rules. */
record Ledger(long entries) implements Decider<Ledger, LedgerCommand, LedgerEvent> {

    @Override
    public List<LedgerEvent> decide(LedgerCommand command, Instant now) {
        return switch (command) {
            case LedgerCommand.Open open -> List.of(new LedgerEvent.EntryMade(open.ledger(), open.text()));
            case LedgerCommand.MakeEntry make -> List.of(new LedgerEvent.EntryMade(make.ledger(), make.text()));
        };
    }

    @Override
    public Ledger evolve(LedgerEvent event) {
        return new Ledger(entries + 1);
    }

    @Override
    public Label label(LedgerEvent event) {
        return new Label(Set.of(), Marking.OFFICIAL);
    }
}
