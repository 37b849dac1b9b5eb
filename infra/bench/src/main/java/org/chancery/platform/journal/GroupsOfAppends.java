package org.chancery.platform.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.chancery.platform.deciding.Receipt;
import org.chancery.platform.deciding.RequestKey;
import org.chancery.platform.envelope.Subject;

/** Stores what a given number of commands hand in together, which behind the command port is left to chance. */
public final class GroupsOfAppends {

    private static final String FINGERPRINT = "f".repeat(64);

    private final AppendStatement statement;
    private final String type;
    private final String event;

    /**
     * @param database with the tables of the journal
     * @param type of the event
     * @param event its body
     */
    public GroupsOfAppends(DataSource database, String type, byte[] event) {
        this.statement = new AppendStatement(database);
        this.type = type;
        this.event = new String(event, UTF_8);
    }

    /** Stores the first event of so many aggregates, and the answers to their requests. */
    public void store(int commands) {
        List<Append> group = Stream.generate(this::append).limit(commands).toList();
        statement.store(group, true);
    }

    private Append append() {
        var subject = new Subject("ledger", UUID.randomUUID().toString());
        var now = Instant.now();
        byte[] metadata = "{\"actor\":\"person:seo.yun\",\"correlationid\":\"%s\",\"marking\":\"OFFICIAL\"}"
                .formatted(UUID.randomUUID())
                .getBytes(UTF_8);
        var stored = new StoredEvent(
                UUID.randomUUID(),
                subject.kind(),
                subject.toString(),
                0,
                now,
                type,
                1,
                event.getBytes(UTF_8),
                metadata);
        var key = new RequestKey("person:seo.yun", UUID.randomUUID().toString(), FINGERPRINT);
        return new Append(List.of(stored), new Append.Answer(key, new Receipt(subject, 0, 1), now));
    }
}
