package org.chancery.bench;

import org.chancery.platform.deciding.Command;
import org.chancery.platform.deciding.Founding;
import org.chancery.platform.envelope.Subject;

/** What a ledger is asked to do. */
sealed interface LedgerCommand extends Command {

    /** The ledger. */
    LedgerId ledger();

    @Override
    default Subject target() {
        return ledger().subject();
    }

    /** Opens a ledger that nobody has opened. */
    record Open(LedgerId ledger, String text) implements LedgerCommand, Founding {}

    /** Takes an entry. */
    record MakeEntry(LedgerId ledger, String text) implements LedgerCommand {}
}
