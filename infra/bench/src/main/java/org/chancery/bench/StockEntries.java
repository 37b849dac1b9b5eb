package org.chancery.bench;

import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What {@link Entries} is, as Axon's guide writes it. */
@ProcessingGroup("entries")
public final class StockEntries {

    private final JdbcClient db;

    StockEntries(JdbcClient db) {
        this.db = db;
    }

    @EventHandler
    void on(StockAxon.Made made, @SequenceNumber long version) {
        db.sql("insert into entry (ledger, version, text) values (:ledger, :version, :text)")
                .param("ledger", UUID.fromString(made.account()))
                .param("version", version)
                .param("text", made.text())
                .update();
    }
}
