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

    /** Takes an entry; the first one makes the ledger. */
    record MakeEntry(LedgerId ledger, String text) implements LedgerCommand, Founding {}
}
