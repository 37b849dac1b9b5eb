package org.chancery.bench;

import org.chancery.platform.envelope.EventType;

/** What happens to a ledger. */
sealed interface LedgerEvent {

    /** The ledger. */
    LedgerId ledger();

    /** An entry was made. */
    @EventType(name = "entry-made")
    record EntryMade(LedgerId ledger, String text) implements LedgerEvent {}
}
