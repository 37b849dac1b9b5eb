package org.chancery.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.chancery.bench.LedgerEvent.EntryMade;
import org.chancery.platform.intake.Delivery;
import org.chancery.platform.intake.Feed;
import org.chancery.platform.intake.Projection;
import org.chancery.platform.intake.Rows;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Keeps a row for every entry. */
@Component
@ConditionalOnProperty(LedgerService.VIEW)
final class Entries implements Projection {

    /** The name of the view, and of its schema. */
    static final String VIEW = "entries";

    @Override
    public String view() {
        return VIEW;
    }

    @Override
    public List<Feed> feeds() {
        return List.of(Feed.of(LedgerService.TYPES).inBatches(LedgerEvent.class, Entries::apply));
    }

    /** The text that makes its table. */
    static String tables() {
        try (InputStream in = Objects.requireNonNull(Entries.class.getResourceAsStream("schema.sql"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void apply(LedgerEvent event, Delivery delivery, Rows rows) {
        switch (event) {
            case EntryMade made ->
                rows.sql("insert into entry (ledger, version, text) values (:ledger, :version, :text)")
                        .param("ledger", made.ledger().value())
                        .param("version", delivery.aggregateVersion())
                        .param("text", made.text())
                        .update();
        }
    }
}
